import type {
  Connection,
  DocumentHighlight,
  Hover,
  ReferenceParams,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analyse';
import { analysisAt } from '../core/document';
import { codeLenses } from '../features/codeLenses';
import { documentLinks } from '../features/documentLinks';
import { hover } from '../features/hover/hover';
import { type HintKind, inlayHints } from '../features/inlayHints';
import { definition, documentHighlights, references } from '../features/navigation';
import { selectionRange } from '../features/selectionRanges';
import { semanticTokens } from '../features/semanticTokens';
import { matchingSymbols, reportSymbols } from '../features/workspaceSymbols';
import type { ForDocument } from './documentHandlers';
import { type Session, snapshotOf } from './session';
import type { Settings } from './settings';

const NO_TOKENS: SemanticTokens = { data: [] };

/** Registers what helps a reader: what a figure is, what it hangs together with, where things are. */
export function registerReadingHandlers(connection: Connection, session: Session, forDocument: ForDocument): void {
  const { client, configuration, guard, tokens } = session;
  const { locale } = client;

  /** A handler for what depends on one place of the document: given the report there and the offset in it. */
  const forPlace = <P extends TextDocumentPositionParams, R>(
    name: string,
    harmless: R,
    answer: (analysis: Analysis, offset: number, params: P) => R,
  ) =>
    forDocument<P, R>(name, harmless, ({ document }, params) => {
      const analysis = analysisAt(document, params.position);
      return answer(analysis, analysis.source.offsetAt(params.position), params);
    });

  connection.onHover(
    forPlace('hover', null as Hover | null, (analysis, offset) =>
      hover(analysis, offset, { locale, format: client.hoverFormat }),
    ),
  );

  connection.languages.inlayHint.on(
    forDocument('inlayHint', [], async ({ uri, document }, { range }) =>
      inlayHints(document, range, { kinds: hintKinds(await configuration.settingsFor(uri)), locale }),
    ),
  );

  connection.onDocumentHighlight(forPlace('documentHighlight', null as DocumentHighlight[] | null, documentHighlights));

  connection.onDefinition(
    forPlace('definition', [], (analysis, offset, { textDocument: { uri } }) => definition(analysis, uri, offset)),
  );

  connection.onReferences(
    forPlace('references', [], (analysis, offset, { textDocument: { uri }, context }: ReferenceParams) =>
      references(analysis, uri, offset, context.includeDeclaration ? 'with-declaration' : 'without-declaration'),
    ),
  );

  connection.onCodeLens(
    forDocument('codeLens', [], ({ uri, document }) =>
      codeLenses(document, { uri, locale, preview: client.can.has('showPreview') ? 'offered' : 'absent' }),
    ),
  );

  connection.languages.semanticTokens.on(forDocument('semanticTokens', NO_TOKENS, (snapshot) => tokens.all(snapshot)));

  connection.languages.semanticTokens.onDelta(
    forDocument<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
      'semanticTokens/delta',
      NO_TOKENS,
      (snapshot, { previousResultId }) => tokens.since(snapshot, previousResultId),
    ),
  );

  connection.languages.semanticTokens.onRange(
    forDocument('semanticTokens/range', NO_TOKENS, ({ document }, { range }) => semanticTokens(document, range)),
  );

  connection.onDocumentLinks(forDocument('documentLink', [], ({ document }) => documentLinks(document, locale)));

  connection.onSelectionRanges(
    forDocument('selectionRange', [], ({ document }, { positions }) =>
      positions.map((position) => selectionRange(document, position)),
    ),
  );

  connection.onWorkspaceSymbol(
    guard.request('workspaceSymbol', [], async ({ query }, token) => {
      const open = await Promise.all(session.openDocuments().map((uri) => snapshotOf(session, uri)));
      const symbols = open.flatMap((snapshot) => (snapshot === null ? [] : reportSymbols(snapshot, locale)));
      return matchingSymbols([...symbols, ...(await session.closed.symbols(session, token))], query);
    }),
  );
}

function hintKinds({ inlayHintsColumns, inlayHintsTotals }: Settings): ReadonlySet<HintKind> {
  const kinds = new Set<HintKind>();
  if (inlayHintsColumns) kinds.add('columns');
  if (inlayHintsTotals) kinds.add('totals');
  return kinds;
}
