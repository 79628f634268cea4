import type { Diagnostic } from 'vscode-languageserver-types';
import type { Analysis } from '../core/analyse';
import { analysisAt, type DocumentAnalysis } from '../core/document';
import type { Finding } from '../core/rules/rule';

/** A finding with the report that it is about. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly analysis: Analysis;
}

/** The finding that a diagnostic was made of, matched by rule and place; undefined when the text has changed since. */
export function findingAt(
  document: DocumentAnalysis,
  { code, source: origin, range }: Diagnostic,
): PlacedFinding | undefined {
  if (origin !== 'nianbao') return undefined;
  const analysis = analysisAt(document, range.start);
  const start = analysis.source.offsetAt(range.start);
  const end = analysis.source.offsetAt(range.end);
  const finding = analysis.findings.find(({ rule, span }) => rule === code && span.start === start && span.end === end);
  return finding === undefined ? undefined : { finding, analysis };
}
