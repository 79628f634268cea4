import type { Heading, Report } from '../../recognition/report';
import { ordinalText, ordinalValue } from '../../text/numerals';
import type { Span } from '../../text/span';
import type { Edit } from '../rule';
import type { AnnouncedParts } from './announcedParts';

const MARK = /^([（(]?)(?:(\d{1,2})|[一二三四五六七八九十]{1,3})([)）.．、]\s?)/;
const COUNT = /(\d{1,2})|[一二三四五六七八九十]{1,3}/;

/** Writes the list of parts anew with the titles of the headings, marked and separated as it was; also their number. */
export function rewriteList(
  { source }: Report,
  { parts, end }: AnnouncedParts,
  headings: readonly Heading[],
): readonly Edit[] {
  const [first, second, last] = [parts[0], parts[1], parts.at(-1)];
  if (first === undefined || second === undefined || last === undefined) return [];
  const mark = MARK.exec(source.slice(first.span));
  const separator = source.text.slice(first.span.end, second.span.start);
  const number = (i: number) => (mark?.[2] === undefined ? ordinalText(i + 1) : String(i + 1));
  const titles = headings.map(({ title }, i) => (mark === null ? title : `${mark[1]}${number(i)}${mark[3]}${title}`));
  const list = { span: { start: first.span.start, end: last.span.end }, newText: titles.join(separator) };
  const stated = statedCount(source, { parts, end });
  if (stated === null) return [list];
  const isFigure = /\d/.test(source.slice(stated.span));
  return [list, { span: stated.span, newText: isFigure ? String(headings.length) : countText(headings.length) }];
}

/** How many parts the preface says there are, and where it says so. */
export function statedCount(
  source: Report['source'],
  { parts, end }: Pick<AnnouncedParts, 'parts' | 'end'>,
): { readonly value: number; readonly span: Span } | null {
  const count = end.start < (parts.at(-1)?.span.end ?? 0) ? null : COUNT.exec(source.slice(end));
  if (count === null) return null;
  const start = end.start + count.index;
  const [text] = count;
  return {
    value: count[1] === undefined ? ordinalValue(text) : Number(text),
    span: { start, end: start + text.length },
  };
}

/** A number before a counting word: 两个部分. */
function countText(value: number): string {
  return value === 2 ? '两' : ordinalText(value);
}
