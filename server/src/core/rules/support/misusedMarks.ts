import type { Report } from '../../recognition/report';
import { ordinalText, ordinalValue } from '../../text/numerals';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import { HAN } from './characters';
import { ownSheetOf } from './ownText';
import { firstOverlapping, type Segment } from './prose';
import { type Hit, type Sheet, search } from './sheet';

/** A full-width mark in the wrong place, and what belongs there. */
export interface MisusedMark {
  readonly kind: 'colon' | 'pause' | 'semicolon' | 'stop' | 'comma';
  /** The mark with its neighbours. */
  readonly span: Span;
  readonly mark: Span;
  readonly newText: string;
  /** Nobody could want the mark that stands there. */
  readonly isCertain: boolean;
}

/** `要求：二是`: the first item of an enumeration ended with a colon. */
const COLON = /[:：](?=([二三四五六七八九十])是)/g;
/** GB/T 15834 4.5.3.5: items in quotes or book-title marks usually take no pause mark between them. */
const PAUSE = /[》”](、)[《“]/g;
/** `其中自然人1件。商业企业0件`: a full stop in the middle of a breakdown. */
const STOP = new RegExp(
  `其中[：:，,]?[${HAN}]{2,20}\\d{1,7}[件条人次份个](。)(?=[${HAN}]{2,12}\\d{1,7}[件条人次份个][。，；])`,
  'g',
);
/** At the end of a paragraph. */
const SEMICOLON = /[；;](?=[^\S\n]*\n)/g;
const COMMA = /[，、](?=[^\S\n]*\n)/g;
const OPENS_LIST = /^(?:一是|一方面|[一1][、.．]|[（(][一1][)）]|第一|首先)/;

/** Misused marks outside the tables, in text order. */
export const misusedMarks = once((report: Report): readonly MisusedMark[] => {
  const sheet = ownSheetOf(report);
  return [
    ...search(sheet, COLON).map((hit) => ({ ...misused('colon', hit, '；'), isCertain: goesOn(hit) })),
    ...search(sheet, PAUSE).map((hit) => misused('pause', hit, '')),
    ...search(sheet, STOP).map((hit) => misused('stop', hit, '，')),
    ...search(sheet, SEMICOLON).flatMap((hit) => danglingSemicolon(report, sheet, hit)),
    ...search(sheet, COMMA).flatMap((hit) => danglingComma(report, sheet, hit)),
  ].sort((a, b) => a.span.start - b.span.start);
});

function misused(kind: MisusedMark['kind'], { match, start: from }: Hit, newText: string): MisusedMark {
  const mark = match[0].length === 1 ? match[0] : (match[1] as string);
  const start = from + match[0].lastIndexOf(mark);
  const end = start + mark.length;
  return { kind, span: { start: start - 1, end: end + 1 }, mark: { start, end }, newText, isCertain: false };
}

/** The item before stands in the same paragraph: 一是…：二是. */
function goesOn({ match, segment, index }: Hit): boolean {
  const before = `${ordinalText(ordinalValue(match[1] as string) - 1)}是`;
  return segment.text.slice(0, index).includes(before);
}

/** The next segment with any text in it. */
function nextWritten(segments: readonly Segment[], at: number): Segment | undefined {
  let behind = at + 1;
  while (segments[behind]?.text.trim() === '') behind++;
  return segments[behind];
}

/** A paragraph that ends with a comma though a heading or nothing follows. */
function danglingComma(report: Report, { segments }: Sheet, { segment, at, start }: Hit): MisusedMark[] {
  if (segment.text.includes('|')) return [];
  const next = nextWritten(segments, at);
  if (next !== undefined && firstOverlapping(report.headings, next.span)?.kind !== 'section') return [];
  const mark = { start, end: start + 1 };
  return [{ kind: 'comma', span: { start: start - 1, end: start + 1 }, mark, newText: '。', isCertain: false }];
}

/** A paragraph that ends with a semicolon though the list starts only after it, or nothing follows. */
function danglingSemicolon(report: Report, { segments }: Sheet, { segment, at, start }: Hit): MisusedMark[] {
  if (isSeparatedList(segment.text.trimEnd())) return [];
  const next = nextWritten(segments, at);
  const following = next?.text.replace(/^[\s#*\u00a0\u3000]+/, '') ?? '';
  const isHeading = next !== undefined && firstOverlapping(report.headings, next.span) !== undefined;
  const opensList = OPENS_LIST.test(following);
  if (next !== undefined && !opensList && !isHeading) return [];
  const mark = { start, end: start + 1 };
  const newText = opensList ? '：' : '。';
  return [{ kind: 'semicolon', span: { start: start - 1, end: start + 1 }, mark, newText, isCertain: false }];
}

/** An item of a list may be followed by the next list: `一是……；` before `一是` of another level. */
function isSeparatedList(line: string): boolean {
  return /^[\s\u3000]*(?:[二三四五六七八九]是|[（(]?[二三四五六七八九2-9][)）.、．])/.test(line) || line.includes('|');
}
