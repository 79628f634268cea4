import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';

const TABLE_TAG = '<(?:table|tbody|thead|tfoot|tr|td|th|colgroup|col|caption)\\b[^<>]{0,2000}>';
const INNER_TAG = '<(?:p|span|strong|b|em|font|div|br)\\b[^<>]{0,2000}>';
const CLOSING_TAG = '</(?:p|span|strong|b|em|font|div|td|th|tr|tbody|thead|tfoot|table|caption)\\s*>';
const EMPTY_CELL = `(?:${TABLE_TAG}|${INNER_TAG}|&nbsp;)`;

/** Delimiters before the first label in its line, or opening tags of HTML over any lines. */
const BEFORE = new RegExp(`(?:(?:${TABLE_TAG}\\s*)+(?:${INNER_TAG}\\s*)*|[ \\t\\u00a0\\u3000|｜│*"“]+)$`, 'i');
const BEHIND = new RegExp(`^(?:(?:\\s*(?:${CLOSING_TAG}|${EMPTY_CELL}))+|[ \\t\\u00a0\\u3000|｜│*"”]+)`, 'i');
/** A line of nothing but pipes, tabs, dashes or box rules. */
const RULE_LINE = /^[ \t\u00a0\u3000]*(?=[|｜\t+\u2500-\u257f-])[|｜\t +:=\u2500-\u257f-]+$/;
/** Opening tags may be verbose. */
const REACH = 4000;

/** A table with the delimiters, rules and tags that stand around its first and last cell; never more than those. */
export function regionOf({ text }: SourceText, table: Span): Span {
  let { start, end } = table;
  start -= BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0;
  end += BEHIND.exec(text.slice(end, end + REACH))?.[0].length ?? 0;
  return { start: withLinesBefore(text, start), end: withLinesBehind(text, end) };
}

function withLinesBefore(text: string, from: number): number {
  let start = from;
  for (;;) {
    const before = /(?:^|[\r\n])([^\r\n]*)(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, start - REACH), start));
    if (before === null || !RULE_LINE.test(before[1] as string)) return start;
    start -= (before[1] as string).length + (text.slice(start - 2, start) === '\r\n' ? 2 : 1);
  }
}

function withLinesBehind(text: string, from: number): number {
  let end = from;
  for (;;) {
    const behind = /^(?:\r\n|\r|\n)([^\r\n]*)(?=[\r\n]|$)/.exec(text.slice(end, end + REACH));
    if (behind === null || !RULE_LINE.test(behind[1] as string)) return end;
    end += behind[0].length;
  }
}
