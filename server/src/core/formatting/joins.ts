import type { Report } from '../recognition/report';
import type { Edit } from '../rules/rule';
import { brokenSentences, commonWidth, indentOf, joined, SAME_WIDTH } from '../rules/support/brokenLines';
import { ownTextOf } from '../rules/support/ownText';
import { firstOverlapping, type Segment } from '../rules/support/prose';
import { contains } from '../text/span';
import { displayWidth } from '../text/width';

/** Where a paragraph may end even in a full line. */
const PARAGRAPH_END = /[。！？：；!?;:|>]$/;
/** What starts a paragraph or an item of a list. */
const PARAGRAPH_START = new RegExp(
  '^(?:[一二三四五六七八九十]{1,3}(?:[、.．]|是)|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十][，、是]|' +
    '附[件表：]|注[：:]|[#>*|<=+-]|[☆★●■◆])',
);
/** How much wider than the one before a line has to start to be a paragraph of its own, in columns. */
const INDENT = 2;

/** Joins the lines of a text that was wrapped at a fixed width, title and headings included; nothing in other texts. */
export function joinEdits(report: Report): readonly Edit[] {
  const full = wrapWidth(report);
  if (full === null) return [];
  const segments = ownTextOf(report);
  const edits: Edit[] = [];
  segments.forEach((segment, i) => {
    const next = segments[i + 1];
    if (next !== undefined && next.line === segment.line + 1 && isWrapped(report, segment, next, full)) {
      edits.push(joined(report, segment, next));
    }
  });
  return edits;
}

interface Measure {
  of(text: string): number;
  readonly width: number;
}

/** The width at which lines break, in columns or in characters, whichever fits better; null when they do not. */
function wrapWidth(report: Report): Measure | null {
  const { source } = report;
  const lines = brokenSentences(report).map(({ span }) => source.slice(source.lineAt(span.start)).trimEnd());
  const measures = [displayWidth, (text: string) => text.length].flatMap((of) => {
    const common = commonWidth(lines.map(of));
    return common === null ? [] : [{ of, ...common }];
  });
  return measures.sort((a, b) => b.share - a.share)[0] ?? null;
}

function isWrapped(report: Report, before: Segment, after: Segment, full: Measure): boolean {
  const line = before.text.trimEnd();
  const next = after.text.trimStart();
  if (!before.wholeLine || !after.wholeLine || next === '' || /[\t|]/.test(line + next)) return false;
  const end = before.span.start + line.length;
  const start = after.span.start + after.text.length - next.length;
  // A heading or a title that goes on in the next line is joined however long its line is.
  if (isInside([...report.headings, ...report.titles], end, start)) return true;
  if (full.of(line) < full.width - SAME_WIDTH || PARAGRAPH_END.test(line)) return false;
  if (firstOverlapping(report.furniture, before.span) !== undefined) return false;
  if (firstOverlapping(report.furniture, after.span) !== undefined) return false;
  const starts = [...report.headings, ...report.titles].some(({ span }) => span.start === start || span.end === end);
  return !starts && !PARAGRAPH_START.test(next) && indentOf(after) < indentOf(before) + INDENT;
}

function isInside(
  items: readonly { readonly span: { start: number; end: number } }[],
  end: number,
  start: number,
): boolean {
  return items.some(({ span }) => contains(span, { start: end - 1, end: start + 1 }));
}
