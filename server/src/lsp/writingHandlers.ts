import type { Connection, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import type { ForDocument } from './documentHandlers';
import { formatSnapshot } from './formatting';
import type { Session } from './session';

/** Registers what helps a writer: tidying. */
export function registerWritingHandlers(connection: Connection, session: Session, forDocument: ForDocument): void {
  connection.onDocumentFormatting(
    forDocument('formatting', [], (snapshot) => formatSnapshot(connection, session, snapshot, null)),
  );
  connection.onDocumentRangeFormatting(
    forDocument<DocumentRangeFormattingParams, TextEdit[]>('rangeFormatting', [], (snapshot, { range }) =>
      formatSnapshot(connection, session, snapshot, range),
    ),
  );
}
