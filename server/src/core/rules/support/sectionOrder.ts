import type { Report } from '../../recognition/report';
import { ordinalText } from '../../text/numerals';
import type { Edit } from '../rule';
import { lineBreakOf } from './edits';
import { numberOf } from './sectionNumbers';
import { bodyText, type OfficialHeading, startOf } from './sections';

/** One heading for each section: of a repeated one the first that has a body. */
export function withoutRepeats(report: Report, headings: readonly OfficialHeading[]): readonly OfficialHeading[] {
  const hasBody = (i: number) => bodyText(report, headings[i] as OfficialHeading, headings[i + 1]) !== '';
  const kept = new Map<string, number>();
  for (const [i, { section }] of headings.entries()) {
    const earlier = kept.get(section.id);
    if (earlier === undefined || (!hasBody(earlier) && hasBody(i))) kept.set(section.id, i);
  }
  return headings.filter(({ section }, i) => kept.get(section.id) === i);
}

/** The headings outside the longest ascending row of section numbers; the earlier of two rows of equal length counts. */
export function outOfOrder(headings: readonly OfficialHeading[]): readonly OfficialHeading[] {
  const rows: (readonly OfficialHeading[])[] = [];
  for (const heading of headings) {
    const before = longest(rows.filter((row) => (row.at(-1)?.section.number ?? 0) < heading.section.number));
    rows.push([...before, heading]);
  }
  const inOrder = new Set(longest(rows));
  return headings.filter((heading) => !inOrder.has(heading));
}

function longest(rows: readonly (readonly OfficialHeading[])[]): readonly OfficialHeading[] {
  return rows.reduce((best, row) => (row.length > best.length ? row : best), []);
}

/** Puts the sections with their bodies in the form's order and numbers them so. */
export function reorder(report: Report, headings: readonly OfficialHeading[]): Edit {
  const { source, span } = report;
  const starts = headings.map((heading) => startOf(report, heading));
  const from = starts[0] ?? span.start;
  const newLine = lineBreakOf(source);
  const blocks = headings.map((heading, i) => ({
    number: heading.section.number,
    text: numbered(report, heading, starts[i] as number, starts[i + 1] ?? span.end),
  }));
  const gap = /[\r\n]+$/.exec(blocks[0]?.text ?? '')?.[0] ?? newLine;
  const tail = /\s*$/.exec(blocks.at(-1)?.text ?? '')?.[0] ?? '';
  const ordered = blocks.sort((a, b) => a.number - b.number).map(({ text }) => text.trimEnd());
  return { span: { start: from, end: span.end }, newText: `${ordered.join(gap)}${tail}` };
}

/** A section from its heading to the next one, rightly numbered. */
function numbered(report: Report, heading: OfficialHeading, start: number, end: number): string {
  const { text } = report.source;
  const renumbered = renumber(report, heading);
  if (renumbered === null) return text.slice(start, end);
  return text.slice(start, renumbered.span.start) + renumbered.newText + text.slice(renumbered.span.end, end);
}

/** Writes the right number into the mark of a heading; null when it is right or the mark has no Chinese number. */
export function renumber(report: Report, { span, section, ordinal }: OfficialHeading): Edit | null {
  const wanted = numberOf(report, section);
  if (ordinal === 0 || ordinal === wanted) return null;
  const number = /[一二三四五六七八九十]{1,3}/.exec(report.source.slice(span));
  if (number === null) return null;
  const start = span.start + number.index;
  return { span: { start, end: start + number[0].length }, newText: ordinalText(wanted) };
}
