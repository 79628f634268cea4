import type { FoldingRange } from 'vscode-languageserver-types';
import type { SourceText } from '../core/text/sourceText';
import type { OutlinedReport, OutlineNode } from './outline';

interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly depth: number;
}

/**
 * Folds of whole lines for sections, topics, tables and their groups, and for reports where a document holds several.
 * With more folds than `limit` the deepest levels go first, so that the outer ones never disappear at random.
 */
export function foldingRanges(reports: readonly OutlinedReport[], limit: number): FoldingRange[] {
  const folds = onePerLine(
    reports.flatMap(({ source, nodes }) => {
      const [first] = nodes;
      const isWhole = reports.length === 1 && nodes.length === 1 && first?.kind === 'title';
      return foldsOf(source, isWhole ? first.children : nodes, 0);
    }),
  );
  const kept = [...folds].sort((a, b) => a.depth - b.depth || a.startLine - b.startLine).slice(0, Math.max(0, limit));
  return kept.sort((a, b) => a.startLine - b.startLine).map(({ startLine, endLine }) => ({ startLine, endLine }));
}

function foldsOf(source: SourceText, nodes: readonly OutlineNode[], depth: number): Fold[] {
  return nodes.flatMap((node) => {
    const startLine = source.positionAt(node.span.start).line;
    const endLine = lastOwnLine(source, node.span.end);
    const inner = foldsOf(source, node.children, depth + 1);
    return startLine < endLine ? [{ startLine, endLine, depth }, ...inner] : inner;
  });
}

/** A line on which something else begins after the node would vanish with it: the fold ends above that line. */
function lastOwnLine(source: SourceText, end: number): number {
  const { line } = source.positionAt(end);
  const rest = source.text.slice(end, source.lineSpan(line).end);
  return rest.trim() === '' ? line : line - 1;
}

/** Editors know one fold for each starting line; the outer one comes first and stays. */
function onePerLine(folds: readonly Fold[]): Fold[] {
  const starts = new Set<number>();
  return folds.filter(({ startLine }) => !starts.has(startLine) && starts.add(startLine));
}
