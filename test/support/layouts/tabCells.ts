import { type Grid, slotRows } from '../grid';
import type { Random } from '../random';
import { cellPiece, glue, type Piece } from '../rendered';
import { blockPiece, type Layout, renderBlocks } from './layout';

/**
 * Plain text of a Word table: every cell starts a line with a tab, a blank line ends the row. Cells merged downwards
 * leave an empty cell in each row; cells merged across are one cell.
 */
export const tabCells: Layout = {
  name: 'tabCells',
  excludes: [],
  render: (document, random) =>
    renderBlocks(
      document,
      (block) => [blockPiece(block), glue('\n')],
      (grid) => [...tableCells(grid, random), glue('\n\n')],
    ),
};

function tableCells(grid: Grid, random: Random): readonly Piece[] {
  return slotRows(grid).flatMap((row) => {
    const cells = row.flatMap(({ cell, trace }): readonly Piece[] => {
      if (trace === 'across') return [];
      if (trace === 'down') return [glue('\t\n')];
      // An empty paragraph above the text of a tall cell, as Word writers leave it.
      const paragraph = cell.down > 8 && random.chance(0.3) ? [glue('\n\n')] : [];
      return [glue('\t'), ...paragraph, cellPiece(cell), glue('\n')];
    });
    return [...cells, glue('\n')];
  });
}
