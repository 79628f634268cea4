import { type Analyse, type DocumentAnalysis, textOf } from '../document';
import { type FixAllResult, fixAll } from './fixAll';
import { type FixKind, fixKind } from './fixKind';
import { type RewrittenDocument, rewrittenDocument, unchangedDocument } from './rewritten';

/**
 * Applies all safe fixes, or those of one kind, to every report of a document. Nothing is changed where the fixed text
 * would no longer be the same reports.
 */
export function fixDocument(
  { parts, options }: DocumentAnalysis,
  analyser: Analyse,
  kind?: FixKind | undefined,
): RewrittenDocument {
  const results = parts.map((part): FixAllResult => {
    const analyse = (text: string) => analyser(text, options, part.scope);
    return kind === undefined ? fixAll(textOf(part), analyse) : fixKind(textOf(part), analyse, kind);
  });
  return rewrittenDocument(parts, results) ?? unchangedDocument(parts);
}
