import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import { difference } from '../features/difference';
import { semanticTokens } from '../features/semanticTokens';
import type { Snapshot } from './snapshots';

/** The semantic tokens that the client has of each open document, so that after an edit it is sent what differs. */
export class GivenTokens {
  private readonly newest = new Map<string, SemanticTokens>();

  all({ uri, id, document }: Snapshot): SemanticTokens {
    const tokens = { resultId: id, data: semanticTokens(document).data };
    this.newest.set(uri, tokens);
    return tokens;
  }

  /** The changes since the result that the client names, where that is the one it was given last; else all tokens. */
  since(snapshot: Snapshot, resultId: string): SemanticTokens | SemanticTokensDelta {
    const known = this.newest.get(snapshot.uri);
    const tokens = this.all(snapshot);
    if (known?.resultId !== resultId) return tokens;
    return { resultId: snapshot.id, edits: editsBetween(known.data, tokens.data) };
  }

  forget(uri: string): void {
    this.newest.delete(uri);
  }
}

function editsBetween(from: readonly number[], to: readonly number[]): SemanticTokensEdit[] {
  const { start, fromEnd, toEnd } = difference(from, to);
  return start === fromEnd && start === toEnd
    ? []
    : [{ start, deleteCount: fromEnd - start, data: to.slice(start, toEnd) }];
}
