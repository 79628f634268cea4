import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver-types';
import { type ConfigChange, changedConfig } from '../core/config/edit';
import type { DocumentAnalysis } from '../core/document';
import { fingerprintsOf } from '../core/fingerprint';
import { formatMessage, type Locale } from '../core/messages/format';
import { SourceText } from '../core/text/sourceText';
import { difference } from './difference';
import { findingAt } from './findingAt';
import type { EditedDocument } from './workspaceEdit';

/** The workspace file that silences findings of a report. */
export interface SilenceTarget {
  readonly uri: string;
  /** Null for a file that is not there yet. */
  readonly text: string | null;
  /** Version of the file where it is open in the client, else null. */
  readonly version: number | null;
  readonly editForm: EditedDocument['editForm'];
  /** The report's path relative to the workspace file. */
  readonly path: string;
}

/** For each diagnostic: ignore it here, ignore its rule in this file, turn the rule off. The report itself is not touched. */
export function silenceActions(
  document: DocumentAnalysis,
  diagnostics: readonly Diagnostic[],
  target: SilenceTarget,
  locale: Locale,
): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const found = findingAt(document, diagnostic);
    if (found === undefined) return [];
    const { finding, analysis } = found;
    const { rule } = finding;
    const fingerprint = fingerprintsOf(analysis).get(finding);
    const { path: file } = target;
    const changes: readonly (readonly [string, ConfigChange])[] = [
      ['lsp.ignoreHere', { kind: 'ignore', entry: { file, rule, fingerprint } }],
      ['lsp.ignoreInFile', { kind: 'ignore', entry: { file, rule } }],
      ['lsp.turnOff', { kind: 'turn-off', rule }],
    ];
    return changes.flatMap(([key, change]) => {
      const edit = configEdit(target, change);
      const title = formatMessage({ key, args: { rule } }, locale);
      return edit === null ? [] : [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit }];
    });
  });
}

/** Null when the workspace file is so broken that a change might hit the wrong place. */
function configEdit({ uri, text, version, editForm }: SilenceTarget, change: ConfigChange): WorkspaceEdit | null {
  const changed = changedConfig(text ?? '', change);
  if (changed === null) return null;
  const edits = [editBetween(text ?? '', changed)];
  if (editForm === 'plain') return { changes: { [uri]: edits } };
  const edit = { textDocument: { uri, version }, edits };
  return {
    documentChanges: text === null ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] : [edit],
  };
}

/** The one edit between two texts. */
function editBetween(from: string, to: string) {
  const { start, fromEnd, toEnd } = difference(from, to);
  return { range: new SourceText(from).rangeOf({ start, end: fromEnd }), newText: to.slice(start, toEnd) };
}
