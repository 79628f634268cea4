import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Analysis } from '../core/analyse';
import type { DocumentAnalysis } from '../core/document';
import type { Locale } from '../core/messages/format';
import { flatSymbols } from './documentSymbols';
import { outline } from './outline';

interface PlacedDocument {
  readonly uri: string;
  readonly document: DocumentAnalysis;
}

/** Table groups are too many, and mean little without their table. */
const KINDS: ReadonlySet<SymbolKind> = new Set([
  SymbolKind.File,
  SymbolKind.Module,
  SymbolKind.Namespace,
  SymbolKind.Struct,
]);

const cache = new WeakMap<Analysis, readonly SymbolInformation[]>();

/** The titles, sections, topics and tables of a document. */
export function reportSymbols({ uri, document: { parts } }: PlacedDocument, locale: Locale): SymbolInformation[] {
  return parts.flatMap(({ analysis }) => symbolsOf(uri, analysis, locale));
}

function symbolsOf(uri: string, analysis: Analysis, locale: Locale): readonly SymbolInformation[] {
  let symbols = cache.get(analysis);
  if (symbols === undefined) {
    symbols = flatSymbols(analysis.source, outline(analysis, locale), uri).filter(({ kind }) => KINDS.has(kind));
    cache.set(analysis, symbols);
  }
  return symbols;
}

/** The symbols whose name holds the query's characters in their order, blanks aside. */
export function matchingSymbols(symbols: readonly SymbolInformation[], query: string): SymbolInformation[] {
  const wanted = [...query.replace(/\s/g, '').toLowerCase()];
  return symbols.filter(({ name }) => holds(name, wanted));
}

function holds(name: string, wanted: readonly string[]): boolean {
  const text = name.toLowerCase();
  let at = 0;
  return wanted.every((character) => {
    at = text.indexOf(character, at) + 1;
    return at > 0;
  });
}
