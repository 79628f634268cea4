import { type Grid, type Slot, slotRows } from '../grid';
import { cellPiece, glue, type Piece } from '../rendered';
import { blockPiece, type Layout, renderBlocks } from './layout';

/** A table drawn with box characters, as terminals and some office programs print it. */
export const boxes: Layout = {
  name: 'boxes',
  excludes: ['brokenLabels'],
  render: (document, random) => {
    const ruled = random.chance(0.5);
    return renderBlocks(
      document,
      (block) => [blockPiece(block), glue('\n')],
      (grid) => drawn(grid, ruled),
    );
  },
};

function drawn(grid: Grid, ruled: boolean): readonly Piece[] {
  const rule = (left: string, middle: string, right: string): Piece =>
    glue(`${left}${Array.from({ length: grid.width }, () => '────').join(middle)}${right}\n`);
  const rows = slotRows(grid).flatMap((row, index) => [
    ...(index > 0 && ruled ? [rule('├', '┼', '┤')] : []),
    ...line(row),
  ]);
  return [rule('┌', '┬', '┐'), ...rows, rule('└', '┴', '┘')];
}

function line(row: readonly Slot[]): readonly Piece[] {
  const cells = row.flatMap(({ cell, trace }) => [
    glue('│ '),
    ...(trace === 'cell' && (cell.text !== '' || cell.fact !== undefined) ? [cellPiece(cell)] : []),
    glue(' '),
  ]);
  return [...cells, glue('│\n')];
}
