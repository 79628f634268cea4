import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyse } from '../core/document';
import type { ConfigFiles } from '../workspace/configFiles';
import type { Client } from './client';
import type { ClosedReports } from './closedReports';
import type { Configuration } from './configuration';
import type { GivenTokens } from './givenTokens';
import type { Guard } from './guard';
import { isJson, reportOptions } from './reportOptions';
import type { Snapshot, Snapshots } from './snapshots';
import type { Watcher } from './watcher';
import type { WorkspaceFolders } from './workspaceFolders';

/** Everything that lives between `initialize` and `exit`. */
export interface Session {
  readonly client: Client;
  readonly configuration: Configuration;
  readonly configs: ConfigFiles;
  readonly folders: WorkspaceFolders;
  readonly watcher: Watcher;
  readonly snapshots: Snapshots;
  readonly closed: ClosedReports;
  readonly tokens: GivenTokens;
  readonly guard: Guard;
  readonly analyse: Analyse;
  /** The newest version of a document that is open in the client. */
  document(uri: string): TextDocument | undefined;
  openDocuments(): readonly string[];
}

/** The newest state of a document, analysed; null when it is not open or no report at all. */
export async function snapshotOf(session: Session, uri: string): Promise<Snapshot | null> {
  if (session.document(uri) === undefined || isJson(uri)) return null;
  const options = await reportOptions(session, uri);
  // Looked up again after the wait: the document may have changed or been closed meanwhile.
  const document = session.document(uri);
  return document === undefined ? null : session.snapshots.of(document, options);
}
