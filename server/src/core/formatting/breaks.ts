import type { Heading, Report } from '../recognition/report';
import type { Edit } from '../rules/rule';
import type { Span } from '../text/span';
import { tally } from '../text/tally';

/** Blanks that may stand for a lost line break. */
const BLANKS = /[ \t\u00a0\u3000]/;
/** Left by conversion before a heading; the heading is alone in its line all the same. */
const DEBRIS = /\[[^[\]]{0,40}\]|<[^<>]{0,200}>|[#*\s\u00a0\u200b\u3000\ufeff]/g;
const REACH = 300;
/** A full stop with a blank behind it, or one with a closing mark between. */
const SENTENCE_GAP = /[。！？][”’）)]?[ \t\u00a0\u3000]+(?=\S)/g;
/** A line that holds so many headings and titles had its line breaks taken away. */
const SQUEEZED = 2;

/**
 * Puts the headings of sections into lines of their own. In a squeezed line, one that holds several of them, the title,
 * the topics and the paragraphs get their lines back too; there a blank behind a full stop is a lost line break.
 */
export function breakEdits(report: Report, newLine: string): readonly Edit[] {
  const places = new Map<number, Edit>();
  const breakAt = (span: Span) => {
    if (isInTable(report, span.start)) return;
    places.set(span.start, { span, newText: newLine });
  };
  const squeezed = squeezedLines(report);
  const isSqueezed = (at: number) => squeezed.has(report.source.positionAt(at).line);
  for (const heading of report.headings) {
    const own = heading.kind === 'section' && (heading.section !== null || isSqueezed(heading.span.start));
    if (!own && !isSqueezed(heading.span.start)) continue;
    const before = gapBefore(report, heading.span.start);
    const behind = own ? gapBehindHeading(report, heading) : blanksBehind(report, heading.span.end);
    if (before !== null) breakAt(before);
    if (behind !== null) breakAt(behind);
  }
  for (const { span } of report.titles) {
    if (!isSqueezed(span.start)) continue;
    for (const gap of [gapBefore(report, span.start), blanksBehind(report, span.end)]) if (gap !== null) breakAt(gap);
  }
  for (const line of squeezed) for (const gap of sentenceGaps(report, line)) breakAt(gap);
  return withoutOverlaps([...places.values()]);
}

function squeezedLines({ source, headings, titles }: Report): ReadonlySet<number> {
  const starts = [...headings.filter(({ kind }) => kind === 'section'), ...titles].map(({ span }) => span.start);
  const counts = tally(starts.map((start) => source.positionAt(start).line));
  return new Set([...counts].filter(([, count]) => count >= SQUEEZED).map(([line]) => line));
}

/** The blanks before a place in the middle of its line, to be replaced by a line break; null at the start of a line. */
function gapBefore({ source: { text } }: Report, at: number): Span | null {
  const lead = /[^\r\n\f]*$/.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? '';
  if (lead.replace(DEBRIS, '') === '') return null;
  let start = at;
  while (start > 0 && BLANKS.test(text[start - 1] as string)) start--;
  return { start, end: at };
}

/** What stands between a section's heading and its text in the same line. */
function gapBehindHeading({ source: { text } }: Report, { span }: Heading): Span | null {
  const rest = /^[^\r\n\f]*/.exec(text.slice(span.end, span.end + REACH))?.[0] ?? '';
  const mark = /^[*。:：]{0,3}/.exec(rest)?.[0].length ?? 0;
  if (rest.slice(mark).replace(DEBRIS, '') === '') return null;
  const blanks = /^[ \t\u00a0\u3000]*/.exec(rest.slice(mark))?.[0].length ?? 0;
  return { start: span.end + mark, end: span.end + mark + blanks };
}

/** The blanks behind a place; null without any or at the end of the line. */
function blanksBehind({ source: { text } }: Report, at: number): Span | null {
  const blanks = /^[ \t\u00a0\u3000]+(?=[^\r\n\f])/.exec(text.slice(at, at + REACH))?.[0].length ?? 0;
  return blanks === 0 ? null : { start: at, end: at + blanks };
}

function sentenceGaps({ source }: Report, line: number): Span[] {
  const { start, end } = source.lineSpan(line);
  return [...source.text.slice(start, end).matchAll(SENTENCE_GAP)].map(({ 0: match, index }) => {
    const mark = match.trimEnd().length;
    return { start: start + index + mark, end: start + index + match.length };
  });
}

function isInTable({ tables }: Report, at: number): boolean {
  return tables.some(({ span }) => span.start < at && at < span.end);
}

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  return sorted.filter(({ span }, i) => i === 0 || span.start >= (sorted[i - 1] as Edit).span.end);
}
