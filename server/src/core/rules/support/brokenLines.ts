import type { Report } from '../../recognition/report';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import { displayWidth } from '../../text/width';
import type { Edit } from '../rule';
import { BLANK, HAN, isCommonHan, isHan } from './characters';
import { isWhole, unusualHits } from './labels';
import { ownTextOf } from './ownText';
import { firstOverlapping, type Segment } from './prose';

/** A line break in the middle of a sentence or a label. */
export interface Break {
  /** From the last character before the break to the first one behind it. */
  readonly span: Span;
  readonly edit: Edit;
  /** Display width of the line before the break. */
  readonly width: number;
}

interface Candidate extends Break {
  /** False where only a page that breaks all its lines like this shows that it is no paragraph's end. */
  readonly isSure: boolean;
}

const TERMINAL = '。！？；：…”’》）】」』.!?;:)>|]';
const SENTENCE = /[，。；,;]/;
/** A line that starts like this starts something new. */
const NEW_PARAGRAPH = new RegExp(
  '^(?:[一二三四五六七八九十]{1,3}(?:[、.．]|是)|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十]|' +
    '首先|其次|再次|最后|此外|另外|下一步|今后|同时，|附[件表：]|注[：:]|20\\d{2}|[#>*|<=+-]|☆|★|●|■|◆)',
);
/** 1.加强组织领导，夯实工作责任, with no other mark. */
const TWOFOLD = new RegExp(`^((?:[（(]?\\d{1,2}[)）.．、]\\s?)?)([${HAN}]{4,16})[，,]([${HAN}]{4,16})$`);
const OPENERS = '“‘《（(【「『';
const CLOSERS = '”’》）)】」』';
/** Shorter lines are headings, names and dates. */
const SHORTEST_LINE = 15;

/** So many breaks after lines of about the same width come from a printed page. */
const FEWEST_WRAPPED = 4;
export const SAME_WIDTH = 8;
const MOST_OF_THEM = 0.7;

/** Headings of about the same width, with blank lines behind them, are narrower than a page. */
const NARROWEST_PAGE = 48;

/** A shorter line before a blank one may be a heading, unless a sentence ends in it. */
const LONGEST_HEADING = 40;
/** What announces the next paragraph, its full stop or colon forgotten. */
const ANNOUNCEMENT = /(?:如下|以下)$/;

/** Breaks inside sentences, in text order. */
export const brokenSentences = once((report: Report): readonly Break[] => {
  const found = candidates(report);
  const [sure, doubtful] = [found.filter(({ isSure }) => isSure), found.filter(({ isSure }) => !isSure)];
  if (doubtful.length === 0) return found;
  const page = wrappedWidth(sure) ?? wrappedWidth(doubtful) ?? 0;
  return page < NARROWEST_PAGE ? sure : found.filter(({ isSure, width }) => isSure || isNear(width, page));
});

/** The width of the page whose lines a text keeps; null when it was not wrapped. */
export function wrappedWidth(breaks: readonly Break[]): number | null {
  return commonWidth(breaks.map(({ width }) => width))?.width ?? null;
}

/** The width that most lines before a break have, and how many of them; null where they differ or are few. */
export function commonWidth(widths: readonly number[]): { readonly width: number; readonly share: number } | null {
  if (widths.length < FEWEST_WRAPPED) return null;
  const width = [...widths].sort((a, b) => a - b)[widths.length >> 1] as number;
  const share = widths.filter((other) => isNear(other, width)).length / widths.length;
  return share >= MOST_OF_THEM ? { width, share } : null;
}

function isNear(width: number, other: number): boolean {
  return Math.abs(width - other) <= SAME_WIDTH;
}

function candidates(report: Report): readonly Candidate[] {
  const segments = ownTextOf(report);
  const breaks: Candidate[] = [];
  let before: Segment | null = null;
  for (const segment of segments) {
    if (segment.text.trim() === '' && segment.wholeLine && !/\f/.test(segment.text)) continue;
    if (before !== null && isContinued(report, before, segment) && isProse(report, before)) {
      breaks.push(breakBetween(report, before, segment));
    }
    before = segment.wholeLine && segment.text.length >= SHORTEST_LINE ? segment : null;
  }
  return breaks;
}

/** Over a blank line a heading, or a paragraph whose full stop was forgotten, looks much like half a sentence. */
function isSure(before: Segment, after: Segment): boolean {
  const line = before.text.trim();
  if (isOpen(line)) return true;
  if (!SENTENCE.test(line) || !SENTENCE.test(after.text)) return false;
  if (after.line === before.line + 1) return !isTwofold(line);
  return line.length > LONGEST_HEADING || /[。；]/.test(line);
}

/** A heading of two clauses: numbered, or the clauses of one length. */
function isTwofold(line: string): boolean {
  const [, mark, first, second] = TWOFOLD.exec(line) ?? [];
  return mark !== undefined && (mark !== '' || first?.length === second?.length);
}

function isProse(report: Report, { span, text }: Segment): boolean {
  if (/[\t|]/.test(text) || text.trim().length < SHORTEST_LINE) return false;
  return !isTitleOrMark(report, span);
}

function isTitleOrMark({ titles, furniture }: Report, span: Span): boolean {
  return firstOverlapping(titles, span) !== undefined || firstOverlapping(furniture, span) !== undefined;
}

function touchesHan(line: string, next: string): boolean {
  return isHan(line.charCodeAt(line.length - 1)) || isHan(next.charCodeAt(0));
}

function isContinued(report: Report, before: Segment, after: Segment): boolean {
  const line = before.text.trimEnd();
  const next = after.text.trim();
  if (TERMINAL.includes(line.at(-1) ?? '\n') && !isOpen(line)) return false;
  if (!after.wholeLine || /[\t|]/.test(next) || next === '') return false;
  if (isTitleOrMark(report, after.span) || !touchesHan(line, next)) return false;
  const heading = firstOverlapping(report.headings, after.span);
  if (heading !== undefined && heading.span.start <= after.span.start + indentOf(after)) return false;
  // A heading in a line of its own, or one that lost the line break before it.
  const { end } = trimmed(before);
  if (firstOverlapping(report.headings, { start: end - 1, end }) !== undefined) return false;
  if (after.line > before.line + 1 && ANNOUNCEMENT.test(line)) return false;
  const isSentence = isOpen(line) || isInSentence(line, next);
  const indented = indentOf(after) >= 2 && indentOf(before) < indentOf(after);
  return (
    isSentence &&
    !(indented && !isOpen(line)) &&
    (isOpen(line) ? !/^[#|<]/.test(next) : !startsNew(line, next, before, after))
  );
}

/** Both have a mark of a sentence; of full lines one of them, as the other may be the middle of it. */
function isInSentence(line: string, next: string): boolean {
  const [before, after] = [SENTENCE.test(line), SENTENCE.test(next)];
  if (before === after) return before;
  const width = displayWidth(line);
  return width >= NARROWEST_PAGE && isNear(width, displayWidth(next));
}

/** Where a blank line stands between, a year opens a paragraph; directly below a full line it is the sentence going on. */
function startsNew(line: string, next: string, before: Segment, after: Segment): boolean {
  if (!NEW_PARAGRAPH.test(next)) return indentOf(after) >= 2;
  return !(/^20\d{2}/.test(next) && (/[，、,自于从在至对]$/.test(line) || after.line === before.line + 1));
}

/** True when a bracket or quote that the line opens is not closed in it. */
function isOpen(line: string): boolean {
  const opened: string[] = [];
  for (let i = 0; i < line.length; i++) {
    if (isCommonHan(line.charCodeAt(i))) continue;
    const character = line[i] as string;
    const opener = OPENERS.indexOf(character);
    const closer = CLOSERS.indexOf(character);
    if (opener >= 0) opened.push(CLOSERS[opener] as string);
    else if (closer >= 0 && opened.at(-1) === character) opened.pop();
  }
  return opened.length > 0;
}

/** Columns before the first character of a line. */
export function indentOf({ text }: Segment): number {
  return displayWidth(/^[ \t\u00a0\u3000]*/.exec(text)?.[0] ?? '');
}

function trimmed({ span, text }: Segment): Span {
  return { start: span.start + text.length - text.trimStart().length, end: span.start + text.trimEnd().length };
}

function breakBetween(report: Report, before: Segment, after: Segment): Candidate {
  const edit = joined(report, before, after);
  const { start, end } = edit.span;
  return {
    span: { start: start - 1, end: end + 1 },
    edit,
    width: displayWidth(before.text.trimEnd()),
    isSure: isSure(before, after),
  };
}

/** Makes one line of two; Latin words stay apart, and a figure that the page's width cut in two is whole again. */
export function joined({ source: { text } }: Report, before: Segment, after: Segment): Edit {
  const start = trimmed(before).end;
  const end = trimmed(after).start;
  const [last, first] = [text[start - 1] ?? '', text[end] ?? ''];
  const isLatin = /[\w%]/.test(last) && /\w/.test(first);
  const isFigure = /\d/.test(last) && /\d/.test(first);
  return { span: { start, end }, newText: isLatin && !isFigure ? ' ' : '' };
}

const LABEL_BREAK = new RegExp(`[${BLANK}]*(?:\\r\\n|\\r|\\n)[${BLANK}\\r\\n]*`, 'g');
/** Only characters of a label and line breaks: nothing of another cell stands between its parts. */
const WHOLE_LABEL = new RegExp(`^[${HAN}${BLANK}\\r\\n\\d.．、，,（）()“”"：:/]+$`);

/** Breaks inside the labels of tables, in text order; altered labels are left to the rule that replaces them. */
export const brokenLabels = once((report: Report): readonly Break[] => {
  const unusual = report.tables.flatMap((table) => unusualHits(report, table));
  return unusual.flatMap((hit) => {
    const { match, span } = hit;
    const text = report.source.slice(span);
    const isOwn = match === 'official' || match === 'variant';
    if (!isOwn || !/[\r\n]/.test(text) || !WHOLE_LABEL.test(text) || !isWhole(report, hit)) return [];
    return [...text.matchAll(LABEL_BREAK)].map((match) => {
      const place = { start: span.start + match.index, end: span.start + match.index + match[0].length };
      return { span: { start: place.start - 1, end: place.end + 1 }, edit: { span: place, newText: '' }, width: 0 };
    });
  });
});
