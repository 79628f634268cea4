import type { Analysis } from '../core/analyse';
import type { Claim } from '../core/prose/claims';
import { sourceSpan } from '../core/prose/flow';
import { proseModel } from '../core/prose/model';
import type { Fact, Heading, LabelHit, RecognisedRow, RecognisedTable, Report } from '../core/recognition/report';
import { firstFrom } from '../core/text/firstFrom';
import { once } from '../core/text/once';
import type { Span } from '../core/text/span';

/** A stretch of text that means something: what stands under the cursor. */
export type Place = { readonly report: Report; readonly span: Span } & (
  | { readonly kind: 'figure'; readonly table: RecognisedTable; readonly row: RecognisedRow; readonly fact: Fact }
  | { readonly kind: 'label'; readonly table: RecognisedTable; readonly row: RecognisedRow }
  | { readonly kind: 'header'; readonly table: RecognisedTable; readonly hit: LabelHit }
  | { readonly kind: 'heading'; readonly heading: Heading }
  | { readonly kind: 'claim'; readonly claim: Claim }
);

interface Spanned {
  readonly span: Span;
}

export function tableAt({ tables }: Report, offset: number): RecognisedTable | null {
  return tables.find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}

/** A heading with its body. */
export function sectionSpan({ span, bodySpan }: Heading): Span {
  return { start: span.start, end: Math.max(span.end, bodySpan.end) };
}

/** What stands at an offset, or ends there: the narrowest, and one that goes on before one that ends. */
export function placeAt(analysis: Analysis, offset: number): Place | null {
  return placesAt(analysis, offset)[0] ?? null;
}

/** Everything at an offset, the best first; a sentence can state several things at once. */
export function placesAt({ reports: [report] }: Analysis, offset: number): readonly Place[] {
  if (report === undefined) return [];
  const { places, reach } = indexOf(report);
  const found: Place[] = [];
  for (let i = firstFrom(places, ({ span }) => span.start > offset) - 1; i >= 0; i--) {
    if ((reach[i] as number) < offset) break;
    if ((places[i] as Place).span.end >= offset) found.push(places[i] as Place);
  }
  const isEnding = ({ span }: Place) => (span.end > offset || span.start === span.end ? 0 : 1);
  return found.reverse().sort((a, b) => isEnding(a) - isEnding(b) || length(a) - length(b));
}

/** The places that share at least one unit or a boundary with a stretch of the text, in text order. */
export function placesIn({ reports: [report] }: Analysis, { start, end }: Span): readonly Place[] {
  if (report === undefined) return [];
  const { places, reach } = indexOf(report);
  const from = firstFrom(reach, (furthest) => furthest >= start);
  const to = firstFrom(places, ({ span }) => span.start > end);
  return places.slice(from, to).filter(({ span }) => span.end >= start);
}

interface Index {
  /** By their start. */
  readonly places: readonly Place[];
  /** How far the places up to this one reach. */
  readonly reach: readonly number[];
}

const indexOf = once((report: Report): Index => {
  const places = placesOf(report).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let furthest = 0;
  const reach = places.map(({ span }) => {
    furthest = Math.max(furthest, span.end);
    return furthest;
  });
  return { places, reach };
});

function placesOf(report: Report): Place[] {
  const { claims, flow } = proseModel(report);
  return [
    ...report.headings.map((heading) => ({ kind: 'heading' as const, report, heading, span: heading.span })),
    ...claims.map((claim) => {
      return { kind: 'claim' as const, report, claim, span: sourceSpan(flow, claim.start, claim.end) };
    }),
    ...report.tables.flatMap((table) => tablePlaces(report, table)),
  ];
}

function tablePlaces(report: Report, table: RecognisedTable): Place[] {
  const rows = table.rows.flatMap((row): Place[] => [
    ...row.facts.flatMap((fact): Place[] =>
      fact.span === null ? [] : [{ kind: 'figure', report, table, row, fact, span: fact.span }],
    ),
    ...(row.label === null ? [] : [{ kind: 'label', report, table, row, span: row.label.span } as const]),
  ]);
  const headers = table.headers.map((hit) => ({ kind: 'header' as const, report, table, hit, span: hit.span }));
  return [...rows, ...headers];
}

function length({ span }: Spanned): number {
  return span.end - span.start;
}
