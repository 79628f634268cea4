import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import { FIX_ALL_KIND, fixAllAction, fixAllEdit, parseFixAllData } from '../features/fixAllAction';
import { fixKindActions } from '../features/fixKindActions';
import { quickFixes, withData } from '../features/quickFixes';
import { type SilenceTarget, silenceActions } from '../features/silenceActions';
import { TOTALS_KIND, totalsActions } from '../features/totalsAction';
import type { EditedDocument } from '../features/workspaceEdit';
import { folderOf } from '../workspace/locations';
import { sinceOf } from './diagnostics';
import { URI_PATHS } from './readFileRequest';
import { configOf, newConfigUri } from './reportOptions';
import { type Session, snapshotOf } from './session';
import type { Snapshot } from './snapshots';

/** Quick fixes for the diagnostics at the cursor, and fix-all where the client asks for it or for everything. */
export async function codeActions(
  session: Session,
  snapshot: Snapshot,
  { context, range }: CodeActionParams,
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, context.only)) {
    const complete = context.diagnostics.every(({ data }) => data !== undefined);
    const found = complete ? [] : withAllData(session, snapshot);
    const since = ({ range }: Diagnostic) => sinceOf(session.client, snapshot, range.start);
    actions.push(...quickFixes(withData(context.diagnostics, found), editedDocument(session, snapshot), since));
    actions.push(...fixKinds(session, snapshot, context.diagnostics));
    actions.push(...(await silences(session, snapshot, context.diagnostics)));
  }
  if (isWanted(TOTALS_KIND, context.only)) {
    actions.push(...totalsActions(snapshot.document, range, editedDocument(session, snapshot), session.client.locale));
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

/** The diagnostics with the data that the client has dropped. */
function withAllData({ client }: Session, snapshot: Snapshot): Diagnostic[] {
  const { uri, document } = snapshot;
  return document.parts.flatMap(({ analysis }) => {
    const version = sinceOf(client, snapshot, analysis.source.origin);
    return diagnostics(analysis, { uri, version, locale: client.locale, members: WITH_DATA });
  });
}

function fixAllActions(session: Session, snapshot: Snapshot): CodeAction[] {
  const action = fixAllAction(snapshot.document, editedDocument(session, snapshot), session.client.locale);
  return action === null ? [] : [resolvedIfNeeded(session, snapshot, action)];
}

function fixKinds(session: Session, snapshot: Snapshot, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const edited = editedDocument(session, snapshot);
  const actions = fixKindActions(snapshot.document, session.analyse, diagnostics, edited, session.client.locale);
  return actions.map((action) => resolvedIfNeeded(session, snapshot, action));
}

async function silences(
  session: Session,
  snapshot: Snapshot,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const target = await silenceTarget(session, snapshot);
  return target === null ? [] : silenceActions(snapshot.document, diagnostics, target, session.client.locale);
}

/** The workspace file that holds for the report, or a new one; null where the client cannot make one. */
async function silenceTarget(session: Session, { uri }: Snapshot): Promise<SilenceTarget | null> {
  const { client, configs } = session;
  const { editForm } = client;
  const loaded = await configOf(session, uri);
  if (loaded !== null) {
    const { location, source } = loaded;
    const version = session.document(location)?.version ?? null;
    return { uri: location, text: source.text, version, editForm, path: configs.pathIn(loaded, uri) };
  }
  const created = newConfigUri(session, uri);
  if (created === null || editForm === 'plain' || !client.can.has('createFiles')) return null;
  const path = URI_PATHS.decode(uri.slice(folderOf(created).length + 1));
  return { uri: created, text: null, version: null, editForm, path };
}

function resolvedIfNeeded(session: Session, snapshot: Snapshot, action: CodeAction): CodeAction {
  return session.client.fixAllEdit === 'on-resolve' ? action : withEdit(session, snapshot, action);
}

function withEdit(session: Session, snapshot: Snapshot, action: CodeAction): CodeAction {
  const kind = parseFixAllData(action.data)?.kind;
  const edit = fixAllEdit(snapshot.document, session.analyse, editedDocument(session, snapshot), kind);
  return { ...action, edit };
}

function editedDocument({ client }: Session, { uri, version }: Snapshot): EditedDocument {
  return { uri, version, editForm: client.editForm };
}

/** Kinds are hierarchical: who asks for `source` wants `source.fixAll.nianbao` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
