/** The cells of a table by grid place: merged cells stand at every place they cover. */
export function places(table: HTMLTableElement): readonly (readonly HTMLTableCellElement[])[] {
  const rows: HTMLTableCellElement[][] = [...table.rows].map(() => []);
  for (const [y, row] of [...table.rows].entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (rows[y]?.[x] !== undefined) x++;
      for (let down = 0; down < cell.rowSpan; down++) {
        const line = rows[y + down];
        for (let across = 0; line !== undefined && across < cell.colSpan; across++) line[x + across] = cell;
      }
      x += cell.colSpan;
    }
  }
  return rows;
}
