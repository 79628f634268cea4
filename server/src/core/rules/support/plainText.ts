import type { Report } from '../../recognition/report';
import { withPlainGlyphs } from '../../text/glyphs';
import { ownTextOf } from './ownText';
import type { Segment } from './prose';

const cache = new WeakMap<Report, readonly Segment[]>();

/** The report's own prose with look-alikes (radicals that PDF text brings) as plain characters; offsets stay. */
export function plainTextOf(report: Report): readonly Segment[] {
  const known = cache.get(report);
  if (known !== undefined) return known;
  const segments = ownTextOf(report).map((segment) => ({ ...segment, text: withPlainGlyphs(segment.text) }));
  cache.set(report, segments);
  return segments;
}
