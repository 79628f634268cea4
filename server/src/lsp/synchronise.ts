import { type Connection, DidChangeConfigurationNotification, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { snapshotDiagnostics } from './diagnostics';
import { Publisher } from './publisher';
import { type Session, snapshotOf } from './session';
import { SETTINGS_SECTION } from './settings';

/** Follows documents and settings, and sees to it that the client's diagnostics keep up with both. */
export function synchronise(connection: Connection, session: Session, documents: TextDocuments<TextDocument>): void {
  const { client, configuration, guard, snapshots } = session;
  const publisher = new Publisher((uri) => guard.run('publish', undefined, () => publish(connection, session, uri)));

  documents.onDidChangeContent(({ document }) => {
    if (client.diagnostics === 'push') publisher.touch(document.uri);
  });

  documents.onDidClose(({ document: { uri } }) => {
    snapshots.forget(uri);
    configuration.forget(uri);
    publisher.forget(uri);
    if (client.diagnostics === 'push') void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.changed(settings);
    if (client.diagnostics === 'push') for (const uri of documents.keys()) publisher.touch(uri);
    else if (client.can.has('refreshDiagnostics')) connection.languages.diagnostics.refresh().catch(() => undefined);
  });

  connection.onInitialized(() => {
    if (!client.can.has('registerConfigurationChange')) return;
    void guard.run('register', undefined, async () => {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
    });
  });

  documents.listen(connection);
}

/** Publishes the newest version; nothing when it was overtaken, because its successor is on the way. */
async function publish(connection: Connection, session: Session, uri: string): Promise<void> {
  const snapshot = await snapshotOf(session, uri);
  if (snapshot === null || session.document(uri)?.version !== snapshot.version) return;
  const diagnostics = snapshotDiagnostics(session.client, snapshot);
  await connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics });
}
