import assert from 'node:assert/strict';
import { type CodeAction, TextDocumentEdit, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Applies edits as an editor does. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///x', 'annual-report', 1, text), [...edits]);
}

/** The edits of an action, which have to be versioned edits of that one document. */
export function editsOf(action: CodeAction | undefined, uri: string, version: number): readonly TextEdit[] {
  const changes = action?.edit?.documentChanges ?? assert.fail('the action has no versioned edit');
  return changes.flatMap((change) => {
    assert.ok(TextDocumentEdit.is(change));
    assert.deepEqual(change.textDocument, { uri, version });
    return change.edits as TextEdit[];
  });
}
