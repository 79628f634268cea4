import {
  type Connection,
  MessageType,
  type Range,
  ShowMessageNotification,
  type TextEdit,
} from 'vscode-languageserver';
import { formatDocument } from '../core/formatting/formatDocument';
import { formatMessage } from '../core/messages/format';
import { textEdits } from '../features/workspaceEdit';
import type { Session } from './session';
import type { Snapshot } from './snapshots';

/** What was last said about each document, so that formatting on every save does not repeat itself. */
const told = new WeakMap<Session, Map<string, string>>();

/** Tidies a document or a part of it; says which tables stay as they stand, or why nothing was changed. */
export async function formatSnapshot(
  connection: Connection,
  session: Session,
  { uri, document }: Snapshot,
  range: Range | null,
): Promise<TextEdit[]> {
  const layout = (await session.configuration.settingsFor(uri)).formatLayout;
  const { changes, notes, outcome } = formatDocument(document, session.analyse, { layout, range });
  const text = notes.map((message) => formatMessage(message, session.client.locale)).join('\n');
  const said = told.get(session) ?? new Map<string, string>();
  told.set(session, said);
  if (text !== '' && said.get(uri) !== text) {
    const type = outcome === 'refused' ? MessageType.Warning : MessageType.Info;
    // Not by way of `window`, which waits for an answer.
    await connection.sendNotification(ShowMessageNotification.type, { type, message: text });
  }
  said.set(uri, text);
  return changes.flatMap(({ analysis, edits }) => textEdits(analysis.source, edits));
}
