import type {
  CompletionItem,
  CompletionParams,
  Connection,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { analysisAt } from '../core/document';
import { completions } from '../features/completion';
import { continueList } from '../features/continueList';
import type { ForDocument } from './documentHandlers';
import { formatSnapshot } from './formatting';
import { answerNewReport, type NewReportParams, NewReportRequest } from './newReportRequest';
import type { Session } from './session';

/** Registers what helps a writer: new reports, completion, lists that number themselves, tidying. */
export function registerWritingHandlers(connection: Connection, session: Session, forDocument: ForDocument): void {
  const { client, configuration, guard } = session;

  connection.onCompletion(
    forDocument<CompletionParams, CompletionItem[]>('completion', [], ({ document }, { position }) =>
      completions(analysisAt(document, position), position, client.locale),
    ),
  );

  connection.onDocumentOnTypeFormatting(
    forDocument<DocumentOnTypeFormattingParams, TextEdit[]>('onTypeFormatting', [], ({ document }, { position }) => {
      const edit = continueList(analysisAt(document, position), position);
      return edit === null ? [] : [edit];
    }),
  );

  connection.onDocumentFormatting(
    forDocument('formatting', [], (snapshot) => formatSnapshot(connection, session, snapshot, null)),
  );
  connection.onDocumentRangeFormatting(
    forDocument<DocumentRangeFormattingParams, TextEdit[]>('rangeFormatting', [], (snapshot, { range }) =>
      formatSnapshot(connection, session, snapshot, range),
    ),
  );

  connection.onRequest(
    NewReportRequest,
    guard.request('newReport', null, async (params: NewReportParams) => {
      const { formatLayout } = await configuration.settingsFor(params.scope);
      return answerNewReport(params, formatLayout);
    }),
  );
}
