import type { CodeAction, Connection, DocumentDiagnosticParams } from 'vscode-languageserver';
import { documentSymbols, flatSymbols } from '../features/documentSymbols';
import { foldingRanges } from '../features/folding';
import { type OutlinedReport, outlines } from '../features/outline';
import { reportStatus } from '../features/reportStatus';
import { codeActions, resolveCodeAction } from './codeActions';
import { configDiagnostics } from './configDiagnostics';
import { diagnosticReport, fullReport, NO_DIAGNOSTICS } from './diagnostics';
import { isJson } from './reportOptions';
import { type Session, snapshotOf } from './session';
import type { Snapshot } from './snapshots';
import { type StatusParams, StatusRequest } from './statusRequest';

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** Registers every request handler. All are read-only and answer for the newest state of the document. */
export function registerHandlers(connection: Connection, session: Session): void {
  const { client, guard } = session;

  /** A handler that is given the analysed document; for unknown documents the harmless answer stands. */
  const forDocument = <P extends DocumentParams, R>(
    name: string,
    harmless: R,
    answer: (snapshot: Snapshot, params: P) => R | Promise<R>,
  ) =>
    guard.request<P, R>(name, harmless, async (params) => {
      const snapshot = await snapshotOf(session, params.textDocument.uri);
      return snapshot === null ? harmless : answer(snapshot, params);
    });

  connection.onDocumentSymbol(
    forDocument('documentSymbol', [], ({ uri, document }) => {
      const flat = ({ source, nodes }: OutlinedReport) => flatSymbols(source, nodes, uri);
      const tree = ({ source, nodes }: OutlinedReport) => documentSymbols(source, nodes);
      const reports = outlines(document, client.locale);
      return client.symbols === 'flat' ? reports.flatMap(flat) : reports.flatMap(tree);
    }),
  );

  connection.onFoldingRanges(
    forDocument('foldingRange', [], ({ document }) =>
      foldingRanges(outlines(document, client.locale), client.foldLimit),
    ),
  );

  connection.onCodeAction(forDocument('codeAction', [], (snapshot, params) => codeActions(session, snapshot, params)));

  connection.onCodeActionResolve((action: CodeAction, token) =>
    guard.request('codeAction/resolve', action, (asked: CodeAction) => resolveCodeAction(session, asked))(
      action,
      token,
    ),
  );

  if (client.diagnostics === 'pull') {
    connection.languages.diagnostics.on(
      guard.request('diagnostic', NO_DIAGNOSTICS, async (params: DocumentDiagnosticParams) => {
        const { uri } = params.textDocument;
        if (isJson(uri)) return fullReport(await configDiagnostics(session, uri));
        const snapshot = await snapshotOf(session, uri);
        return snapshot === null ? NO_DIAGNOSTICS : diagnosticReport(client, snapshot, params);
      }),
    );
  }

  connection.onRequest(
    StatusRequest,
    guard.request('status', null, async ({ uri }: StatusParams) => {
      const snapshot = await snapshotOf(session, uri);
      return snapshot === null ? null : reportStatus(snapshot.document);
    }),
  );
}
