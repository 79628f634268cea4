import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { SourceText } from '../core/text/sourceText';
import type { OutlineKind, OutlineNode } from './outline';

const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  topic: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  group: SymbolKind.Field,
};

/** The outline as the editor shows it. */
export function documentSymbols(source: SourceText, nodes: readonly OutlineNode[]): DocumentSymbol[] {
  return nodes.map(({ title, kind, span, selection, children }) => ({
    name: title,
    kind: KINDS[kind],
    range: source.rangeOf(span),
    selectionRange: source.rangeOf(selection),
    children: documentSymbols(source, children),
  }));
}

/** The outline for clients that know no hierarchy: every node in text order, with its parent's name. */
export function flatSymbols(source: SourceText, nodes: readonly OutlineNode[], uri: string): SymbolInformation[] {
  const flatten = (node: OutlineNode, parent: OutlineNode | null): SymbolInformation[] => [
    {
      name: node.title,
      kind: KINDS[node.kind],
      location: { uri, range: source.rangeOf(node.span) },
      ...(parent === null ? {} : { containerName: parent.title }),
    },
    ...node.children.flatMap((child) => flatten(child, node)),
  ];
  return nodes.flatMap((node) => flatten(node, null));
}
