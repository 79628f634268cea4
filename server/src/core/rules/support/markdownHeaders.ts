import { matchesOf } from '../../prose/matches';
import type { RecognisedTable, Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { RuleFinding } from '../rule';

/** A line of a Markdown table that is followed by the rule of dashes. */
const HEADER = /^[ \t]*\|(.+)\|[ \t]*\r?\n[ \t]*\|?[ \t]*:?-{3,}/gm;
/** So many column heads that are labels of rows cannot be chance. */
const ENOUGH = 2;

interface HeadCell {
  readonly text: string;
  readonly span: Span;
}

/**
 * Markdown needs a header for every small table, and text recognition invents one: a header that names the form's *rows*
 * (予以公开, 不予公开) over columns that hold persons and companies is wrong and misleads.
 */
export function* foreignHeaders(report: Report, table: RecognisedTable): Iterable<RuleFinding> {
  if (table.table.orientation === 'across') return;
  const text = report.source.slice(table.span);
  if (!text.includes('---')) return;
  for (const match of matchesOf(text, HEADER)) {
    const cells = cellsOf(match[1] as string, table.span.start + match.index + match[0].indexOf('|') + 1);
    const finding = findingFor(table, cells.slice(1));
    if (finding !== null) yield finding;
  }
}

function findingFor({ table }: RecognisedTable, heads: readonly HeadCell[]): RuleFinding | null {
  const band = table.bands.find(({ columns }) => columns.length === heads.length && columns.length > 1);
  if (band === undefined) return null;
  const rows = band.rows.map(({ label }) => label.text);
  const namesRow = ({ text }: HeadCell) => text.length > 2 && rows.some((label) => label.includes(text));
  if (heads.filter(namesRow).length < ENOUGH) return null;
  const wrong = heads.flatMap((head, i) => (head.text === band.columns[i]?.label ? [] : [{ head, i }]));
  const edits = wrong.map(({ head, i }) => ({ span: head.span, newText: band.columns[i]?.label ?? head.text }));
  const [first, last] = [wrong[0]?.head, wrong.at(-1)?.head];
  if (first === undefined || last === undefined) return null;
  const official = band.columns.map(({ label }) => label).join(' | ');
  return {
    message: { key: 'table/label.header', args: { found: heads.map(({ text }) => text).join(' | '), official } },
    span: { start: first.span.start, end: last.span.end },
    fixes: [{ title: { key: 'fix.official-header', args: { official } }, safety: 'suggestion', edits }],
  };
}

function cellsOf(line: string, offset: number): readonly HeadCell[] {
  let at = offset;
  return line.split('|').map((cell) => {
    const text = cell.trim();
    const start = at + (cell.length - cell.trimStart().length);
    at += cell.length + 1;
    return { text, span: { start, end: start + text.length } };
  });
}
