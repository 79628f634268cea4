import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import { HAN } from './characters';
import { ownTextOf } from './ownText';
import { firstOverlapping, type Segment } from './prose';

/** A full-width mark in the wrong place, and what belongs there. */
export interface MisusedMark {
  readonly kind: 'colon' | 'pause' | 'semicolon' | 'stop';
  /** The mark with its neighbours. */
  readonly span: Span;
  readonly mark: Span;
  readonly newText: string;
}

/** `要求：二是`: the first item of an enumeration ended with a colon. */
const COLON = /[:：](?=[二三四五六七八九十]是)/g;
/** GB/T 15834 4.5.3.5: items in quotes or book-title marks usually take no pause mark between them. */
const PAUSE = /[》”](、)[《“]/g;
/** `其中自然人1件。商业企业0件`: a full stop in the middle of a breakdown. */
const STOP = new RegExp(
  `其中[：:，,]?[${HAN}]{2,20}\\d{1,7}[件条人次份个](。)(?=[${HAN}]{2,12}\\d{1,7}[件条人次份个][。，；])`,
  'g',
);
const OPENS_LIST = /^(?:一是|一方面|[一1][、.．]|[（(][一1][)）]|第一|首先)/;

/** Misused marks outside the tables, in text order. */
export function misusedMarks(report: Report): readonly MisusedMark[] {
  const segments = ownTextOf(report).filter(({ text }) => text.trim() !== '');
  return segments.flatMap((segment, i) =>
    [
      ...matches('colon', segment, COLON, '；'),
      ...matches('pause', segment, PAUSE, ''),
      ...matches('stop', segment, STOP, '，'),
      ...danglingSemicolon(report, segment, segments[i + 1]),
    ].sort((a, b) => a.span.start - b.span.start),
  );
}

function matches(kind: MisusedMark['kind'], { text, span }: Segment, pattern: RegExp, newText: string): MisusedMark[] {
  return [...text.matchAll(pattern)].map((match) => {
    const mark = match[1] ?? match[0];
    const start = span.start + match.index + match[0].lastIndexOf(mark);
    const end = start + mark.length;
    return { kind, span: { start: start - 1, end: end + 1 }, mark: { start, end }, newText };
  });
}

/** A paragraph that ends with a semicolon though the list starts only after it, or nothing follows. */
function danglingSemicolon(report: Report, { text, span }: Segment, next: Segment | undefined): MisusedMark[] {
  const line = text.trimEnd();
  if (!/[；;]$/.test(line) || isSeparatedList(line)) return [];
  const start = span.start + line.length - 1;
  const following = next?.text.replace(/^[\s#*\u00a0\u3000]+/, '') ?? '';
  const isHeading = next !== undefined && firstOverlapping(report.headings, next.span) !== undefined;
  const opensList = OPENS_LIST.test(following);
  if (next !== undefined && !opensList && !isHeading) return [];
  const mark = { start, end: start + 1 };
  return [{ kind: 'semicolon', span: { start: start - 1, end: start + 1 }, mark, newText: opensList ? '：' : '。' }];
}

/** An item of a list may be followed by the next list: `一是……；` before `一是` of another level. */
function isSeparatedList(line: string): boolean {
  return /^[\s\u3000]*(?:[二三四五六七八九]是|[（(]?[二三四五六七八九2-9][)）.、．])/.test(line) || line.includes('|');
}
