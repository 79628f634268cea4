import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { DocumentAnalysis } from '../core/document';
import type { Fact, RecognisedTable, Report } from '../core/recognition/report';
import { explain } from '../core/repair/explain';
import { debrisOf } from '../core/rules/support/debris';
import { once } from '../core/text/once';
import type { Position, Range, SourceText } from '../core/text/sourceText';
import { overlaps, type Span } from '../core/text/span';
import { cellsOfClaim } from './claimCells';
import { partsIn, type Stretch } from './partsIn';
import { type Place, placesIn } from './places';

/** What is coloured: figures of the tables, figures that the prose states, marks left by a conversion. */
const TYPES = ['figure', 'claim', 'debris'] as const;
/** How a figure was read (see `FactState`; without one it is exact), and whether it is wrong. */
const MODIFIERS = ['inferred', 'blank', 'placeholder', 'wrong'] as const;

export const SEMANTIC_LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

type Modifier = (typeof MODIFIERS)[number];

interface Token {
  readonly span: Span;
  readonly type: (typeof TYPES)[number];
  readonly modifiers: readonly Modifier[];
}

/** The tokens of a range of the document; of all of it without one. */
export function semanticTokens(document: DocumentAnalysis, range?: Range): SemanticTokens {
  return { data: encoded(partsIn(document, range).flatMap(piecesIn)) };
}

function piecesIn({ analysis, span }: Stretch): readonly Piece[] {
  const figures = placesIn(analysis, span).flatMap((place) => tokenOf(place) ?? []);
  const debris = analysis.reports.flatMap((report) => debrisTokens(report, span));
  return disjoint([...figures, ...debris]).flatMap((token) => linePieces(analysis.source, token));
}

function tokenOf(place: Place): Token | null {
  const { span, report } = place;
  if (place.kind === 'figure') return { span, type: 'figure', modifiers: figureModifiers(place.table, place.fact) };
  if (place.kind !== 'claim') return null;
  const isWrong = cellsOfClaim(report, place.claim)?.verdict?.fits === false;
  return { span, type: 'claim', modifiers: isWrong ? ['wrong'] : [] };
}

function figureModifiers(table: RecognisedTable, fact: Fact): readonly Modifier[] {
  const { state } = fact;
  const read: readonly Modifier[] = state === 'exact' || state === 'missing' ? [] : [state];
  return wrongFacts(table).has(fact) ? [...read, 'wrong'] : read;
}

/** The cells that explain failing sums and, where nothing does, the totals that fail. */
const wrongFacts = once((table: RecognisedTable): ReadonlySet<Fact> => {
  const { culprits, unexplained } = explain(table);
  return new Set([...culprits.map(({ fact }) => fact), ...unexplained.flatMap(({ left }) => left)]);
});

const debrisIn = once((report: Report): readonly Span[] =>
  [...debrisOf(report), ...report.furniture].map(({ span }) => span),
);

function debrisTokens(report: Report, within: Span): readonly Token[] {
  return debrisIn(report)
    .filter((span) => overlaps(span, within))
    .map((span) => ({ span, type: 'debris', modifiers: [] }));
}

/** In text order; of tokens that overlap the first stays, the longer of two that begin together. */
function disjoint(tokens: readonly Token[]): readonly Token[] {
  let end = 0;
  return [...tokens]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

/** A token ends with its line; what goes on is another. */
interface Piece extends Pick<Token, 'type' | 'modifiers'> {
  readonly start: Position;
  readonly length: number;
}

function linePieces(source: SourceText, { span: { start, end }, type, modifiers }: Token): readonly Piece[] {
  const first = source.positionAt(start).line;
  const last = source.positionAt(end).line;
  const lines = Array.from({ length: last - first + 1 }, (_, i) => source.lineSpan(first + i));
  return lines.flatMap((line) => {
    const [from, to] = [Math.max(start, line.start), Math.min(end, line.end)];
    return from < to ? [{ start: source.positionAt(from), length: to - from, type, modifiers }] : [];
  });
}

/** Five numbers a token, each place counted from the one before (LSP § Semantic Tokens). */
function encoded(pieces: readonly Piece[]): number[] {
  let previous: Position = { line: 0, character: 0 };
  return pieces.flatMap(({ start, length, type, modifiers }) => {
    const bits = modifiers.reduce((all, modifier) => all | (1 << MODIFIERS.indexOf(modifier)), 0);
    const down = start.line - previous.line;
    const ahead = down === 0 ? start.character - previous.character : start.character;
    previous = start;
    return [down, ahead, length, TYPES.indexOf(type), bits];
  });
}
