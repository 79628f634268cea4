/** What the reader of a rendered report has to find in a cell. */
export interface FactMark {
  readonly id: string;
  readonly state: 'exact' | 'blank' | 'placeholder';
  /** Plain decimal notation; empty unless `exact`. */
  readonly value: string;
}

/** `empty` cells carry nothing on the form (padding of a row), `figure` cells carry a fact. */
export type CellRole = 'label' | 'header' | 'figure' | 'unit' | 'empty';

export interface Cell {
  readonly text: string;
  readonly role: CellRole;
  readonly fact?: FactMark;
  readonly across: number;
  readonly down: number;
}

export type GridRow = readonly Cell[];

/** An official table as a Word or HTML grid with merged cells. */
export interface Grid {
  readonly table: string;
  /** Columns of the grid when all cells are split. */
  readonly width: number;
  /** Rows at the top that a word processor repeats after a page break; 0 when the header is inside the body. */
  readonly headerRows: number;
  readonly rows: readonly GridRow[];
}

/** One place of the split grid: a cell, or the trace of a merged one. */
export interface Slot {
  readonly cell: Cell;
  readonly trace: 'cell' | 'across' | 'down';
}

export const cell = (role: CellRole, text: string, across = 1, down = 1): Cell => ({ role, text, across, down });

export const figureCell = (id: string, value: string, across = 1): Cell => ({
  role: 'figure',
  text: value,
  across,
  down: 1,
  fact: { id, state: 'exact', value },
});

/** The rows with merged cells split into slots, so that all rows are equally wide. */
export function slotRows(grid: Grid): readonly (readonly Slot[])[] {
  const hanging = new Map<number, { readonly cell: Cell; readonly left: number; readonly trace: 'across' | 'down' }>();
  return grid.rows.map((row) => {
    const slots: Slot[] = [];
    let next = 0;
    for (let column = 0; column < grid.width; ) {
      const above = hanging.get(column);
      if (above !== undefined && above.left > 0) {
        hanging.set(column, { ...above, left: above.left - 1 });
        slots.push({ cell: above.cell, trace: 'down' });
        column++;
        continue;
      }
      const current = row[next++];
      if (current === undefined) break;
      for (let offset = 0; offset < current.across; offset++) {
        slots.push({ cell: current, trace: offset === 0 ? 'cell' : 'across' });
        hanging.set(column + offset, { cell: current, left: current.down - 1, trace: 'down' });
      }
      column += current.across;
    }
    return slots;
  });
}
