import { matchesOf } from '../../prose/matches';
import type { Report } from '../../recognition/report';
import { once } from '../../text/once';
import { contains, type Span } from '../../text/span';
import type { Edit } from '../rule';
import { CHROME_START, chromeRun } from './chrome';
import { withoutLines } from './edits';
import { gate, isOpen } from './gates';
import { firstOverlapping, proseOf, type Segment } from './prose';
import { trimmedSpan } from './visible';

/** Text of a web page with the edits that take it away. */
export interface Chrome {
  readonly span: Span;
  readonly edits: readonly Edit[];
  /** Lines without any text of the report's own but, perhaps, its title; none for words inside a line. */
  readonly lines: readonly Span[];
}

const RULE = gate('=');
const SEPARATOR = /^\s*={4,}[^=]{0,20}={4,}\s*$/;
/** 内容概述：……。 */
const FIELD = /^\s*[^\s:：，。]{2,8}[:：]/;
const TITLE_PREFIX = /^\s*(?:标题|题名|名称)[:：]\s*/;
/** Names of the column of the web site that held the report. */
const COLUMN_NAME =
  /^(?:首页|年度报告|年报|政务公开|法定主动公开内容|政府信息公开(?:年报|年度报告|专栏|目录)?|信息公开(?:年报|年度报告)?)$/;
/** What is left of 字体：大 中 小. */
const SIZES = /^大[ \t\u00a0\u3000]{1,3}中[ \t\u00a0\u3000]{1,3}小$/;
/** Header blocks stand at the top. */
const LONGEST_HEADER = 40;
/** How far from the end of the report a single button still belongs to the page. */
const TAIL = 200;

/** Web-page text of a report: header blocks, lines, and runs of words inside a squeezed line. Computed once. */
export const chromeOf = once((report: Report): readonly Chrome[] => {
  const segments = proseOf(report);
  const header = headerBlock(report, segments);
  const rest = header === null ? segments : segments.filter(({ span }) => span.start >= header.span.end);
  return [...(header === null ? [] : [header]), ...lineRuns(report, rest), ...inlineRuns(report, rest)];
});

/** `key: value` lines down to a rule of equals signs; the line with the title stays, without its key. */
function headerBlock(report: Report, segments: readonly Segment[]): Chrome | null {
  if (!isOpen(report, RULE)) return null;
  const top = segments.slice(0, LONGEST_HEADER);
  const last = top.findIndex(({ text }) => SEPARATOR.test(text));
  const lines = top.slice(0, last + 1);
  if (lines.some((line) => isOfReport(report, line))) return null;
  if (lines.filter(({ text }) => isChromeLine(text)).length < 3) return null;
  const titled = lines.findIndex(
    ({ text, span }) => TITLE_PREFIX.test(text) || firstOverlapping(report.titles, span) !== undefined,
  );
  const first = lines.slice(titled + 1).find(({ text }) => text.trim() !== '');
  if (first === undefined) return null;
  const span = { start: first.span.start, end: (lines.at(-1) as Segment).span.end };
  const keyed = lines[titled];
  const whole = [...(keyed !== undefined && TITLE_PREFIX.test(keyed.text) ? [keyed.span] : []), span];
  return { span, edits: [...keyRemoval(keyed), withoutLines(report.source, span)], lines: whole };
}

/** A sentence, a heading or what stands behind a table: a rule further down ends no header block. */
function isOfReport({ headings, tables }: Report, { text, span }: Segment): boolean {
  return (
    (text.includes('。') && !FIELD.test(text)) ||
    firstOverlapping(headings, span) !== undefined ||
    tables.some((table) => table.span.start < span.start)
  );
}

function keyRemoval(line: Segment | undefined): Edit[] {
  const key = line === undefined ? null : TITLE_PREFIX.exec(line.text);
  if (line === undefined || key === null) return [];
  return [{ span: { start: line.span.start, end: line.span.start + key[0].length }, newText: '' }];
}

/** Lines that hold nothing else, neighbours joined; `文号：` and the like count between two of them. */
function lineRuns(report: Report, segments: readonly Segment[]): Chrome[] {
  const runs: Span[] = [];
  let open = false;
  for (const segment of segments) {
    if (segment.text.trim() === '') continue;
    const kind = segment.wholeLine ? lineKind(report, segment) : 'text';
    const last = runs.at(-1);
    if (kind === 'chrome' && open && last !== undefined)
      runs[runs.length - 1] = { start: last.start, end: segment.span.end };
    else if (kind === 'chrome') runs.push(segment.span);
    open = kind === 'chrome' || (open && kind === 'field');
  }
  return runs.map((run) => {
    const span = trimmedSpan(report, run);
    return besideTitle(report, span) ?? { span, edits: [withoutLines(report.source, span)], lines: [span] };
  });
}

/** A path of the page may end in the one title that the report has: that stays. Null where no title is at stake. */
function besideTitle(report: Report, run: Span): Chrome | null {
  const [title, another] = report.titles;
  if (title === undefined || another !== undefined || !contains(run, title.span)) return null;
  const before = { start: run.start, end: title.span.start };
  const behind = { start: title.span.end, end: run.end };
  const around = [before, behind].filter(({ start, end }) => start < end);
  const [first = before] = around;
  return { span: trimmedSpan(report, first), edits: around.map((span) => ({ span, newText: '' })), lines: [] };
}

function lineKind(report: Report, segment: Segment): 'chrome' | 'field' | 'text' {
  const text = withoutBullet(segment.text);
  const run = chromeRun(text, 0);
  const isWhole = run.end === text.length;
  if ((isWhole && run.strong > 0) || isColumnName(report, segment) || isSizes(report, segment)) return 'chrome';
  return isWhole ? 'field' : 'text';
}

function isChromeLine(line: string): boolean {
  const text = withoutBullet(line);
  const run = chromeRun(text, 0);
  return run.strong > 0 && run.end === text.length;
}

function withoutBullet(line: string): string {
  return line.trim().replace(/^(?:[•●▪]\s*|- )/, '');
}

/** The name of a column counts only above a title in a line of its own. */
function isColumnName(report: Report, { text, span }: Segment): boolean {
  const title = report.titles.at(-1);
  return (
    title !== undefined &&
    span.end < title.span.start &&
    COLUMN_NAME.test(text.trim()) &&
    firstOverlapping(report.titles, span) === undefined
  );
}

/** Below the title; further down it may be the header of a table. */
function isSizes(report: Report, { text, span }: Segment): boolean {
  return SIZES.test(text.trim()) && span.end <= bodyStartOf(report);
}

function bodyStartOf({ headings, span }: Report): number {
  return headings[0]?.span.start ?? span.start;
}

function inlineRuns(report: Report, segments: readonly Segment[]): Chrome[] {
  const bodyStart = bodyStartOf(report);
  const tailStart = trimmedSpan(report, report.span).end - TAIL;
  return segments.flatMap((segment) => {
    if (segment.span.start > bodyStart && segment.span.end < tailStart) return [];
    if (segment.wholeLine && isChromeLine(segment.text)) return [];
    return runsIn(report, segment).filter(({ span }) => span.end <= bodyStart || span.start >= tailStart);
  });
}

function runsIn(report: Report, { text, span: { start } }: Segment): Chrome[] {
  const runs: Chrome[] = [];
  let last = -1;
  for (const { index } of matchesOf(text, CHROME_START)) {
    const run = chromeRun(text, index);
    const isLastWord = text.slice(run.end).trim() === '' && index > 0 && start + run.end >= report.span.end - 4;
    const isCertain =
      run.strong >= 2 || run.tokens >= 3 || isLastWord || /^(?:当前|您)/.test(text.slice(index, index + 4));
    if (index < last || run.strong === 0 || !isCertain) continue;
    last = run.end;
    const span = { start: start + index, end: start + run.end };
    const whole = { span, edits: [{ span: withBlanks(text, index, run.end, start), newText: '' }], lines: [] };
    runs.push(besideTitle(report, span) ?? whole);
  }
  return runs;
}

/** The blanks behind the run, or before it at the end of the line. */
function withBlanks(text: string, from: number, to: number, offset: number): Span {
  const behind = to + (/^[ \t\u00a0\u3000]*/.exec(text.slice(to, to + 80))?.[0].length ?? 0);
  if (behind < text.length) return { start: offset + from, end: offset + behind };
  return { start: offset + text.slice(0, from).trimEnd().length, end: offset + to };
}
