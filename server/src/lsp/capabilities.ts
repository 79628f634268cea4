import {
  CodeActionKind,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { FIX_ALL_KIND } from '../features/fixAllAction';
import { SEMANTIC_LEGEND } from '../features/semanticTokens';
import { TOTALS_KIND } from '../features/totalsAction';
import type { Client } from './client';

/** What the server offers to this client. */
export function initializeResult(client: Client): InitializeResult {
  const pulled = { identifier: 'nianbao', interFileDependencies: false, workspaceDiagnostics: false };
  return {
    serverInfo: { name: 'nianbao', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      hoverProvider: true,
      inlayHintProvider: true,
      documentHighlightProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      codeLensProvider: {},
      semanticTokensProvider: { legend: SEMANTIC_LEGEND, full: { delta: true }, range: true },
      documentLinkProvider: {},
      selectionRangeProvider: true,
      workspaceSymbolProvider: true,
      completionProvider: { triggerCharacters: ['、', '）'] },
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, TOTALS_KIND, FIX_ALL_KIND],
        resolveProvider: client.fixAllEdit === 'on-resolve',
      },
      ...(client.diagnostics === 'pull' ? { diagnosticProvider: pulled } : {}),
    },
  };
}
