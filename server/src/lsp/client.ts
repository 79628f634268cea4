import type { ClientCapabilities, DiagnosticsCapabilities, InitializeParams } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { type Locale, localeOf } from '../core/messages/format';
import { PREVIEW_COMMAND } from '../features/codeLenses';
import type { DiagnosticMember } from '../features/diagnostics';
import type { TextFormat } from '../features/richText';
import type { EditedDocument } from '../features/workspaceEdit';

export type Ability =
  | 'refreshDiagnostics'
  | 'refreshInlayHints'
  | 'refreshCodeLenses'
  | 'refreshSemanticTokens'
  | 'showPreview'
  | 'registerConfigurationChange'
  | 'watchFiles'
  | 'createFiles'
  | 'tellFolders';

/** What the client can do, as far as the server acts on it; read once at initialisation. */
export interface Client {
  readonly locale: Locale;
  readonly diagnostics: 'pull' | 'push';
  readonly diagnosticMembers: ReadonlySet<DiagnosticMember>;
  readonly hoverFormat: TextFormat;
  readonly symbols: 'hierarchical' | 'flat';
  readonly foldLimit: number;
  readonly fixAllEdit: 'on-resolve' | 'at-once';
  readonly editForm: EditedDocument['editForm'];
  /** Where settings come from: asked for per document, or sent along with the change notification. */
  readonly settings: 'pull' | 'push';
  readonly can: ReadonlySet<Ability>;
  /** Settings at start-up of clients that cannot be asked. */
  readonly initialSettings: unknown;
}

/** Commands of its own that a client lets the server use in code lenses: `experimental.commands.commands`, as rust-analyzer has it. */
const Commands = z.object({ commands: z.object({ commands: z.array(z.string()) }) });

/** VS Code's own default; generous enough that no report reaches it. */
const DEFAULT_FOLD_LIMIT = 5000;

export function clientOf({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  return {
    locale: localeOf(locale),
    diagnostics: textDocument?.diagnostic === undefined ? 'push' : 'pull',
    diagnosticMembers: diagnosticMembers(capabilities),
    hoverFormat: textDocument?.hover?.contentFormat?.includes('markdown') === true ? 'markdown' : 'plaintext',
    symbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true ? 'hierarchical' : 'flat',
    foldLimit: textDocument?.foldingRange?.rangeLimit ?? DEFAULT_FOLD_LIMIT,
    fixAllEdit: resolvesEdits(capabilities) ? 'on-resolve' : 'at-once',
    editForm: workspace?.workspaceEdit?.documentChanges === true ? 'versioned' : 'plain',
    settings: workspace?.configuration === true ? 'pull' : 'push',
    can: abilities(capabilities),
    initialSettings: initializationOptions,
  };
}

function diagnosticMembers({ textDocument }: ClientCapabilities): ReadonlySet<DiagnosticMember> {
  const either = (member: keyof DiagnosticsCapabilities) =>
    textDocument?.publishDiagnostics?.[member] === true || textDocument?.diagnostic?.[member] === true;
  const members = new Set<DiagnosticMember>();
  if (either('relatedInformation')) members.add('relatedInformation');
  if (either('codeDescriptionSupport')) members.add('codeDescription');
  if (either('dataSupport')) members.add('data');
  return members;
}

function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const action = textDocument?.codeAction;
  return action?.dataSupport === true && (action.resolveSupport?.properties.includes('edit') ?? false);
}

function abilities({ workspace, experimental }: ClientCapabilities): Client['can'] {
  const can = new Set<Ability>();
  if (workspace?.diagnostics?.refreshSupport === true) can.add('refreshDiagnostics');
  if (workspace?.inlayHint?.refreshSupport === true) can.add('refreshInlayHints');
  if (workspace?.codeLens?.refreshSupport === true) can.add('refreshCodeLenses');
  if (workspace?.semanticTokens?.refreshSupport === true) can.add('refreshSemanticTokens');
  if (Commands.safeParse(experimental).data?.commands.commands.includes(PREVIEW_COMMAND) === true)
    can.add('showPreview');
  if (workspace?.didChangeConfiguration?.dynamicRegistration === true) can.add('registerConfigurationChange');
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) can.add('watchFiles');
  if (workspace?.workspaceEdit?.resourceOperations?.includes('create') === true) can.add('createFiles');
  if (workspace?.workspaceFolders === true) can.add('tellFolders');
  return can;
}
