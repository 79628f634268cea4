import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import { parseFixData } from './fixData';
import { type EditedDocument, workspaceEdit } from './workspaceEdit';

/**
 * The fixes that diagnostics carry, as quick fixes; the first safe one of each diagnostic is preferred. Diagnostics of
 * other sources give none, and those of reports that have changed since: their edits would hit the wrong text.
 * `sinceOf` tells since which version a diagnostic's report stands as it does.
 */
export function quickFixes(
  diagnostics: readonly Diagnostic[],
  document: EditedDocument,
  sinceOf: (diagnostic: Diagnostic) => number,
): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const data = parseFixData(diagnostic.data);
    if (diagnostic.source !== 'nianbao' || data === null || data.version !== sinceOf(diagnostic)) return [];
    const preferred = data.fixes.find(({ safety }) => safety === 'safe');
    return data.fixes.map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: workspaceEdit(document, fix.edits),
      ...(fix === preferred ? { isPreferred: true } : {}),
    }));
  });
}

/** For clients that drop `data`: the same diagnostics as the server made them, matched by rule and place. */
export function withData(diagnostics: readonly Diagnostic[], own: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ code, range: { start, end } }: Diagnostic) =>
    [code, start.line, start.character, end.line, end.character].join(':');
  const byPlace = new Map(own.map((diagnostic) => [key(diagnostic), diagnostic]));
  return diagnostics.map((diagnostic) =>
    diagnostic.data === undefined ? (byPlace.get(key(diagnostic)) ?? diagnostic) : diagnostic,
  );
}
