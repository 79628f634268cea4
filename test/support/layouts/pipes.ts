import { type Slot, slotRows } from '../grid';
import { cellPiece, glue, type Piece } from '../rendered';
import { blockPiece, type Layout, renderBlocks } from './layout';

/** One row per line, every cell closed by a pipe; empty cells shrink to a bare pipe. */
export const pipes: Layout = {
  name: 'pipes',
  excludes: ['brokenLabels'],
  render: (document, random) => {
    const continuations = random.chance(0.5);
    return renderBlocks(
      document,
      (block) => [blockPiece(block), glue('\n')],
      (grid) => slotRows(grid).flatMap((row) => pipeRow(row.filter((slot) => continuations || slot.trace !== 'down'))),
    );
  },
};

function pipeRow(row: readonly Slot[]): readonly Piece[] {
  const cells = row.flatMap(({ cell, trace }, index): readonly Piece[] => {
    if (trace !== 'cell' || (cell.text === '' && cell.fact === undefined)) return [glue('|')];
    return [glue(index > 0 ? ' ' : ''), cellPiece(cell), glue(' |')];
  });
  return [...cells, glue('\n')];
}
