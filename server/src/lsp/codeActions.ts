import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { FIX_ALL_KIND, fixAllAction, fixAllEdit, parseFixAllData } from '../features/fixAllAction';
import { quickFixes, withData } from '../features/quickFixes';
import type { EditedDocument } from '../features/workspaceEdit';
import { snapshotDiagnostics } from './diagnostics';
import { type Session, snapshotOf } from './session';
import type { Snapshot } from './snapshots';

/** Quick fixes for the diagnostics at the cursor, and fix-all where the client asks for it or for everything. */
export function codeActions(session: Session, snapshot: Snapshot, { context }: CodeActionParams): CodeAction[] {
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, context.only)) {
    const complete = context.diagnostics.every(({ data }) => data !== undefined);
    const found = complete ? [] : snapshotDiagnostics({ ...session.client, diagnosticMembers: WITH_DATA }, snapshot);
    actions.push(...quickFixes(withData(context.diagnostics, found), editedDocument(session, snapshot)));
  }
  if (isWanted(FIX_ALL_KIND, context.only)) actions.push(...fixAllActions(session, snapshot));
  return actions;
}

/** Fills in the edit of a fix-all action; one that was offered for another version stays without. */
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data = parseFixAllData(action.data);
  const snapshot = data === null ? null : await snapshotOf(session, data.uri);
  if (data === null || snapshot === null || snapshot.version !== data.version) return action;
  return withEdit(session, snapshot, action);
}

const WITH_DATA = new Set(['data'] as const);

function fixAllActions(session: Session, snapshot: Snapshot): CodeAction[] {
  const action = fixAllAction(snapshot.analysis, editedDocument(session, snapshot), session.client.locale);
  if (action === null) return [];
  return [session.client.fixAllEdit === 'on-resolve' ? action : withEdit(session, snapshot, action)];
}

function withEdit(session: Session, snapshot: Snapshot, action: CodeAction): CodeAction {
  const analyse = (text: string) => session.analyse(text, snapshot.options);
  return { ...action, edit: fixAllEdit(snapshot.analysis, analyse, editedDocument(session, snapshot)) };
}

function editedDocument({ client }: Session, { uri, version }: Snapshot): EditedDocument {
  return { uri, version, editForm: client.editForm };
}

/** Kinds are hierarchical: who asks for `source` wants `source.fixAll.nianbao` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
