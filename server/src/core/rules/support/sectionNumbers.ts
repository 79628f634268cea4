import type { Section } from '../../editions/schema';
import type { Report } from '../../recognition/report';
import { ordinalText } from '../../text/numerals';
import { once } from '../../text/once';
import { mostFrequent, tally } from '../../text/tally';
import { proseOf } from './prose';
import { officialHeadings } from './sections';

/** The number that a section has in this report: the form's, or as many higher as sections of the office's own come first. */
export function numberOf(report: Report, { number }: Section): number {
  return number + shiftOf(report);
}

/** How much higher most sections are numbered than in the form, when the number before them stands before them. */
const shiftOf = once((report: Report): number => {
  const headings = officialHeadings(report);
  const shifts = headings.flatMap(({ ordinal, section }) => (ordinal === 0 ? [] : [ordinal - section.number]));
  const counts = tally(shifts);
  const shift = mostFrequent(counts) ?? 0;
  if (shift <= 0 || 2 * (counts.get(shift) ?? 0) <= shifts.length) return 0;
  const first = headings[0]?.span.start ?? 0;
  return isNumberedBefore(report, { ordinal: shift, from: report.span.start, to: first }) ? shift : 0;
});

/** Whether a line of a stretch of the report starts with that number. */
export function isNumberedBefore(
  report: Report,
  { ordinal, from, to }: { readonly ordinal: number; readonly from: number; readonly to: number },
): boolean {
  const mark = new RegExp(`^[\\s#*\\u3000]{0,8}${ordinalText(ordinal)}[、.．]`);
  return proseOf(report).some(({ span, text }) => span.start >= from && span.end < to && mark.test(text));
}
