import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver-types';
import type { Analysis } from '../core/analyse';
import type { Span } from '../core/text/span';
import { relatedAt } from './relatedPlaces';

/** Lights up a total with its addends and the reverse, both sides of a balance, a claim with its cells. */
export function documentHighlights(analysis: Analysis, offset: number): DocumentHighlight[] | null {
  const related = relatedAt(analysis, offset);
  if (related === null) return null;
  const { own, sources, users, counterparts } = related;
  const highlights = (spans: readonly Span[], kind: DocumentHighlightKind) =>
    spans.map((span) => ({ range: analysis.source.rangeOf(span), kind }));
  return [
    ...highlights([own], DocumentHighlightKind.Write),
    ...highlights(distinct([...sources, ...users, ...counterparts]), DocumentHighlightKind.Read),
  ];
}

/** Where a figure comes from: the addends of a total, the cells of a claim; of an addend, where it goes. */
export function definition(analysis: Analysis, uri: string, offset: number): Location[] {
  const related = relatedAt(analysis, offset);
  if (related === null) return [];
  const targets = related.sources.length > 0 ? related.sources : related.users;
  return locations(analysis, uri, targets);
}

export type Declaration = 'with-declaration' | 'without-declaration';

/** Everything that has to do with a figure: claims and totals that use it, and what it is made of. */
export function references(analysis: Analysis, uri: string, offset: number, declaration: Declaration): Location[] {
  const related = relatedAt(analysis, offset);
  if (related === null) return [];
  const { own, sources, users, counterparts } = related;
  const self = declaration === 'with-declaration' ? [own] : [];
  return locations(analysis, uri, distinct([...self, ...users, ...sources, ...counterparts]));
}

function locations({ source }: Analysis, uri: string, spans: readonly Span[]): Location[] {
  return spans.map((span) => ({ uri, range: source.rangeOf(span) }));
}

/** A cell may be an addend in one sum and the counterpart in another. */
function distinct(spans: readonly Span[]): readonly Span[] {
  const byPlace = new Map(spans.map((span) => [`${span.start}:${span.end}`, span]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start);
}
