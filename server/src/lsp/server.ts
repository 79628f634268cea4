import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse as analyseReport } from '../core/analyse';
import type { Analyse } from '../core/document';
import { formatMessage, type Locale } from '../core/messages/format';
import { ConfigFiles } from '../workspace/configFiles';
import type { WorkspaceFiles } from '../workspace/loadedConfig';
import type { ReportFiles } from '../workspace/reportFiles';
import { initializeResult } from './capabilities';
import { clientOf } from './client';
import { ClosedReports } from './closedReports';
import { Configuration, type ConfigurationHost } from './configuration';
import { GivenTokens } from './givenTokens';
import { Guard, type GuardReport } from './guard';
import { registerHandlers } from './handlers';
import { URI_PATHS } from './readFileRequest';
import { isJson } from './reportOptions';
import type { Session } from './session';
import { Snapshots } from './snapshots';
import { synchronise } from './synchronise';
import { Watcher } from './watcher';
import { WorkspaceFolders } from './workspaceFolders';

/**
 * Serves one client over the connection until it closes. `files` reads what lies beside the reports, `reports` those that
 * are not open; `analyser` can be exchanged to see how faults are contained.
 */
export function startServer(
  connection: Connection,
  files: WorkspaceFiles,
  reports: ReportFiles,
  analyser: Analyse = analyseReport,
): void {
  connection.onInitialize((params) => {
    const client = clientOf(params);
    const documents = new TextDocuments(TextDocument);
    const report = guardReport(connection, client.locale);
    const failed = new Set<string>();
    const analyse: Analyse = (text, options, scope, memory) =>
      analyser(text, options, scope, memory, ({ id }, error) => {
        // It would fail again at each edit.
        if (!failed.has(id)) report.failed(id, error);
        failed.add(id);
      });
    const session: Session = {
      client,
      configuration: new Configuration(client, configurationHost(connection, client.locale)),
      configs: new ConfigFiles(withOpenDocuments(files, documents)),
      folders: new WorkspaceFolders(params),
      watcher: new Watcher(connection, client.can.has('watchFiles') ? 'able' : 'unable'),
      closed: new ClosedReports(reports),
      snapshots: new Snapshots(analyse, Date.now().toString(36)),
      tokens: new GivenTokens(),
      guard: new Guard(report),
      analyse,
      document: (uri) => documents.get(uri),
      openDocuments: () => documents.keys(),
    };
    synchronise(connection, session, documents);
    registerHandlers(connection, session);
    return initializeResult(client);
  });
  connection.listen();
}

/** What is open in the client counts as it stands there, saved or not. */
function withOpenDocuments(files: WorkspaceFiles, documents: TextDocuments<TextDocument>): WorkspaceFiles {
  const textOf = (uri: string) => {
    const path = URI_PATHS.decode(uri);
    // The client may encode other characters than an edition's location was built with.
    return documents
      .all()
      .find((document) => isJson(document.uri) && URI_PATHS.decode(document.uri) === path)
      ?.getText();
  };
  return { ...files, read: async (uri) => textOf(uri) ?? files.read(uri) };
}

function guardReport(connection: Connection, locale: Locale): GuardReport {
  return {
    failed: (name, error) => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(formatMessage({ key: 'lsp.failed', args: { name, detail } }, locale));
    },
    took: (name, milliseconds) => connection.tracer.log(`${name}: ${milliseconds.toFixed(1)} ms`),
  };
}

function configurationHost(connection: Connection, locale: Locale): ConfigurationHost {
  return {
    fetch: (scopeUri, section) => connection.workspace.getConfiguration({ scopeUri, section }),
    warn: (setting) => connection.console.warn(formatMessage({ key: 'lsp.settingIgnored', args: { setting } }, locale)),
  };
}
