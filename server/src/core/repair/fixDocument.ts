import type { Analysis } from '../analyse';
import { type Analyse, type DocumentAnalysis, textOf } from '../document';
import { splitReports } from '../recognition/split';
import type { Edit } from '../rules/rule';
import { type FixAllResult, fixAll } from './fixAll';
import { type FixKind, fixKind } from './fixKind';

export interface FixedDocument {
  readonly text: string;
  /** For each report that changes, the edits against its own text. */
  readonly changes: readonly { readonly analysis: Analysis; readonly edits: readonly Edit[] }[];
}

/**
 * Applies all safe fixes, or those of one kind, to every report of a document. Nothing is changed where the fixed text
 * would no longer be the same reports.
 */
export function fixDocument(document: DocumentAnalysis, analyser: Analyse, kind?: FixKind | undefined): FixedDocument {
  const { parts, options } = document;
  const results = parts.map((part): FixAllResult => {
    const analyse = (text: string) => analyser(text, options, part.scope);
    return kind === undefined ? fixAll(textOf(part), analyse) : fixKind(textOf(part), analyse, kind);
  });
  const texts = results.map(({ text }) => text);
  const text = texts.join('');
  const split = parts.length === 1 ? texts : splitReports(text);
  if (split.length !== texts.length || split.some((part, i) => part !== texts[i])) {
    return { text: parts.map(textOf).join(''), changes: [] };
  }
  const changes = results.flatMap(({ edits }, i) => {
    const analysis = parts[i]?.analysis;
    return edits.length === 0 || analysis === undefined ? [] : [{ analysis, edits }];
  });
  return { text, changes };
}
