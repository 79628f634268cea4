import type { Heading, Report } from '../core/recognition/report';
import { announceable, announcedParts } from '../core/rules/support/announcedParts';
import { paired } from '../core/rules/support/pairing';
import { once } from '../core/text/once';
import type { Span } from '../core/text/span';

/** An entry of the preface's list of parts, and the heading that it announces. */
export interface ContentsItem {
  readonly span: Span;
  readonly heading: Heading;
}

/** The bounds of the rule that compares the two: what is less alike, or pairs by less than half, is another list. */
const LEAST_SIMILARITY = 0.25;
const FEWEST_MATCHES = 2;
/** More headings than this are no report. */
const MOST_HEADINGS = 60;

/** The items of a report's contents list that have a heading, in text order. */
export const contentsItems = once((report: Report): readonly ContentsItem[] => {
  const parts = announcedParts(report)?.parts ?? [];
  const headings = announceable(report);
  if (parts.length === 0 || headings.length > MOST_HEADINGS) return [];
  const titles = (list: readonly { readonly title: string }[]) => list.map(({ title }) => title);
  const pairs = paired(titles(parts), titles(headings), LEAST_SIMILARITY);
  const matches = pairs.filter((index) => index >= 0).length;
  if (matches < FEWEST_MATCHES || matches * 2 < Math.max(parts.length, headings.length)) return [];
  return parts.flatMap(({ span }, i) => {
    const heading = headings[pairs[i] ?? -1];
    return heading === undefined ? [] : [{ span, heading }];
  });
});
