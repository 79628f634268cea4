import { APPLICATION_COLUMNS, APPLICATION_HEADER, applicationRows } from '../forms/applications';
import type { FormRow } from '../forms/form';
import { type Cell, cell, figureCell, type Grid, type GridRow } from '../grid';

/** The table of section three: three label columns, seven figure columns. */
export function applicationsGrid(figures: ReadonlyMap<string, string>, form: '2019' | '2021'): Grid {
  const rows = applicationRows(form);
  const body: GridRow[] = [];
  let pending: readonly Cell[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.id === null) {
      pending = [...pending, cell('label', row.label, 1, figureRowsBelow(rows, index))];
      continue;
    }
    body.push([...pending, cell('label', row.label, 4 - row.level), ...figureCells(figures, row.id)]);
    pending = [];
  }
  return { table: 'applications', width: 10, headerRows: 3, rows: [...headerRows(), ...body] };
}

function figureRowsBelow(rows: readonly FormRow[], group: number): number {
  const level = rows[group]?.level ?? 1;
  let count = 0;
  for (const row of rows.slice(group + 1)) {
    if (row.level <= level) break;
    if (row.id !== null) count++;
  }
  return count;
}

function figureCells(figures: ReadonlyMap<string, string>, row: string): readonly Cell[] {
  return APPLICATION_COLUMNS.map((column) => {
    const id = `applications.${row}.${column}`;
    return figureCell(id, figures.get(id) ?? '0');
  });
}

function headerRows(): readonly GridRow[] {
  const { note, applicants, person, organisations, total, kinds } = APPLICATION_HEADER;
  return [
    [cell('header', note, 3, 3), cell('header', applicants, 7)],
    [cell('header', person, 1, 2), cell('header', organisations, 5), cell('header', total, 1, 2)],
    kinds.map((kind) => cell('header', kind)),
  ];
}
