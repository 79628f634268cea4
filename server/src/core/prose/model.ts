import type { Report } from '../recognition/report';
import { firstFrom } from '../text/firstFrom';
import { once } from '../text/once';
import { type Breakdown, breakdownsOf } from './breakdowns';
import { type Claim, claimsOf } from './claims';
import { type Count, countsOf } from './counts';
import { type Flow, flowOf } from './flow';
import { trailingTotals } from './trailingTotals';

/** What the prose of one report says. Each part is worked out when first asked for. */
export class Prose {
  private counted: readonly Count[] | undefined;
  private claimed: readonly Claim[] | undefined;
  private broken: readonly Breakdown[] | undefined;

  constructor(private readonly report: Report) {}

  get flow(): Flow {
    return flowOf(this.report);
  }

  get counts(): readonly Count[] {
    this.counted ??= countsOf(this.flow);
    return this.counted;
  }

  get claims(): readonly Claim[] {
    const { report, flow } = this;
    this.claimed ??= claimsOf({ report, flow, headingAt: headingFinder(report, flow) }, this.counts);
    return this.claimed;
  }

  get breakdowns(): readonly Breakdown[] {
    this.broken ??= [...breakdownsOf(this.flow, this.counts), ...trailingTotals(this.flow, this.counts)];
    return this.broken;
  }
}

/** The one model of a report's prose that all rules share. */
export const proseModel = once((report: Report) => new Prose(report));

/** Titles of the headings above a place: of its section and, when there is one, of its topic. */
function headingFinder(report: Report, flow: Flow): (offset: number) => string {
  const { headings } = report;
  return (offset) => {
    const at = flow.starts[offset] ?? report.span.end;
    return headings[firstFrom(headings, ({ span }) => span.start > at) - 1]?.title ?? '';
  };
}
