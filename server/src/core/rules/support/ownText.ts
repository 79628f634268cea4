import type { Report } from '../../recognition/report';
import { chromeOf } from './chromeLines';
import { firstOverlapping, proseOf, type Segment } from './prose';

const cache = new WeakMap<Report, readonly Segment[]>();

/** The prose of a report without the lines that belong to the web page around it. Computed once for each report. */
export function ownTextOf(report: Report): readonly Segment[] {
  const known = cache.get(report);
  if (known !== undefined) return known;
  const chrome = chromeOf(report)
    .flatMap(({ lines }) => lines.map((span) => ({ span })))
    .sort((a, b) => a.span.start - b.span.start);
  const segments = proseOf(report).filter(({ span }) => {
    return firstOverlapping(chrome, span) === undefined;
  });
  cache.set(report, segments);
  return segments;
}
