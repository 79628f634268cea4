import type { LabelHit, RecognisedRow, RecognisedTable, Report } from '../../recognition/report';
import { foldLabel, foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import { BLANK } from './characters';

const MARKED = /^（([一二三四五六七八九十]{1,3})）(.+)$/;
const SHORTEST = 2;
/** How far behind its first half the second half of a torn label is looked for. */
const REACH = 400;

/**
 * Labels that lost so many characters that similarity cannot tell them, but kept their mark: `（六）其他` alone in its
 * cell between the rows around `（六）其他处理`.
 */
export function shortenedLabels(report: Report, table: RecognisedTable): readonly LabelHit[] {
  return table.rows.flatMap((row, i) => {
    const marked = row.label === null ? MARKED.exec(row.row.label.text) : null;
    if (marked === null) return [];
    const gap = gapAround(table, i);
    const span = gap === null ? null : find(report, gap, marked[1] as string, marked[2] as string);
    return span === null ? [] : [{ label: row.row.label, match: 'altered', span }];
  });
}

function find(report: Report, gap: Span, ordinal: string, words: string): Span | null {
  const cell = new RegExp(
    `([（(]${ordinal}[)）][${BLANK}]{0,2}([^\\s|（(，。]{${SHORTEST},30}))[${BLANK}]*(?=[|\\t\\r\\n]|$)`,
  );
  const match = cell.exec(report.source.slice(gap));
  if (match === null || !words.startsWith(match[2] as string)) return null;
  const start = gap.start + match.index;
  const span = { start, end: start + (match[1] as string).length };
  return hasRestBehind(report, span.end, words.slice((match[2] as string).length)) ? null : span;
}

/** True when the rest of the label stands in a cell of its own further down: a page break tore it, nobody shortened it. */
function hasRestBehind({ source }: Report, from: number, rest: string): boolean {
  const behind = source.slice({ start: from, end: from + REACH });
  return rest !== '' && behind.split(/[\s|]+/).includes(rest);
}

/** True when a label looks altered only because the rest of it stands in another line, behind figures or other cells. */
export function isTornLabel(report: Report, { label, span }: LabelHit): boolean {
  const printed = foldText(report.source.slice(span));
  const official = foldLabel(label.text);
  const start = official.indexOf(printed);
  if (printed === '' || start < 0) return false;
  const around = report.source.text.slice(Math.max(0, span.start - REACH), span.end + REACH);
  const pieces = around.split(/[\s|]+/).map(foldText);
  const rests = [official.slice(0, start), official.slice(start + printed.length)].filter((rest) => rest !== '');
  return rests.every((rest) => pieces.includes(rest));
}

/** From the last figure or label before row `index` to the next label behind it. */
function gapAround({ rows }: RecognisedTable, index: number): Span | null {
  const before = rows
    .slice(0, index)
    .reverse()
    .find((row) => row.label !== null);
  const after = rows.slice(index + 1).find((row) => row.label !== null)?.label;
  if (before === undefined || after === undefined || after === null) return null;
  const start = endOf(before);
  return start < after.span.start ? { start, end: after.span.start } : null;
}

function endOf({ label, facts }: RecognisedRow): number {
  return Math.max(label?.span.end ?? 0, ...facts.map(({ span }) => span?.end ?? 0));
}
