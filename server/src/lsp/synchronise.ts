import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_FILE_NAME } from '../core/config/config';
import type { Client } from './client';
import { configDiagnostics } from './configDiagnostics';
import { snapshotDiagnostics } from './diagnostics';
import { Publisher } from './publisher';
import { isJson } from './reportOptions';
import { type Session, snapshotOf } from './session';
import { SETTINGS_SECTION } from './settings';

/** Follows documents and settings, and sees to it that the client's diagnostics keep up with both. */
export function synchronise(connection: Connection, session: Session, documents: TextDocuments<TextDocument>): void {
  const { client, configs, configuration, guard, snapshots } = session;
  const publisher = new Publisher((uri) => guard.run('publish', undefined, () => publish(connection, session, uri)));

  const refresh = () => {
    if (client.diagnostics === 'push') for (const uri of documents.keys()) publisher.touch(uri);
    else if (client.can.has('refreshDiagnostics')) connection.languages.diagnostics.refresh().catch(() => undefined);
    refreshViews(connection, client);
  };

  /** Another workspace file or edition may change what is said about every report. */
  const reconfigured = () => {
    configs.changed();
    refresh();
  };

  documents.onDidOpen(() => {
    // The best that can be done for clients that do not tell of changes on disk.
    if (!client.can.has('watchFiles')) configs.changed();
  });

  documents.onDidChangeContent(({ document }) => {
    if (isJson(document.uri)) return reconfigured();
    if (client.diagnostics === 'push') publisher.touch(document.uri);
  });

  documents.onDidClose(({ document: { uri } }) => {
    snapshots.forget(uri);
    session.tokens.forget(uri);
    configs.forget(uri);
    configuration.forget(uri);
    publisher.forget(uri);
    if (client.diagnostics === 'push') void connection.sendDiagnostics({ uri, diagnostics: [] });
    // From now on the file on disk counts.
    if (isJson(uri)) reconfigured();
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.changed(settings);
    refresh();
  });

  connection.onDidChangeWatchedFiles(reconfigured);

  connection.onInitialized(() => {
    session.watcher.watch(CONFIG_FILE_NAME);
    if (client.can.has('tellFolders')) followFolders(connection, session, reconfigured);
    if (!client.can.has('registerConfigurationChange')) return;
    void guard.run('register', undefined, async () => {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
    });
  });

  documents.listen(connection);
}

/** What an open editor shows of the analysis, for clients that do not ask again by themselves. */
function refreshViews({ languages, sendRequest }: Connection, { can }: Client): void {
  const unheard = () => undefined;
  if (can.has('refreshInlayHints')) languages.inlayHint.refresh().catch(unheard);
  if (can.has('refreshSemanticTokens')) languages.semanticTokens.refresh().catch(unheard);
  if (can.has('refreshCodeLenses')) sendRequest(CodeLensRefreshRequest.type).catch(unheard);
}

function followFolders(connection: Connection, { folders }: Session, reconfigured: () => void): void {
  connection.workspace.onDidChangeWorkspaceFolders((change) => {
    folders.changed(change);
    reconfigured();
  });
}

/** Publishes the newest version; nothing when it was overtaken, because its successor is on the way. */
async function publish(connection: Connection, session: Session, uri: string): Promise<void> {
  if (isJson(uri)) {
    await connection.sendDiagnostics({ uri, diagnostics: await configDiagnostics(session, uri) });
    return;
  }
  const snapshot = await snapshotOf(session, uri);
  if (snapshot === null || session.document(uri)?.version !== snapshot.version) return;
  const diagnostics = snapshotDiagnostics(session.client, snapshot);
  await connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics });
}
