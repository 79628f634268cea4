import type { Grid } from '../grid';
import { cellPiece, glue, type Piece } from '../rendered';
import { blockPiece, type Layout, renderBlocks } from './layout';

/**
 * One cell per line with a trailing pipe; a line of pipes fills each row up to the width of the table, except full rows
 * and the last one. Merged cells count once.
 */
export const pipeLines: Layout = {
  name: 'pipeLines',
  // A lone pipe may be a blank cell or padding: nothing in this layout tells them apart.
  excludes: ['blanks'],
  render: (document) => renderBlocks(document, (block) => [blockPiece(block), glue('\n')], tableLines),
};

function tableLines(grid: Grid): readonly Piece[] {
  return grid.rows.flatMap((row, index) => {
    const cells = row.filter((cell) => cell.text !== '');
    const padding = index === grid.rows.length - 1 ? 0 : grid.width - cells.length;
    return [
      ...cells.flatMap((cell) => [cellPiece(cell), glue(' |\n')]),
      ...(padding > 0 ? [glue(`${'|'.repeat(padding)}\n`)] : []),
    ];
  });
}
