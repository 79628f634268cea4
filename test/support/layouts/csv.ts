import { type Slot, slotRows } from '../grid';
import { cellPiece, glue, type Piece } from '../rendered';
import { blockPiece, type Layout, renderBlocks } from './layout';

/** Comma-separated cells; labels with commas or quotes are quoted, some writers quote every label. */
export const csv: Layout = {
  name: 'csv',
  excludes: ['brokenLabels'],
  render: (document, random) => {
    const quoteAll = random.chance(0.3);
    return renderBlocks(
      document,
      (block) => [blockPiece(block), glue('\n')],
      (grid) => slotRows(grid).flatMap((row) => csvRow(row, quoteAll)),
    );
  },
};

function csvRow(row: readonly Slot[], quoteAll: boolean): readonly Piece[] {
  const fields = row.flatMap(({ cell, trace }, index): readonly Piece[] => {
    const comma = index > 0 ? [glue(',')] : [];
    if (trace !== 'cell') return comma;
    const quoted = /[",]/.test(cell.text) || (quoteAll && cell.fact === undefined);
    if (!quoted) return [...comma, cellPiece(cell)];
    return [...comma, glue('"'), cellPiece(cell, cell.text.replaceAll('"', '""')), glue('"')];
  });
  return [...fields, glue('\n')];
}
