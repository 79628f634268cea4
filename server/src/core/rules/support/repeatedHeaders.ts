import type { Table } from '../../editions/schema';
import type { RecognisedTable, Report } from '../../recognition/report';
import { once } from '../../text/once';
import type { Span } from '../../text/span';

/** Fewer letters in the lines may be a label that a line break cut off. */
const SHORTEST = 12;

/** Whole lines that print a table's header again between its rows, with their last line break. */
export function repeatedHeaders({ source }: Report, { table, span, rows, layout }: RecognisedTable): readonly Span[] {
  const { labels, tell } = headerOf(table);
  const text = source.slice(span);
  // Tables of several bands print a header for each; most others print theirs once.
  if (tell === '' || layout === 'html' || text.indexOf(tell) === text.lastIndexOf(tell)) return [];
  const first = rows.find(({ row, label }) => row.id !== undefined && label !== null)?.label?.span.end ?? span.end;
  const found: Span[] = [];
  const last = source.positionAt(span.end).line;
  for (let line = source.positionAt(first).line + 1; line < last; line++) {
    const from = line;
    let letters = 0;
    let length = headerLength(source.slice(source.lineSpan(line)), labels);
    while (length !== null && line < last) {
      letters += length;
      length = headerLength(source.slice(source.lineSpan(++line)), labels);
    }
    if (letters >= SHORTEST) found.push({ start: source.lineSpan(from).start, end: source.lineSpan(line).start });
  }
  return found;
}

interface Header {
  readonly labels: ReadonlySet<string>;
  /** The longest label, by which a header printed again shows. */
  readonly tell: string;
}

const headerOf = once((table: Table): Header => {
  const [band, ...others] = table.bands;
  if (band === undefined || others.length > 0 || table.orientation === 'across') return { labels: new Set(), tell: '' };
  const texts = band.header.flat();
  const tell = [...texts].filter((text) => text.length <= 8).sort((a, b) => b.length - a.length)[0] ?? '';
  return { labels: new Set(texts.map(bare)), tell };
});

/** Letters of a line that has nothing but labels of the header in its cells; null for any other, blank ones included. */
function headerLength(line: string, labels: ReadonlySet<string>): number | null {
  const cells = line
    .split(/[|\t]|\s{2,}/)
    .map(bare)
    .filter((cell) => cell !== '');
  const isHeader = cells.length > 0 && !/\d/.test(line) && cells.every((cell) => labels.has(cell));
  return isHeader ? cells.join('').length : null;
}

function bare(cell: string): string {
  return cell.replace(/[\s\u00a0\u3000*（）()，,：:]/g, '');
}
