import type { Analysis } from '../core/analyse';
import type { Fact, Report } from '../core/recognition/report';
import type { Span } from '../core/text/span';
import { cellsOfClaim, claimsOnCell } from './claimCells';
import { contentsItems } from './contentsList';
import { type Place, placeAt } from './places';
import { addendsOf, counterpartsOf, totalsOf } from './sums';

/** How what stands at an offset hangs together with the rest of the report. All spans are in text order. */
export interface Related {
  readonly own: Span;
  /** What it is made of or stands for: the addends of a total, the cells of a claim, the section of a contents item. */
  readonly sources: readonly Span[];
  /** What refers to it: totals of an addend, claims on a cell, the contents item of a section. */
  readonly users: readonly Span[];
  /** The other cells of its balances. */
  readonly counterparts: readonly Span[];
}

/** Null where nothing stands that has anything to do with another place. */
export function relatedAt(analysis: Analysis, offset: number): Related | null {
  const [report] = analysis.reports;
  if (report === undefined) return null;
  const item = contentsItems(report).find(({ span }) => span.start <= offset && offset <= span.end);
  if (item !== undefined) return related(item.span, [item.heading.span], []);
  const place = placeAt(analysis, offset);
  return place === null ? null : relatedTo(place);
}

function relatedTo(place: Place): Related | null {
  const { report, span } = place;
  switch (place.kind) {
    case 'figure':
      return relatedToFigure(report, place, span);
    case 'claim':
      return related(span, spansOf(cellsOfClaim(report, place.claim)?.cells ?? []), []);
    case 'heading': {
      const items = contentsItems(report).filter(({ heading }) => heading === place.heading);
      return related(
        span,
        [],
        items.map((item) => item.span),
      );
    }
    default:
      return null;
  }
}

function relatedToFigure(report: Report, { table, fact }: Place & { kind: 'figure' }, own: Span): Related {
  const claims = claimsOnCell(report, fact).map(({ span }) => span);
  return {
    ...related(own, spansOf(addendsOf(table, fact)), [...spansOf(totalsOf(table, fact)), ...claims]),
    counterparts: inOrder(spansOf(counterpartsOf(table, fact))),
  };
}

function related(own: Span, sources: readonly Span[], users: readonly Span[]): Related {
  return { own, sources: inOrder(sources), users: inOrder(users), counterparts: [] };
}

function spansOf(facts: readonly Fact[]): readonly Span[] {
  return facts.flatMap(({ span }) => span ?? []);
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.start - b.start);
}
