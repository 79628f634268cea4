import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { Analyse, DocumentAnalysis } from '../core/document';
import { formatMessage, type Locale } from '../core/messages/format';
import { countOfKind, type FixKind, leavesFigures } from '../core/repair/fixKind';
import type { Finding } from '../core/rules/rule';
import { findingAt } from './findingAt';
import type { FixAllData } from './fixAllAction';
import type { EditedDocument } from './workspaceEdit';

/**
 * "Fix all of this kind in the file" for the diagnostics' fixes, without its edit; offered from the second finding on.
 * Suggestions that set figures are never offered for all places at once.
 */
export function fixKindActions(
  document: DocumentAnalysis,
  analyser: Analyse,
  diagnostics: readonly Diagnostic[],
  { uri, version }: EditedDocument,
  locale: Locale,
): CodeAction[] {
  const offered = new Map<string, CodeAction>();
  for (const diagnostic of diagnostics) {
    const found = findingAt(document, diagnostic);
    if (found === undefined) continue;
    const analyse = (text: string) => analyser(text, document.options, found.analysis.scope);
    for (const kind of kindsOf(found.finding)) {
      const name = Object.values(kind).join();
      const count = offered.has(name) ? 0 : countIn(document, kind);
      if (count < 2 || !leavesFigures(found.analysis, analyse, kind)) continue;
      const title = formatMessage({ key: 'lsp.fixKind', args: { rule: kind.rule, count } }, locale);
      const data: FixAllData = { uri, version, kind };
      offered.set(name, { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], data });
    }
  }
  return [...offered.values()];
}

function countIn({ parts }: DocumentAnalysis, kind: FixKind): number {
  return parts.reduce((sum, { analysis }) => sum + countOfKind(analysis, kind), 0);
}

/** The safe fixes of a rule are one kind, else the first suggestion is: two actions of one name would only confuse. */
function kindsOf({ rule, fixes }: Finding): FixKind[] {
  const fix = fixes.find(({ safety }) => safety === 'safe') ?? fixes[0];
  return fix === undefined ? [] : [{ rule, safety: fix.safety, title: fix.title.key }];
}
