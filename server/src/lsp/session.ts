import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client';
import type { Configuration } from './configuration';
import type { Guard } from './guard';
import type { Analyse, Snapshot, Snapshots } from './snapshots';

/** Everything that lives between `initialize` and `exit`. */
export interface Session {
  readonly client: Client;
  readonly configuration: Configuration;
  readonly snapshots: Snapshots;
  readonly guard: Guard;
  readonly analyse: Analyse;
  /** The newest version of a document that is open in the client. */
  document(uri: string): TextDocument | undefined;
}

/** The newest state of a document, analysed; null when it is not open. */
export async function snapshotOf(session: Session, uri: string): Promise<Snapshot | null> {
  if (session.document(uri) === undefined) return null;
  const settings = await session.configuration.settingsFor(uri);
  // Looked up again after the wait: the document may have changed or been closed meanwhile.
  const document = session.document(uri);
  return document === undefined ? null : session.snapshots.of(document, settings);
}
