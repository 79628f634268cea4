import { cellPiece, glue } from '../rendered';
import { blockPiece, type Layout, renderBlocks } from './layout';

/** Web page copied as text: one cell per line, mostly a blank line between cells, merged and empty cells gone. */
export const cellLines: Layout = {
  name: 'cellLines',
  excludes: ['blanks'],
  render: (document, random) => {
    const gap = random.pick(['\n\n', '\n\n', '\n', '\n\n\n', '\n \n']);
    return renderBlocks(
      document,
      (block) => [blockPiece(block), glue(gap)],
      (grid) => grid.rows.flat().flatMap((cell) => (cell.text === '' ? [] : [cellPiece(cell), glue(gap)])),
    );
  },
};
