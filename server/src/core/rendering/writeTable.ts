import { displayWidth } from '../text/width';
import type { GridCell, GridRow } from './tableGrid';

/** The clean layouts in which a table can be written. */
export const CLEAN_LAYOUTS = ['pipes', 'tabs', 'aligned', 'markdown'] as const;
export type CleanLayout = (typeof CLEAN_LAYOUTS)[number];
export const DEFAULT_LAYOUT: CleanLayout = 'pipes';

/**
 * Writes a table line by line. `pipes` and `tabs` end a line with its last cell; `aligned` and `markdown` give all lines
 * equally many cells, `aligned` with the columns in line where Chinese characters are two columns wide.
 */
export function writeTable(rows: readonly GridRow[], layout: CleanLayout): readonly string[] {
  switch (layout) {
    case 'pipes':
      return rows.map((row) => piped(trimmed(row).map(({ text }) => text)));
    case 'tabs':
      return rows.map((row) =>
        trimmed(row)
          .map(({ text }) => text)
          .join('\t'),
      );
    case 'aligned':
      return aligned(rows);
    case 'markdown':
      return markdown(rows);
  }
}

/** Without the empty cells at the end; a blank figure stays, since it is a cell. */
function trimmed(row: GridRow): readonly GridCell[] {
  return row.slice(0, row.findLastIndex(({ kind }) => kind !== 'empty') + 1);
}

function piped(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? '  |' : ` ${cell} |`)).join('')}`;
}

function aligned(rows: readonly GridRow[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(0, ...rows.map((row) => displayWidth(row[i]?.text ?? ''))));
  return rows.map((row) => `|${row.map((cell, i) => ` ${padded(cell, widths[i] ?? 0)} |`).join('')}`);
}

/** Figures stand at the right of their column, everything else at the left. */
function padded({ kind, text }: GridCell, width: number): string {
  const room = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return kind === 'figure' ? `${room}${text}` : `${text}${room}`;
}

/** The first line of a Markdown table is its head. */
function markdown(rows: readonly GridRow[]): readonly string[] {
  const [head, ...rest] = rows.map((row) => piped(row.map(({ text }) => text)));
  return [head ?? '', `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...rest];
}
