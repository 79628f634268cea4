import type { RecognisedTable, Report } from '../../recognition/report';
import { foldLabel, foldText } from '../../text/fold';
import { type Span, shifted } from '../../text/span';
import { BLANK } from './characters';

/** A label of a group of rows that other cells cut in two. */
export interface TornLabel {
  readonly official: string;
  readonly head: Span;
  readonly rest: Span;
}

const MARKED = /^（([一二三四五六七八九十]{1,3})）([^（]{2,12})/;
/** How far behind the first half the second one is looked for. */
const REACH = 600;
/** Two line breaks, of which one may be two characters long. */
const EMPTY_LINE = /(?:\n|\r(?!\n))\s*[\r\n]/;

/** In the order of the form. A label that is there in one piece is never torn. */
export function tornLabels(report: Report, table: RecognisedTable): readonly TornLabel[] {
  return table.rows.flatMap(({ row, label }) => {
    if (row.id !== undefined) return [];
    if (label !== null && isWhole(report.source.slice(label.span), row.label.text)) return [];
    const marked = MARKED.exec(row.label.text);
    if (marked === null) return [];
    const found = find(report.source.slice(table.span), marked[1] as string, marked[2] as string);
    if (found === null) return [];
    const { start } = table.span;
    return [{ official: row.label.text, head: shifted(found.head, start), rest: shifted(found.rest, start) }];
  });
}

function isWhole(printed: string, official: string): boolean {
  return (
    printed === official ||
    (!/[\t|]/.test(printed) && !EMPTY_LINE.test(printed) && foldText(printed) === foldLabel(official))
  );
}

/** `（四）无法` closing its cell, and `提供` in a cell of its own behind it. */
function find(text: string, ordinal: string, words: string): { readonly head: Span; readonly rest: Span } | null {
  const cell = new RegExp(
    `[（(]${ordinal}[)）][${BLANK}]{0,2}([^\\s|（(，。\\d]{1,${words.length - 1}})(?=[${BLANK}]*[|\\t\\r\\n])`,
    'g',
  );
  for (const match of text.matchAll(cell)) {
    const begun = match[1] as string;
    if (!words.startsWith(begun)) continue;
    const end = match.index + match[0].length;
    const behind = text.slice(end, end + REACH);
    const rest = new RegExp(`(?<=[\\s|])${words.slice(begun.length)}(?=[\\s|]|$)`).exec(behind);
    const between = rest === null ? '' : behind.slice(0, rest.index);
    // Only blanks between the halves: a cell broken over two lines, which is another matter.
    if (rest === null || !(/[^\s|]/.test(between) || EMPTY_LINE.test(between))) continue;
    const start = end + rest.index;
    return { head: { start: match.index, end }, rest: { start, end: start + rest[0].length } };
  }
  return null;
}
