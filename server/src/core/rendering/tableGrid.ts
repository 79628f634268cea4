import type { Band, Label, Row, Table } from '../editions/schema';

/** One cell of a written table; `empty` is room that the form leaves free, `figure` a cell that holds one, be it blank. */
export interface GridCell {
  readonly kind: 'label' | 'figure' | 'empty';
  readonly text: string;
}

/** Cells of one printed line, as many as the table has columns. */
export type GridRow = readonly GridCell[];

/** What is written into the cells of a form. */
export interface TableContent {
  /** A row's label, a heading or a header of the form. */
  label(label: Label | string, band: Band): string;
  figure(row: Row, column: string): string;
  unit(row: Row): string;
}

const EMPTY: GridCell = { kind: 'empty', text: '' };

/** The official table as lines of equally many cells, each header above its own column; spans leave empty cells. */
export function tableGrid(table: Table, content: TableContent): readonly GridRow[] {
  const across = table.orientation === 'across';
  const units = table.bands.some(({ rows }) => rows.some(({ unit }) => unit !== undefined));
  const lead = across ? 0 : units ? 2 : 1;
  const width = Math.max(
    ...table.bands.map(({ columns, rows }) => lead + columns.length * (across ? rows.length : 1)),
    ...table.bands.flatMap(({ header }) => header.map((labels) => labels.length)),
  );
  const rows = table.bands.flatMap((band) => [
    ...(band.heading === undefined ? [] : [[labelCell(content.label(band.heading, band))]]),
    ...headerRows(band, lead, across, content),
    ...(across ? [figures(band, content)] : band.rows.map((row) => rowCells(row, band, units, content))),
  ]);
  return rows.map((row) => [...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => EMPTY)]);
}

function rowCells(row: Row, band: Band, units: boolean, content: TableContent): GridCell[] {
  const label = labelCell(content.label(row.label, band));
  const unit = units ? [labelCell(content.unit(row))] : [];
  return [label, ...unit, ...(row.id === undefined ? [] : figuresOf(row, band, content))];
}

/** The rows of a table that is read across, side by side. */
function figures(band: Band, content: TableContent): GridCell[] {
  return band.rows.flatMap((row) => figuresOf(row, band, content));
}

function figuresOf(row: Row, { columns }: Band, content: TableContent): GridCell[] {
  return columns.map(({ id }) => ({ kind: 'figure', text: content.figure(row, id) }));
}

/**
 * Puts every header into the column where it begins: names of columns above their figures, names of rows that stand side
 * by side above their first column, all others behind the one before.
 */
function headerRows(band: Band, lead: number, across: boolean, content: TableContent): GridRow[] {
  const columns = band.columns.length;
  const names = Array.from({ length: across ? band.rows.length : 1 }, () => band.columns.map(({ label }) => label));
  const leaves = [...Array.from({ length: lead }, () => ''), ...names.flat()];
  const named = new Set<number>();
  return band.header.map((labels) => {
    const cells: GridCell[] = [];
    for (const label of labels) {
      const row = across ? band.rows.findIndex((candidate) => candidate.label.text === label) : -1;
      const leaf = leaves.findIndex((name, at) => name === label && at >= cells.length && !named.has(at));
      if (leaf >= 0) named.add(leaf);
      const at = row >= 0 ? lead + row * columns : leaf >= 0 ? leaf : cells.length;
      while (cells.length < at) cells.push(EMPTY);
      cells.push(labelCell(content.label(label, band)));
      while (row >= 0 && cells.length < at + columns) cells.push(EMPTY);
    }
    return cells;
  });
}

function labelCell(text: string): GridCell {
  return { kind: 'label', text };
}
