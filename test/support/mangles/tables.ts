import { mapGrids } from '../document';
import { type Cell, type Grid, type GridRow, slotRows } from '../grid';
import type { Mangle } from './mangle';

/** The header rows printed again in the middle of the table, as after a page break. */
export const headerTwice: Mangle = {
  name: 'headerTwice',
  document: (document, random) =>
    mapGrids(document, (grid) =>
      grid.headerRows > 0 && grid.rows.length > 12 ? repeatHeader(grid, random.int(8, grid.rows.length - 2)) : grid,
    ),
};

/** Cuts the grid before `at`; labels that reach over the cut end there and go on as empty cells below. */
function repeatHeader(grid: Grid, at: number): Grid {
  const slots = slotRows(grid);
  const continued = (slots[at] ?? []).flatMap((slot) => (slot.trace === 'down' ? [slot.cell] : []));
  const above = grid.rows
    .slice(0, at)
    .map((row, index) => row.map((cell) => (index + cell.down > at ? { ...cell, down: at - index } : cell)));
  const startOf = (cell: Cell): number => grid.rows.findIndex((row) => row.includes(cell));
  const left: GridRow = [...new Set(continued)].map((cell) => ({
    ...cell,
    text: '',
    role: 'empty',
    across: continued.filter((each) => each === cell).length,
    down: startOf(cell) + cell.down - at,
  }));
  const [first = [], ...below] = grid.rows.slice(at);
  return { ...grid, rows: [...above, ...grid.rows.slice(0, grid.headerRows), [...left, ...first], ...below] };
}

/** A group label cut in two by a page break: （四）无法 in one row, 提供 in the next. */
export const splitGroup: Mangle = {
  name: 'splitGroup',
  document: (document, random) =>
    mapGrids(document, (grid) => {
      const groups = grid.rows.flatMap((row, index) =>
        row.flatMap((cell) => (cell.role === 'label' && cell.down > 1 && cell.down < 10 ? [{ index, cell }] : [])),
      );
      return groups.length === 0 ? grid : cutLabel(grid, random.pick(groups));
    }),
};

function cutLabel(grid: Grid, { index, cell }: { readonly index: number; readonly cell: Cell }): Grid {
  const half = Math.ceil(cell.text.length * 0.7);
  const upper: Cell = { ...cell, text: cell.text.slice(0, half), down: 1 };
  const lower: Cell = { ...cell, text: cell.text.slice(half), down: cell.down - 1 };
  const rows = grid.rows.map((row, at) => {
    if (at === index) return row.map((each) => (each === cell ? upper : each));
    return at === index + 1 ? [lower, ...row] : row;
  });
  return { ...grid, rows };
}
