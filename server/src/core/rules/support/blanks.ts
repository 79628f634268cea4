import type { RecognisedTable, Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import { BLANK, HAN, isClosingMark, isHan, isOpeningMark } from './characters';
import { isWhole, labelHits, rowHits } from './labels';
import { ownTextOf } from './ownText';
import { firstOverlapping, type Segment } from './prose';

/** A blank or invisible character that should not be there, and what belongs in its place. */
export interface Stray {
  readonly kind: 'gap' | 'invisible' | 'lost';
  readonly span: Span;
  readonly newText: string;
}

/** Blanks but the no-break one, which counts as invisible. */
const PLAIN = BLANK.replace('\\u00a0', '');
/** Starting with the blank lets the search skip everything else; what stands before it is looked at afterwards. */
const GAP = new RegExp(`([${PLAIN}]{1,2})(?=[${HAN}，。、；：）])`, 'g');
const BEFORE_GAP = new RegExp(`[${HAN}、，：；）)]`);
/** A heading's mark with blanks behind it; in a squeezed line at the start of a sentence only. */
const MARK_GAP = new RegExp(
  `(?:^|[\\s。；#])(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])([${PLAIN}]{1,4})(?=[${HAN}])`,
  'g',
);
const INVISIBLE = /[\u200b-\u200f\u2060\u00ad\ufeff]+|\u00a0+/g;
const LOST = /\ufffd+/g;
/** `审 核 人：` and other short lines of labels are spaced by hand. */
const LABEL_LINE = /^[^。]{0,80}[:：][^。]{0,80}$/;
const HAN_CHARACTER = new RegExp(`[${HAN}]`);
const BLANKS = new RegExp(`[${BLANK}]+`);
const SENTENCE_MARK = /[，。；,;]/;

/** Stray blanks and invisible characters of a report in text order. */
export function straysOf(report: Report): readonly Stray[] {
  const ends = new Set([...report.headings, ...report.titles].map(({ span }) => span.end));
  const inside = isSqueezed(report) ? () => [] : (segment: Segment) => gapsInside(report, segment, ends);
  const prose = ownTextOf(report).flatMap((segment) => {
    const marks = gaps(segment.text, MARK_GAP, segment.span.start);
    return [...marks, ...inside(segment).filter(({ span }) => !marks.some((mark) => mark.span.start === span.start))];
  });
  const labels = report.tables.flatMap((table) => gapsInLabels(report, table));
  return [...prose, ...labels, ...invisible(report)].sort((a, b) => a.span.start - b.span.start);
}

/** In a text squeezed into few lines, where sections start in the middle of one, blanks stand for line breaks. */
function isSqueezed({ source, headings }: Report): boolean {
  return headings.some(({ kind, span }) => {
    const line = source.lineSpan(source.positionAt(span.start).line);
    return kind === 'section' && HAN_CHARACTER.test(source.slice({ start: line.start, end: span.start }));
  });
}

function gapsInside(report: Report, { text, span }: Segment, ends: ReadonlySet<number>): Stray[] {
  const heading = firstOverlapping(report.headings, span);
  const isTitle = firstOverlapping(report.titles, span) !== undefined;
  if (!isTitle && heading === undefined && !SENTENCE_MARK.test(text)) return [];
  if (heading === undefined && LABEL_LINE.test(text)) return [];
  return gaps(text, GAP, span.start).filter((gap) => !ends.has(gap.span.start));
}

/** Inside labels only; between cells blanks are borders. Of headers only letter-spaced ones: blanks may be line breaks. */
function gapsInLabels(report: Report, table: RecognisedTable): Stray[] {
  const rows = new Set(rowHits(table));
  return labelHits(table).flatMap((hit) => {
    const text = report.source.slice(hit.span);
    if (text === hit.label.text || !isWhole(report, hit)) return [];
    const isRow = rows.has(hit);
    const isSpaced = text.split(BLANKS).every((part) => part.length === 1);
    return isRow || isSpaced ? [...gaps(text, MARK_GAP, hit.span.start), ...innerGaps(text, hit.span.start)] : [];
  });
}

function innerGaps(text: string, offset: number): Stray[] {
  return gaps(text, GAP, offset).filter(({ span }) => {
    const at = span.start - offset;
    const isOne = span.end - span.start === 1;
    return isOne && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(span.end - offset));
  });
}

function gaps(text: string, pattern: RegExp, offset: number): Stray[] {
  const matches = [...text.matchAll(pattern)];
  const inside = pattern === GAP ? matches.filter(({ index }) => BEFORE_GAP.test(text[index - 1] ?? '')) : matches;
  return inside.map((match) => {
    const blanks = match[1] as string;
    const start = offset + match.index + match[0].lastIndexOf(blanks);
    return { kind: 'gap', span: { start, end: start + blanks.length }, newText: '' };
  });
}

/** A no-break blank between two cells is their border: it becomes a plain one. */
function invisible({ source, span }: Report): Stray[] {
  const text = source.slice(span);
  const strays: Stray[] = [];
  for (const match of text.matchAll(INVISIBLE)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (start === 0 && match[0] === '\ufeff') continue;
    const [before, after] = [source.text[start - 1] ?? '\n', source.text[end] ?? '\n'];
    const isBlank = match[0].startsWith('\u00a0');
    if (isBlank && /[\s|<>]/.test(before) && /[\s|<>]/.test(after)) continue;
    const isEdge = /[\s|<>]/.test(before) || /[\s|<>]/.test(after);
    const parts = isBlank && !isEdge && !(isChinese(before) && isChinese(after));
    strays.push({ kind: 'invisible', span: { start, end }, newText: parts ? ' ' : '' });
  }
  for (const match of text.matchAll(LOST)) {
    const start = span.start + match.index;
    strays.push({ kind: 'lost', span: { start, end: start + match[0].length }, newText: match[0] });
  }
  return strays;
}

function isChinese(character: string): boolean {
  const unit = character.charCodeAt(0);
  return isHan(unit) || isClosingMark(unit) || isOpeningMark(unit);
}
