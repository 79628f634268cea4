import { type Grid, type Slot, slotRows } from '../grid';
import type { Random } from '../random';
import { cellPiece, glue, type Piece } from '../rendered';
import { blockPiece, type Layout, renderBlocks } from './layout';

/** Spreadsheet or Word table pasted as tabs; every slot of a merged cell leaves an empty field. */
export const tabs: Layout = {
  name: 'tabs',
  excludes: ['brokenLabels'],
  render: (document) =>
    renderBlocks(
      document,
      (block) => [blockPiece(block), glue('\n\n')],
      (grid) => [...slotRows(grid).flatMap(rigidRow), glue('\n')],
    ),
};

/** The same after a careless conversion: padding fields come and go from row to row. */
export const jaggedTabs: Layout = {
  name: 'jaggedTabs',
  excludes: ['brokenLabels', 'blanks'],
  render: (document, random) =>
    renderBlocks(
      document,
      (block) => [blockPiece(block), glue('\n\n')],
      (grid) => [...jaggedRows(grid, random), glue('\n')],
    ),
};

function rigidRow(row: readonly Slot[]): readonly Piece[] {
  const fields = row.flatMap((slot, index) => [...(index > 0 ? [glue('\t')] : []), ...slotPieces(slot)]);
  return [...fields, glue('\n')];
}

function slotPieces({ cell, trace }: Slot): readonly Piece[] {
  return trace === 'cell' && (cell.text !== '' || cell.fact !== undefined) ? [cellPiece(cell)] : [];
}

function jaggedRows(grid: Grid, random: Random): readonly Piece[] {
  const trailing = random.int(0, 2);
  return slotRows(grid).flatMap((row) => {
    const down = row.filter((slot) => slot.trace === 'down').length;
    const cells = row.filter((slot) => slot.trace === 'cell' && slot.cell.text !== '');
    const firstFigure = cells.findIndex((slot) => slot.cell.fact !== undefined);
    const fields = cells.flatMap((slot, index) => {
      const pad = index === firstFigure ? random.int(0, 2) : 0;
      return [glue(`${index > 0 ? '\t' : ''}${'\t'.repeat(pad)}`), ...slotPieces(slot)];
    });
    return [glue('\t'.repeat(random.int(0, down))), ...fields, glue(`${'\t'.repeat(random.int(0, trailing))}\n`)];
  });
}
