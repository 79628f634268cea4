import type { SourceText } from '../../core/text/sourceText';
import type { Span } from '../../core/text/span';
import { type Glyph, glyphs } from './displayWidth';

export interface Excerpt {
  /** Part of the first line of the span that fits the width. */
  readonly line: string;
  /** Blanks and carets to print below it. */
  readonly underline: string;
}

const ELLIPSIS = '…';
/** Columns shown before the span where the line is too long to show from its start. */
const LEAD_COLUMNS = 20;
/** Characters that take no column are few; in a line of nothing else some of it may go unshown. */
const UNITS_PER_COLUMN = 4;

/** The line on which the span starts, with the part of the span that stands in it underlined. */
export function excerpt(source: SourceText, span: Span, columns: number): Excerpt {
  const { line } = source.positionAt(span.start);
  const whole = source.lineSpan(line);
  // A line may be the whole file, with a finding in every sentence: no more is looked at than can be shown.
  const reach = columns * UNITS_PER_COLUMN;
  const [from, end] = [Math.max(whole.start, span.start - reach), Math.min(whole.end, span.start + reach)];
  const before = glyphs(source.slice({ start: from, end: span.start }));
  const marked = glyphs(source.slice({ start: span.start, end: Math.min(span.end, end) }));
  const after = glyphs(source.slice({ start: Math.min(span.end, end), end }));
  const room = columns - 2 * ELLIPSIS.length;
  const isWhole = from === whole.start && end === whole.end;
  const fits = isWhole && widthOf(before) + widthOf(marked) + widthOf(after) <= columns;
  const lead = fits ? before : lastFitting(before, widthOf(before) + widthOf(marked) <= room ? room : LEAD_COLUMNS);
  const text = fits ? [...marked, ...after] : firstFitting([...marked, ...after], room - widthOf(lead));
  const head = lead.length < before.length || from > whole.start ? ELLIPSIS : '';
  const tail = text.length < marked.length + after.length || end < whole.end ? ELLIPSIS : '';
  const carets = Math.max(1, widthOf(text.slice(0, marked.length)));
  return {
    line: `${head}${textOf(lead)}${textOf(text)}${tail}`.trimEnd(),
    underline: `${' '.repeat(head.length + widthOf(lead))}${'^'.repeat(carets)}`,
  };
}

function widthOf(line: readonly Glyph[]): number {
  return line.reduce((sum, { width }) => sum + width, 0);
}

function textOf(line: readonly Glyph[]): string {
  return line.map(({ text }) => text).join('');
}

function firstFitting(line: readonly Glyph[], columns: number): readonly Glyph[] {
  let width = 0;
  const end = line.findIndex((glyph) => {
    width += glyph.width;
    return width > columns;
  });
  return end === -1 ? line : line.slice(0, end);
}

function lastFitting(line: readonly Glyph[], columns: number): readonly Glyph[] {
  return [...firstFitting([...line].reverse(), columns)].reverse();
}
