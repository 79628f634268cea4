import type { Report } from '../../recognition/report';
import { type Chrome, chromeOf } from './chromeLines';
import { firstOverlapping, proseOf, type Segment } from './prose';

const cache = new WeakMap<Report, readonly Segment[]>();

/** The prose of a report without the lines that belong to the web page around it. Computed once for each report. */
export function ownTextOf(report: Report): readonly Segment[] {
  const known = cache.get(report);
  if (known !== undefined) return known;
  const chrome: readonly Chrome[] = [...chromeOf(report)].sort((a, b) => a.span.start - b.span.start);
  const segments = proseOf(report).filter(({ span }) => {
    const found = firstOverlapping(chrome, span);
    return found === undefined || found.span.start > span.start || found.span.end < span.end;
  });
  cache.set(report, segments);
  return segments;
}
