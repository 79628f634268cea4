import type { Section } from '../../editions/schema';
import type { Heading, Report } from '../../recognition/report';
import { once } from '../../text/once';
import type { Span } from '../../text/span';

/** The heading of a section that the edition's form mandates. */
export interface OfficialHeading extends Heading {
  readonly section: Section;
}

/** Fewer headings in a row than this are no list of contents. */
const SHORTEST_CONTENTS = 3;

/** The headings of official sections in text order, without a list of contents at the front. */
export const officialHeadings = once((report: Report): readonly OfficialHeading[] => {
  const headings = report.headings.filter(isOfficial);
  return headings.slice(contentsLength(report, headings));
});

/** What stands between a heading and the next official one, without blanks, page numbers and Markdown marks. */
export function bodyText(report: Report, heading: Heading, next: Heading | undefined): string {
  return report.source
    .slice(bodySpan(report, heading, next))
    .replace(/[\s\u00a0\u200b\u3000\ufeff]/g, '')
    .replace(/[-—–]\d{1,4}[-—–]|[#*_|]/g, '');
}

/** True when `bodyText` is empty, which one character tells for most bodies. */
export function isBodyEmpty(report: Report, heading: Heading, next: Heading | undefined): boolean {
  const first = firstOf(report, bodySpan(report, heading, next));
  return first === '' || (DROPPED.includes(first) && bodyText(report, heading, next) === '');
}

/** Marks that `bodyText` leaves out, or may. */
const DROPPED = '-—–#*_|';
const VISIBLE = /[^\s\u00a0\u200b\u3000\ufeff]/g;

/** The first character that is no blank; empty without one. */
function firstOf({ source: { text } }: Report, { start, end }: Span): string {
  VISIBLE.lastIndex = start;
  const match = VISIBLE.exec(text);
  return match === null || match.index >= end ? '' : match[0];
}

export function bodySpan(report: Report, heading: Heading, next: Heading | undefined): Span {
  return { start: heading.span.end, end: Math.max(heading.span.end, next?.span.start ?? report.span.end) };
}

/** True when there is enough of a report to miss the rest of it: one matching heading alone may be any document. */
export function isEvidentReport(report: Report, headings: readonly OfficialHeading[]): boolean {
  if (headings.length === 0) return false;
  const different = new Set(headings.map(({ section }) => section.id));
  return different.size >= 2 || report.tables.length > 0 || report.titles.length > 0;
}

/** Where a heading begins with its Markdown marks and indentation, but not with other text of its line. */
export function startOf(report: Report, heading: Heading): number {
  const { source } = report;
  const line = source.lineAt(heading.span.start).start;
  const before = source.slice({ start: line, end: heading.span.start });
  return /^[\s\u00a0\u3000#*]*$/.test(before) ? Math.max(line, report.span.start) : heading.span.start;
}

/** Sections that the form mandates, in its order. */
export function mandatorySections(report: Report): readonly Section[] {
  return report.edition.sections.filter(({ mandatory }) => mandatory);
}

function isOfficial(heading: Heading): heading is OfficialHeading {
  return heading.kind === 'section' && heading.section?.mandatory === true;
}

/** A list of contents repeats every heading, one after the other, before the sections themselves. */
function contentsLength(report: Report, headings: readonly OfficialHeading[]): number {
  let length = 0;
  while (length < headings.length - 1 && isEntry(report, headings, length)) length++;
  if (isLastEntry(headings, length)) length++;
  if (length < SHORTEST_CONTENTS) return 0;
  const later = new Set(headings.slice(length).map(({ section }) => section.id));
  const repeated = headings.slice(0, length).every(({ section }) => later.has(section.id));
  return repeated ? length : 0;
}

/** The preface stands between the last entry and section one, so that it looks like the entry's body. */
function isLastEntry(headings: readonly OfficialHeading[], index: number): boolean {
  if (index === 0 || headings[index + 1]?.section.id !== headings[0]?.section.id) return false;
  return headings.slice(index + 1).some(({ section }) => section.id === headings[index]?.section.id);
}

const ENTRY = /^[.…·\d（）()-]*$/;

/** An entry has no body but the leader dots and the page number. */
function isEntry(report: Report, headings: readonly OfficialHeading[], index: number): boolean {
  const heading = headings[index] as OfficialHeading;
  const next = headings[index + 1];
  const first = firstOf(report, bodySpan(report, heading, next));
  if (first !== '' && !ENTRY.test(first) && !DROPPED.includes(first)) return false;
  const earlier = headings.slice(0, index).some(({ section }) => section.id === heading.section.id);
  return !earlier && ENTRY.test(bodyText(report, heading, next));
}
