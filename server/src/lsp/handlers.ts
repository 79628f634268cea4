import type { CodeAction, Connection, DocumentDiagnosticParams, DocumentSymbol } from 'vscode-languageserver';
import type { SourceText } from '../core/text/sourceText';
import { documentSymbols, flatSymbols } from '../features/documentSymbols';
import { foldingRanges } from '../features/folding';
import { type OutlinedReport, outlines } from '../features/outline';
import { preview } from '../features/preview';
import type { PreviewParams } from '../features/previewModel';
import { reportStatus } from '../features/reportStatus';
import { codeActions, resolveCodeAction } from './codeActions';
import { configDiagnostics } from './configDiagnostics';
import { diagnosticReport, fullReport, NO_DIAGNOSTICS } from './diagnostics';
import { documentHandlers } from './documentHandlers';
import { PreviewRequest } from './previewRequest';
import { registerReadingHandlers } from './readingHandlers';
import { isJson } from './reportOptions';
import { type Session, snapshotOf } from './session';
import { type StatusParams, StatusRequest } from './statusRequest';
import { registerWritingHandlers } from './writingHandlers';

/** Registers every request handler. All are read-only and answer for the newest state of the document. */
export function registerHandlers(connection: Connection, session: Session): void {
  const { client, guard } = session;

  const forDocument = documentHandlers(session);

  connection.onDocumentSymbol(
    forDocument('documentSymbol', [], ({ uri, document }) => {
      const flat = ({ source, nodes }: OutlinedReport) => flatSymbols(source, nodes, uri);
      const reports = outlines(document, client.locale);
      return client.symbols === 'flat' ? reports.flatMap(flat) : reports.flatMap(keptSymbols);
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

  registerReadingHandlers(connection, session, forDocument);
  registerWritingHandlers(connection, session, forDocument);

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

  connection.onRequest(
    PreviewRequest,
    guard.request('preview', null, async ({ uri, report = 0 }: PreviewParams) => {
      const snapshot = await snapshotOf(session, uri);
      if (snapshot === null) return null;
      return preview(snapshot.document, { version: snapshot.version, locale: client.locale, report });
    }),
  );
}

const symbols = new WeakMap<SourceText, DocumentSymbol[]>();

/** The symbols of a report that stands where it stood are the same objects, whose JSON the connection keeps. */
function keptSymbols({ source, nodes }: OutlinedReport): DocumentSymbol[] {
  const known = symbols.get(source) ?? documentSymbols(source, nodes);
  symbols.set(source, known);
  return known;
}
