import { type Block, type Document, mapGrids } from '../document';
import type { Cell, Grid } from '../grid';
import type { Random } from '../random';
import type { Piece } from '../rendered';
import type { MangleName } from './names';

/** One way of spoiling a report: before the layout (what is printed) or after it (which characters print it). */
export interface Mangle {
  readonly name: MangleName;
  document?(document: Document, random: Random): Document;
  pieces?(pieces: readonly Piece[], random: Random): readonly Piece[];
}

export function mapCells(document: Document, change: (cell: Cell, grid: Grid) => Cell): Document {
  return mapGrids(document, (grid) => ({
    ...grid,
    rows: grid.rows.map((row) => row.map((cell) => change(cell, grid))),
  }));
}

/** Changes the printed words of the form: labels, column headers, units. */
export function mapLabels(document: Document, change: (text: string) => string): Document {
  return mapCells(document, (cell) =>
    cell.role === 'label' || cell.role === 'header' ? { ...cell, text: change(cell.text) } : cell,
  );
}

export function mapText(document: Document, change: (text: string, kind: Block['kind']) => string): Document {
  return document.map((block) => (block.kind === 'table' ? block : { ...block, text: change(block.text, block.kind) }));
}
