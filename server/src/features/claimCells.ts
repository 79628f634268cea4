import type { Claim } from '../core/prose/claims';
import { sourceSpan } from '../core/prose/flow';
import { proseModel } from '../core/prose/model';
import type { Fact, Report } from '../core/recognition/report';
import { judge, type Verdict } from '../core/rules/support/claimReadings';
import { compare } from '../core/text/decimal';
import { once } from '../core/text/once';
import type { Span } from '../core/text/span';

/** A figure of the prose beside the cells that it states. */
export interface ClaimCells {
  readonly claim: Claim;
  readonly span: Span;
  /** Null when the tables do not tell. */
  readonly verdict: Verdict | null;
  /** The cells that agree with it or, when none do, those it is first of all compared with. */
  readonly cells: readonly Fact[];
}

/** When no reading fits, this many are shown. */
const MOST_READINGS = 2;

interface Links {
  readonly ofClaim: ReadonlyMap<Claim, ClaimCells>;
  readonly ofCell: ReadonlyMap<Fact, readonly ClaimCells[]>;
}

export function cellsOfClaim(report: Report, claim: Claim): ClaimCells | null {
  return linksOf(report).ofClaim.get(claim) ?? null;
}

/** The figures of the prose that state a cell, in text order. */
export function claimsOnCell(report: Report, fact: Fact): readonly ClaimCells[] {
  return linksOf(report).ofCell.get(fact) ?? [];
}

const linksOf = once((report: Report): Links => {
  const { claims, flow } = proseModel(report);
  const all = claims.map((claim) => {
    const verdict = judge(report, claim);
    const span = sourceSpan(flow, claim.start, claim.end);
    return { claim, span, verdict, cells: verdict === null ? [] : cellsOf(claim, verdict) };
  });
  const ofCell = new Map<Fact, ClaimCells[]>();
  for (const one of all) for (const cell of one.cells) ofCell.set(cell, [...(ofCell.get(cell) ?? []), one]);
  return { ofClaim: new Map(all.map((one) => [one.claim, one])), ofCell };
});

function cellsOf({ value }: Claim, { fits, readings }: Verdict): readonly Fact[] {
  const same = readings.find(({ sum }) => compare(sum, value) === 0);
  if (same !== undefined) return same.facts;
  return [...new Set(readings.slice(0, fits ? 1 : MOST_READINGS).flatMap(({ facts }) => facts))];
}
