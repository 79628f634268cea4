import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { type Session, snapshotOf } from './session';
import type { Snapshot } from './snapshots';

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** Makes a guarded handler that is given the analysed document; for unknown documents the harmless answer stands. */
export type ForDocument = <P extends DocumentParams, R>(
  name: string,
  harmless: R,
  answer: (snapshot: Snapshot, params: P) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

export function documentHandlers(session: Session): ForDocument {
  return (name, harmless, answer) =>
    session.guard.request(name, harmless, async (params) => {
      const snapshot = await snapshotOf(session, params.textDocument.uri);
      return snapshot === null ? harmless : answer(snapshot, params);
    });
}
