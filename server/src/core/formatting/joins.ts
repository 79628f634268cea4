import type { Report } from '../recognition/report';
import type { Edit } from '../rules/rule';
import { brokenSentences } from '../rules/support/brokenLines';
import { ownTextOf } from '../rules/support/ownText';
import { firstOverlapping, type Segment } from '../rules/support/prose';
import { contains } from '../text/span';
import { displayWidth } from '../text/width';

/** So many sentences that break at about the same width come from a page, not from the writer. */
const FEWEST_WRAPPED = 4;
const MOST_OF_THEM = 0.7;
const SAME_WIDTH = 8;

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
      edits.push(join(report, segment, next));
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
  const lines = brokenSentences(report).map(({ span }) => {
    const { line } = report.source.positionAt(span.start);
    return report.source.slice(report.source.lineSpan(line)).trimEnd();
  });
  if (lines.length < FEWEST_WRAPPED) return null;
  const measures = [displayWidth, (text: string) => text.length].map((of) => {
    const widths = lines.map(of).sort((a, b) => a - b);
    const width = widths[widths.length >> 1] as number;
    return { of, width, share: widths.filter((w) => Math.abs(w - width) <= SAME_WIDTH).length / widths.length };
  });
  const best = measures.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= MOST_OF_THEM ? best : null;
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
  return !starts && !PARAGRAPH_START.test(next) && indent(after) < indent(before) + INDENT;
}

function isInside(
  items: readonly { readonly span: { start: number; end: number } }[],
  end: number,
  start: number,
): boolean {
  return items.some(({ span }) => contains(span, { start: end - 1, end: start + 1 }));
}

function indent({ text }: Segment): number {
  return displayWidth(/^[ \t\u00a0\u3000]*/.exec(text)?.[0] ?? '');
}

function join({ source }: Report, before: Segment, after: Segment): Edit {
  const start = before.span.start + before.text.trimEnd().length;
  const end = after.span.start + after.text.length - after.text.trimStart().length;
  const isLatin = /[\w%]/.test(source.text[start - 1] ?? '') && /\w/.test(source.text[end] ?? '');
  return { span: { start, end }, newText: isLatin ? ' ' : '' };
}
