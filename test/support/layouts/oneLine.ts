import type { Cell, Grid } from '../grid';
import type { Random } from '../random';
import { cellPiece, glue, type Piece } from '../rendered';
import { blockPiece, type Layout, renderBlocks } from './layout';

/** The whole report on one line, a blank between cells and between paragraphs; some converters lose it after labels. */
export const oneLine: Layout = {
  name: 'oneLine',
  excludes: ['blanks', 'brokenLabels', 'crlf'],
  render: (document, random) => {
    const afterLabels = random.chance(0.3) ? '' : ' ';
    return renderBlocks(
      document,
      (block) => [blockPiece(block), glue(' ')],
      (grid) =>
        grid.rows
          .flat()
          .filter((cell) => cell.text !== '')
          .flatMap((cell) => [cellPiece(cell), glue(cell.fact === undefined ? afterLabels : ' ')]),
    );
  },
};

/** One line again, with the digits of a row run together (`270020130`); some blanks between labels survive. */
export const glued: Layout = {
  name: 'glued',
  // Anything between or in the digits would set them apart again.
  excludes: [
    'blanks',
    'placeholders',
    'thousands',
    'units',
    'decimals',
    'signs',
    'fullWidthDigits',
    'emphasis',
    'zeroWidth',
    'noBreakSpaces',
    'brokenLabels',
    'crlf',
  ],
  render: (document, random) =>
    renderBlocks(
      document,
      (block) => [blockPiece(block), glue(' ')],
      (grid) => gluedCells(grid, random),
    ),
};

function gluedCells(grid: Grid, random: Random): readonly Piece[] {
  const cells = grid.rows.flat().filter((cell) => cell.text !== '');
  const pieces = cells.flatMap((cell, index) => [cellPiece(cell), ...gapAfter(cell, cells[index + 1], random)]);
  return [...pieces, glue(' ')];
}

function gapAfter(cell: Cell, next: Cell | undefined, random: Random): readonly Piece[] {
  const betweenFigures = cell.fact !== undefined && next?.fact !== undefined;
  return !betweenFigures && random.chance(0.4) ? [glue(' ')] : [];
}
