import type { Band, Column, Label, Row, Table } from '../editions/schema';
import { headerRows } from './headerGrid';

/** What a printed cell is: `corner` heads the labels, `band` all columns, `empty` carries nothing on the form. */
export type FormCellKind = 'corner' | 'header' | 'band' | 'group' | 'label' | 'unit' | 'figure' | 'empty';

/** One printed cell with the grid columns and rows it covers. */
export interface FormCell {
  readonly kind: FormCellKind;
  /** As the form prints it; empty for figures. */
  readonly text: string;
  readonly across: number;
  readonly down: number;
  /** Of figures, labels and groups. */
  readonly row?: Row;
  /** Of figures. */
  readonly column?: Column;
}

export interface FormGrid {
  /** Columns when all cells are split. */
  readonly width: number;
  /** Rows at the top that head all others; 0 where each band has a header of its own. */
  readonly headerRows: number;
  readonly rows: readonly (readonly FormCell[])[];
}

/** The official table as printed, merged cells and all, without figures. Every place of the grid is covered once. */
export function formGrid(table: Table): FormGrid {
  return table.orientation === 'across' ? acrossGrid(table) : downGrid(table);
}

/** The columns of a table whose bands differ in width: a shorter band's last column reaches to the right edge. */
interface Frame {
  readonly labels: number;
  readonly units: number;
  readonly values: number;
}

function downGrid(table: Table): FormGrid {
  const lines = table.bands.map((band) => linesOf(table, band));
  const rows = table.bands.flatMap((band) => band.rows);
  const labels = 1 + Math.max(0, ...lines.flat().map(({ groups, depth }) => groups.length + depth));
  const units = rows.some(({ unit }) => unit !== undefined) ? 1 : 0;
  const values = Math.max(1, ...table.bands.map(({ columns }) => columns.length));
  const frame = { labels, units, values };
  const width = labels + units + values;
  const heads = table.bands.map((band) => headOf(band, frame, width));
  return {
    width,
    headerRows: table.bands.length === 1 && table.bands[0]?.heading === undefined ? (heads[0]?.length ?? 0) : 0,
    rows: table.bands.flatMap((band, i) => [
      ...(heads[i] ?? []),
      ...(lines[i] ?? []).map((line) => lineCells(band, line, frame)),
    ]),
  };
}

/** A printed line with the groups beside the rows whose cells begin in it. */
interface Line {
  readonly row: Row;
  readonly groups: readonly FormCell[];
  /** Label columns that are taken by groups that began further up. */
  readonly depth: number;
}

function linesOf(table: Table, { rows }: Band): readonly Line[] {
  const isBeside = (i: number) =>
    table.groups === 'beside' && rows[i]?.id === undefined && (rows[i + 1]?.level ?? 0) > (rows[i]?.level ?? 1);
  const lines: Line[] = [];
  let open: readonly Row[] = [];
  let groups: readonly FormCell[] = [];
  for (const [i, row] of rows.entries()) {
    open = open.filter(({ level }) => level < row.level);
    if (isBeside(i)) {
      open = [...open, row];
      const inside = insideOf(rows, i).filter((at) => !isBeside(at));
      groups = [...groups, { ...cell('group', row.label.text, 1, inside.length), row }];
    } else {
      lines.push({ row, groups, depth: open.length - groups.length });
      groups = [];
    }
  }
  return lines;
}

/** Indices of the rows below a group, up to the next row of its level or a higher one. */
function insideOf(rows: readonly Row[], group: number): readonly number[] {
  const level = rows[group]?.level ?? 1;
  const next = rows.findIndex((row, i) => i > group && row.level <= level);
  const end = next < 0 ? rows.length : next;
  return Array.from({ length: end - group - 1 }, (_, i) => group + 1 + i);
}

function headOf(band: Band, frame: Frame, width: number): readonly (readonly FormCell[])[] {
  const heading = band.heading === undefined ? [] : [[cell('band', band.heading.text, width)]];
  return [...heading, ...downHeader(band, frame)];
}

function downHeader(band: Band, { labels, units, values }: Frame): readonly (readonly FormCell[])[] {
  const [first = [], ...rest] = band.header;
  const surplus = rest.length === 0 ? first.length - band.columns.length : 1;
  const count = Math.min(Math.max(surplus, 0), first.length, 1 + units);
  const down = 1 + rest.length;
  const corners =
    count === 2
      ? [cell('corner', first[0] ?? '', labels, down), cell('corner', first[1] ?? '', units, down)]
      : [cell('corner', count === 1 ? (first[0] ?? '') : '', labels + units, down)];
  const leaves = band.columns.map(({ label }, i) => ({ label, group: null, across: reach(band, i, values) }));
  const [top = [], ...below] = headerRows([first.slice(count), ...rest], leaves);
  return [[...corners.map((corner) => ({ ...corner, down: 1 + below.length })), ...top], ...below];
}

function lineCells(band: Band, { row, groups, depth }: Line, { labels, units, values }: Frame): readonly FormCell[] {
  // A row's label fills what its groups leave of the label columns.
  const across = labels - groups.length - depth;
  const label = { ...cell(row.id === undefined ? 'group' : 'label', row.label.text, across), row };
  const unit = units === 0 ? [] : [cell(row.unit === undefined ? 'empty' : 'unit', row.unit ?? '')];
  if (row.id === undefined) return [...groups, label, ...unit, cell('empty', '', values)];
  const figures = band.columns.map((column, i) => ({ ...cell('figure', '', reach(band, i, values)), row, column }));
  return [...groups, label, ...unit, ...figures];
}

function reach({ columns }: Band, index: number, values: number): number {
  return index === columns.length - 1 ? values - columns.length + 1 : 1;
}

/** All headers, then one line with the figures of every row side by side. */
function acrossGrid({ bands }: Table): FormGrid {
  const width = Math.max(1, ...bands.map(({ rows, columns }) => figureRows(rows).length * columns.length));
  const grids = bands.map((band) => {
    const places = figureRows(band.rows).flatMap((row) => band.columns.map((column) => ({ row, column })));
    if (places.length === 0) return [];
    const head = headerRows(
      band.header,
      places.map(({ row, column }) => ({ label: column.label, group: row.label.text, across: 1 })),
    );
    const line = places.map(({ row, column }) => ({ ...cell('figure', ''), row, column }));
    const padding = width - line.length;
    const padded = (cells: readonly FormCell[], down: number) =>
      padding === 0 ? cells : [...cells, cell('empty', '', padding, down)];
    const [top = [], ...below] = head;
    return [padded(top, head.length), ...below, padded(line, 1)];
  });
  return { width, headerRows: grids.length === 1 ? (grids[0]?.length ?? 1) - 1 : 0, rows: grids.flat() };
}

function figureRows(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ id }) => id !== undefined);
}

function cell(kind: FormCellKind, text: Label['text'], across = 1, down = 1): FormCell {
  return { kind, text, across, down };
}
