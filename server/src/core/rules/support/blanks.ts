import { matchesOf } from '../../prose/matches';
import type { RecognisedTable, Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import { BLANK, HAN, isClosingMark, isHan, isOpeningMark } from './characters';
import { gate, isOpen } from './gates';
import { isWhole, rowHits, unusualHits } from './labels';
import { ownSheetOf } from './ownText';
import { firstOverlapping, type Segment } from './prose';
import { search } from './sheet';

/** A blank or invisible character that should not be there, and what belongs in its place. */
export interface Stray {
  readonly kind: 'gap' | 'invisible' | 'lost';
  readonly span: Span;
  readonly newText: string;
}

/** Blanks but the no-break one, which counts as invisible. */
const PLAIN = BLANK.replace('\\u00a0', '');
/** Starting with the blank lets the search skip everything else; what stands before it is looked at then. */
const GAP = new RegExp(`([${PLAIN}](?<=[${HAN}、，：；）)].)[${PLAIN}]?)(?=[${HAN}，。、；：）])`, 'g');
/** A heading's mark with blanks behind it; in a squeezed line at the start of a sentence only. */
const MARK_GAP = new RegExp(
  `[\\s。；#](?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])([${PLAIN}]{1,4})(?=[${HAN}])`,
  'g',
);
const UNSEEN = gate('\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\ufeff\u00a0\ufffd');
const INVISIBLE = /[\u200b-\u200f\u2060\u00ad\ufeff]+|\u00a0+/g;
const LOST = /\ufffd+/g;
/** `审 核 人：` and other short lines of labels are spaced by hand. */
const LABEL_LINE = /^[^。]{0,80}[:：][^。]{0,80}$/;
const HAN_CHARACTER = new RegExp(`[${HAN}]`);
const ANY_BLANK = new RegExp(`[${PLAIN}]`);
const BLANKS = new RegExp(`[${BLANK}]+`);
const SLOGAN_START = new RegExp(`[“《][${HAN}]{4,15}$`);
const SLOGAN_END = new RegExp(
  `^[${HAN}]{4,15}(?:”|(?<!条例|办法|规定|通知|意见|方案|报告|法|目录|指南|要点|细则|制度|清单|格式|规划|计划|公告|决定)》)`,
);
/** `青禾路1号 邮编：310000`: what a blank parts from the field before it. */
const FIELD = /^(?:(?:通[信讯]|联系)?地址|邮编|邮政编码|(?:联系|办公|咨询)?电话|传真|(?:电子)?邮箱|网址|联系人)[:：]/;
/** `索 引 号 | 12345 | 分 类 | 年报 其他，综合 |`: the fields of a web page in a table. */
const CELLS = /\|[^|]*\|/;
const SENTENCE_MARK = /[，。；,;]/;

/** Stray blanks and invisible characters of a report in text order. */
export function straysOf(report: Report): readonly Stray[] {
  const labels = report.tables.flatMap((table) => gapsInLabels(report, table));
  return [...gapsInProse(report), ...labels, ...invisible(report)].sort((a, b) => a.span.start - b.span.start);
}

function gapsInProse(report: Report): readonly Stray[] {
  const sheet = ownSheetOf(report);
  const marks = search(sheet, MARK_GAP).map(({ match, start }) => gap(match, start));
  // Once for each segment: one squeezed line may hold every gap of the text.
  const judged = new Map<Segment, boolean>();
  const inside = search(sheet, GAP).filter(({ match, segment, index, start }) => {
    const end = index + match[0].length;
    if (isSlogan(segment.text, index, end) || FIELD.test(segment.text.slice(end, end + 6))) return false;
    const known = judged.get(segment) ?? isJudged(report, segment);
    judged.set(segment, known);
    return known && !isBeforeTitle(report, segment, start);
  });
  if (inside.length === 0 || isSqueezed(report)) return marks;
  const known = new Set([
    ...[...report.headings, ...report.titles].map(({ span }) => span.end),
    ...marks.map(({ span }) => span.start),
  ]);
  return [...marks, ...inside.filter(({ start }) => !known.has(start)).map(({ match, start }) => gap(match, start))];
}

/** In a text squeezed into few lines, where sections start in the middle of one, blanks stand for line breaks. */
function isSqueezed({ source, headings }: Report): boolean {
  return headings.some(({ kind, span }) => {
    const line = source.lineAt(span.start);
    return kind === 'section' && HAN_CHARACTER.test(source.slice({ start: line.start, end: span.start }));
  });
}

/** Sentences, headings and titles; in other lines blanks may be meant. */
function isJudged(report: Report, { text, span }: Segment): boolean {
  const heading = firstOverlapping(report.headings, span);
  const isTitle = firstOverlapping(report.titles, span) !== undefined;
  if (!isTitle && heading === undefined && (!SENTENCE_MARK.test(text) || CELLS.test(text))) return false;
  return heading !== undefined || !LABEL_LINE.test(text);
}

/** `“政策送上门 服务面对面”`, 《政务公开 我们在行动》: a blank parts the halves of a slogan in quotes or a title, but for papers. */
function isSlogan(text: string, start: number, end: number): boolean {
  return SLOGAN_START.test(text.slice(Math.max(0, start - 16), start)) && SLOGAN_END.test(text.slice(end, end + 16));
}

/** `标  题 青禾镇…年度报告`: the field of a web page, spaced by hand. */
function isBeforeTitle({ titles }: Report, { text, span }: Segment, start: number): boolean {
  const title = firstOverlapping(titles, span);
  return title !== undefined && start < title.span.start && !SENTENCE_MARK.test(text);
}

/** Inside labels only; between cells blanks are borders. Of headers only letter-spaced ones: blanks may be line breaks. */
function gapsInLabels(report: Report, table: RecognisedTable): Stray[] {
  const unusual = unusualHits(report, table);
  const rows = unusual.length === 0 ? [] : rowHits(table);
  return unusual.flatMap((hit) => {
    const text = report.source.slice(hit.span);
    if (!ANY_BLANK.test(text) || text === hit.label.text || !isWhole(report, hit)) return [];
    const isRow = rows.includes(hit);
    const isSpaced = text.split(BLANKS).every((part) => part.length === 1);
    return isRow || isSpaced ? [...markGaps(text, hit.span.start), ...innerGaps(text, hit.span.start)] : [];
  });
}

/** The line break stands for the beginning of the cell. */
function markGaps(text: string, offset: number): Stray[] {
  return matchesOf(`\n${text}`, MARK_GAP).map((match) => gap(match, offset - 1 + match.index));
}

function innerGaps(text: string, offset: number): Stray[] {
  const inside = matchesOf(text, GAP).filter(
    ({ index, 0: { length } }) =>
      length === 1 && isHan(text.charCodeAt(index - 1)) && isHan(text.charCodeAt(index + 1)),
  );
  return inside.map((match) => gap(match, offset + match.index));
}

/** Group 1 of the match is the gap; `start` is where the match stands. */
function gap([whole, blanks = '']: RegExpExecArray, start: number): Stray {
  const from = start + whole.lastIndexOf(blanks);
  return { kind: 'gap', span: { start: from, end: from + blanks.length }, newText: '' };
}

/** A no-break blank between two cells is their border, and one beside a heading in a line may be its end: it becomes a plain one. */
function invisible(report: Report): Stray[] {
  if (!isOpen(report, UNSEEN)) return [];
  const { source, span } = report;
  const headings = [...report.headings, ...report.titles];
  const edges = new Set(headings.flatMap((heading) => [heading.span.start, heading.span.end]));
  const text = source.slice(span);
  const strays: Stray[] = [];
  for (const match of matchesOf(text, INVISIBLE)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (start === 0 && match[0] === '\ufeff') continue;
    const [before, after] = [source.text[start - 1] ?? '\n', source.text[end] ?? '\n'];
    const isBlank = match[0].startsWith('\u00a0');
    if (isBlank && /[\s|<>]/.test(before) && /[\s|<>]/.test(after)) continue;
    const isEdge = /[\s|<>]/.test(before) || /[\s|<>]/.test(after);
    const isHeading = edges.has(start) || edges.has(end);
    const parts = isBlank && !isEdge && (isHeading || !(isChinese(before) && isChinese(after)));
    strays.push({ kind: 'invisible', span: { start, end }, newText: parts ? ' ' : '' });
  }
  for (const match of matchesOf(text, LOST)) {
    const start = span.start + match.index;
    strays.push({ kind: 'lost', span: { start, end: start + match[0].length }, newText: match[0] });
  }
  return strays;
}

function isChinese(character: string): boolean {
  const unit = character.charCodeAt(0);
  return isHan(unit) || isClosingMark(unit) || isOpeningMark(unit);
}
