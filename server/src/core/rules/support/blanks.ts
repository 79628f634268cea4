import type { RecognisedTable, Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import { BLANK, HAN, isHan } from './characters';
import { labelHits } from './labels';
import { ownTextOf } from './ownText';
import { firstOverlapping, type Segment } from './prose';

/** A blank or invisible character that should not be there, and what belongs in its place. */
export interface Stray {
  readonly kind: 'gap' | 'invisible' | 'lost';
  readonly span: Span;
  readonly newText: string;
}

const GAP = new RegExp(`(?<=[${HAN}、，：；）)])([${BLANK}]{1,2})(?=[${HAN}，。、；：）])`, 'g');
/** A heading's mark with blanks behind it; in a squeezed line at the start of a sentence only. */
const MARK_GAP = new RegExp(
  `(?:^|[\\s。；#])(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])([${BLANK}]{1,4})(?=[${HAN}])`,
  'g',
);
const INVISIBLE = /[\u200b-\u200f\u2060\u00ad\ufeff]+|\u00a0+/g;
const LOST = /\ufffd+/g;
/** `审 核 人：` and other short lines of labels are spaced by hand. */
const LABEL_LINE = /^[^。]{0,80}[:：][^。]{0,80}$/;
const SENTENCE_MARK = /[，。；,;]/;
/** Beyond this a line is a whole text squeezed into one, where blanks stand for line breaks. */
const LONGEST_LINE = 2000;

/** Stray blanks and invisible characters of a report in text order. */
export function straysOf(report: Report): readonly Stray[] {
  const prose = ownTextOf(report).flatMap((segment) =>
    segment.text.trim() === '' ? [] : gapsInProse(report, segment),
  );
  const labels = report.tables.flatMap((table) => gapsInLabels(report, table));
  return [...prose, ...labels, ...invisible(report)].sort((a, b) => a.span.start - b.span.start);
}

function gapsInProse(report: Report, segment: Segment): Stray[] {
  const marks = gaps(segment.text, MARK_GAP, segment.span.start);
  const isTitle = firstOverlapping(report.titles, segment.span) !== undefined;
  const heading = firstOverlapping(report.headings, segment.span);
  if (segment.text.length > LONGEST_LINE) return marks;
  if (!isTitle && heading === undefined && !SENTENCE_MARK.test(segment.text)) return marks;
  if (heading === undefined && LABEL_LINE.test(segment.text)) return marks;
  const ends = new Set(report.headings.map(({ span }) => span.end));
  const inside = gaps(segment.text, GAP, segment.span.start).filter(
    ({ span }) => !ends.has(span.start) && !marks.some((mark) => mark.span.start === span.start),
  );
  return [...marks, ...inside];
}

/** Inside labels only; between cells blanks are borders. Of headers only letter-spaced ones: blanks may be line breaks. */
function gapsInLabels(report: Report, table: RecognisedTable): Stray[] {
  return labelHits(table).flatMap((hit) => {
    const text = report.source.slice(hit.span);
    if (/[\t|\d]{2}|[\r\n]\s*[\r\n]/.test(text)) return [];
    const isRow = table.rows.some(({ label }) => label === hit);
    const isSpaced = text.split(new RegExp(`[${BLANK}]+`)).every((part) => part.length === 1);
    return isRow || isSpaced ? [...gaps(text, MARK_GAP, hit.span.start), ...innerGaps(text, hit.span.start)] : [];
  });
}

function innerGaps(text: string, offset: number): Stray[] {
  return gaps(text, GAP, offset).filter(({ span }) => {
    const at = span.start - offset;
    return isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(span.end - offset));
  });
}

function gaps(text: string, pattern: RegExp, offset: number): Stray[] {
  return [...text.matchAll(pattern)].map((match) => {
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
    const parts = isBlank && !isEdge && !(isHan(before.charCodeAt(0)) && isHan(after.charCodeAt(0)));
    strays.push({ kind: 'invisible', span: { start, end }, newText: parts ? ' ' : '' });
  }
  for (const match of text.matchAll(LOST)) {
    const start = span.start + match.index;
    strays.push({ kind: 'lost', span: { start, end: start + match[0].length }, newText: match[0] });
  }
  return strays;
}
