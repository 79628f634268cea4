import type { Report } from '../recognition/report';
import { once } from '../text/once';
import { type Breakdown, breakdownsOf } from './breakdowns';
import { type Claim, claimsOf } from './claims';
import { type Count, countsOf } from './counts';
import { type Flow, flowOf } from './flow';
import { trailingTotals } from './trailingTotals';

/** What the prose of one report says. Each part is worked out when first asked for. */
export interface Prose {
  readonly flow: Flow;
  readonly counts: readonly Count[];
  readonly claims: readonly Claim[];
  readonly breakdowns: readonly Breakdown[];
}

/** The one model of a report's prose that all rules share. */
export const proseModel = once((report: Report): Prose => {
  let counts: readonly Count[] | undefined;
  let claims: readonly Claim[] | undefined;
  let breakdowns: readonly Breakdown[] | undefined;
  return {
    get flow() {
      return flowOf(report);
    },
    get counts() {
      counts ??= countsOf(this.flow);
      return counts;
    },
    get claims() {
      claims ??= claimsOf(report, this.flow, this.counts, headingFinder(report, this.flow));
      return claims;
    },
    get breakdowns() {
      breakdowns ??= [...breakdownsOf(this.flow, this.counts), ...trailingTotals(this.flow, this.counts)];
      return breakdowns;
    },
  };
});

/** Titles of the headings above a place: of its section and, when there is one, of its topic. */
function headingFinder(report: Report, flow: Flow): (offset: number) => string {
  const { headings } = report;
  return (offset) => {
    const at = flow.starts[offset] ?? report.span.end;
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((headings[middle]?.span.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return headings[low - 1]?.title ?? '';
  };
}
