import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit } from '../core/rules/rule';
import type { SourceText } from '../core/text/sourceText';

/** The document that edits were computed for. */
export interface EditedDocument {
  readonly uri: string;
  readonly version: number;
  /** `versioned` lets the client itself refuse an edit that came too late; older clients know only `plain`. */
  readonly editForm: 'versioned' | 'plain';
}

export function workspaceEdit({ uri, version, editForm }: EditedDocument, edits: TextEdit[]): WorkspaceEdit {
  if (editForm === 'plain') return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** Edits of a report as edits of the document it stands in. */
export function textEdits(source: SourceText, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: source.rangeOf(span), newText }));
}
