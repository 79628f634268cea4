import type { Band, Row, Table } from '../editions/schema';
import { compare, type Decimal, sum, ZERO } from '../text/decimal';
import type { Span } from '../text/span';
import { mostFrequent, tally } from '../text/tally';
import { type Binding, bindRow, isFigure, NO_PADDING, type Padding, type RowContext } from './bind';
import { type Cell, splitCells } from './cells';
import { type BoundCell, factsOf } from './facts';
import { ACROSS, type RowReading, resolveGlued } from './glued';
import { withoutOrdinals } from './ordinalColumn';
import type { Anchor } from './patterns';
import type { CellLayout, Fact, RecognisedRow, RowProblem } from './report';
import type { TableSource } from './tableSource';

interface TableReading {
  readonly rows: readonly RecognisedRow[];
  readonly layout: CellLayout;
}

/** Reads a table that has one line of figures for each row: each row's figures stand behind its label. */
export function readDown(source: TableSource, table: Table, anchors: readonly Anchor[], span: Span): TableReading {
  const printed = printedRows(source, table, anchors, span.end);
  const cells: Cell[] = [];
  for (const item of printed) for (const cell of item.cells) cells.push(cell);
  const readings = boundRows(source, table, anchors, printed, endsCellsWithPipes(cells));
  const glued = resolveGlued(source, table, readings);
  const rows = printed.map(({ band, row }, i) => {
    const { anchor, binding, cells: behind } = readings[i] as RowReading;
    const bound = binding?.kind === 'bound' ? binding.cells : (glued.get(row.id ?? '') ?? null);
    const facts = row.id === undefined ? [] : factsOf(table, band, row, bound);
    return {
      row,
      band,
      label: anchor?.hit ?? null,
      facts,
      valueSpan: valueSpanOf(
        bound ?? behind.filter((cell) => cell.kind !== 'text'),
        anchor?.hit.span.end ?? span.start,
      ),
      problem: bound === null ? problemOf(binding) : problemIn(bound, facts),
    };
  });
  return { rows, layout: layoutOf(cells, glued.size > 0) };
}

/** A row of the form with the index of its label among the anchors and the cells behind it. */
interface PrintedRow {
  readonly band: Band;
  readonly row: Row;
  readonly index: number | undefined;
  readonly cells: readonly Cell[];
}

function printedRows(
  source: TableSource,
  table: Table,
  anchors: readonly Anchor[],
  end: number,
): readonly PrintedRow[] {
  const byRow = new Map<Row, number>();
  anchors.forEach((anchor, i) => {
    if (anchor.formLabel.row !== null) byRow.set(anchor.formLabel.row, i);
  });
  const printed = table.bands.flatMap((band) =>
    band.rows.map((row) => {
      const index = byRow.get(row);
      const isGroup = row.id === undefined;
      return {
        band,
        row,
        index,
        cells: index === undefined || isGroup ? [] : cellsBehind(source, anchors, index, end),
      };
    }),
  );
  return withoutOrdinals(printed);
}

/** Binds the cells of every row: first each by itself, then those with blank cells as the complete rows around them are. */
function boundRows(
  source: TableSource,
  table: Table,
  anchors: readonly Anchor[],
  printed: readonly PrintedRow[],
  lineBlanks: boolean,
): readonly RowReading[] {
  const widest = Math.max(...table.bands.map((band) => band.columns.length));
  const contextOf = ({ band }: PrintedRow, paddings: readonly Padding[], nextNumber: number): RowContext => ({
    count: band.columns.length,
    paddings,
    lineBlanks,
    paddedBehind: lineBlanks,
    widest,
    nextNumber,
  });
  const complete = new Map<number, Padding>();
  const readings: RowReading[] = printed.map((item, i) => {
    const { row, index, cells } = item;
    const anchor = index === undefined ? null : (anchors[index] as Anchor);
    if (anchor === null || row.id === undefined) return { row, anchor, cells, binding: null };
    const nextNumber = numberLeftBehind(source.text, anchors[(index as number) + 1]);
    const binding = bindRow(cells, contextOf(item, [], nextNumber));
    if (isComplete(binding)) complete.set(i, binding.padding);
    return { row, anchor, cells, binding };
  });
  readings.forEach((reading, i) => {
    if (reading.binding === null || isComplete(reading.binding) || reading.binding.kind === 'glued') return;
    const item = printed[i] as PrintedRow;
    const isAlike = (j: number) => printed[j]?.band === item.band && printed[j]?.row.level === item.row.level;
    const paddings = nearest(complete, i, isAlike);
    if (paddings.length > 0)
      readings[i] = { ...reading, binding: bindRow(reading.cells, contextOf(item, paddings, 0)) };
  });
  if (complete.size === 0) rejectShifted(table, readings);
  return readings;
}

/**
 * Where no row is complete, blank cells tell which column a figure stands in, and a column that was left out shifts all
 * of them. Then most rows do not add up, and none can be told.
 */
function rejectShifted(table: Table, readings: RowReading[]): void {
  const filled = readings.filter(({ binding }) => binding?.kind === 'bound' && binding.cells.some(isPositive));
  const shifted = filled.filter(({ row, binding }) => binding?.kind === 'bound' && !addsUp(table, row, binding.cells));
  if (shifted.length * 2 <= filled.length || shifted.length < LEAST_SHIFTED) return;
  readings.forEach((reading, i) => {
    if (reading.binding?.kind !== 'bound') return;
    const { cells } = reading.binding;
    const problem = { kind: 'few', found: cells.filter(isFigure).length, expected: cells.length } as const;
    readings[i] = { ...reading, binding: { kind: 'problem', problem, cells } };
  });
}

function isPositive({ value }: Cell): boolean {
  return value !== null && compare(value, ZERO) > 0;
}

const LEAST_SHIFTED = 2;

function addsUp(table: Table, row: Row, cells: readonly Cell[]): boolean {
  const columns = table.bands.find((band) => band.rows.includes(row))?.columns.map(({ id }) => id) ?? [];
  const total = (ids: readonly string[]): Decimal => sum(ids.map((id) => cells[columns.indexOf(id)]?.value ?? ZERO));
  return table.relations.every(
    ({ per, op, left, right }) => per !== 'row' || op !== '=' || compare(total(left), total(right)) === 0,
  );
}

/** The number of a label whose mark was not found with it, so that it may have been read as a figure of the row before. */
function numberLeftBehind(text: string, next: Anchor | undefined): number {
  return next === undefined || /^[\d０-９]/.test(text.slice(next.hit.span.start)) ? 0 : next.formLabel.number;
}

function isComplete(binding: Binding): binding is Extract<Binding, { kind: 'bound' }> {
  return binding.kind === 'bound' && binding.cells.every((cell) => cell.kind !== 'blank');
}

/** The padding of complete rows of the same kind, the nearest first, the one above on a tie. */
function nearest(complete: ReadonlyMap<number, Padding>, at: number, isAlike: (index: number) => boolean): Padding[] {
  const alike = [...complete].filter(([index]) => isAlike(index));
  return alike.sort(([a], [b]) => Math.abs(a - at) - Math.abs(b - at) || a - b).map(([, padding]) => padding);
}

/** Reads a table whose rows stand side by side, in one line of figures or in one small table each. */
export function readAcross(source: TableSource, table: Table, anchors: readonly Anchor[], span: Span): TableReading {
  const band = table.bands[0];
  if (band === undefined) return { rows: [], layout: 'lines' };
  const behind = anchors.map((_, i) => cellsBehind(source, anchors, i, span.end));
  const cells = behind.flat();
  const columns = band.columns.length;
  const count = columns * band.rows.length;
  // What pads the header's last line stands before the one row of figures.
  const lineBlanks = endsCellsWithPipes(cells);
  const context = { count, paddings: [], lineBlanks, paddedBehind: false, nextNumber: 0, widest: count };
  const figures = cells.filter(isFigure);
  const whole: Binding =
    figures.length === count
      ? { kind: 'bound', cells: figures, padding: NO_PADDING }
      : bindRow([...behind].reverse().find((some) => some.some(isFigure)) ?? behind.at(-1) ?? [], context);
  const binding = whole.kind === 'problem' ? (byRows(behind, anchors, context, columns) ?? whole) : whole;
  const glued = binding.kind === 'glued' ? resolveGlued(source, table, [acrossReading(cells, binding)]) : null;
  const bound = binding.kind === 'bound' ? binding.cells : (glued?.get(ACROSS) ?? null);
  const valueSpan = valueSpanOf(bound ?? figures, anchors.at(-1)?.hit.span.end ?? span.start);
  const rows = band.rows.map((row, i) => {
    const own = bound?.slice(i * columns, (i + 1) * columns) ?? null;
    const facts = factsOf(table, band, row, own);
    return {
      row,
      band,
      label: anchors.find(({ formLabel }) => formLabel.row === row)?.hit ?? null,
      facts,
      valueSpan,
      problem:
        own === null ? { ...(problemOf(binding) as RowProblem), ...total(figures, count) } : problemIn(own, facts),
    };
  });
  return { rows, layout: layoutOf(cells, glued !== null) };
}

function acrossReading(cells: readonly Cell[], binding: Binding): RowReading {
  return {
    row: { id: ACROSS, label: { text: '', variants: [], discouraged: [] }, level: 1 },
    anchor: null,
    cells,
    binding,
  };
}

function total(figures: readonly Cell[], expected: number): { found: number; expected: number } {
  return { found: figures.length, expected };
}

/** Each row in a table of its own: bind them one by one; null unless all of them can be told. */
function byRows(
  behind: readonly (readonly Cell[])[],
  anchors: readonly Anchor[],
  context: RowContext,
  columns: number,
): Binding | null {
  const starts = anchors.flatMap(({ formLabel }, i) => (formLabel.row === null ? [] : [i]));
  const parts = starts.map((start, k) => behind.slice(start, starts[k + 1] ?? behind.length).flat());
  if (parts.length * columns !== context.count) return null;
  const bindings = parts.map((part) => bindRow(part, { ...context, count: columns }));
  const cells = bindings.flatMap((binding) => (binding.kind === 'bound' ? binding.cells : []));
  return cells.length === context.count ? { kind: 'bound', cells, padding: NO_PADDING } : null;
}

/**
 * Cells that belong to a label: a whole row of figures printed between the halves of a broken label, as PDF text has
 * them, else whatever stands between the label and the next one.
 */
function cellsBehind(source: TableSource, anchors: readonly Anchor[], index: number, end: number): readonly Cell[] {
  const { hit, formLabel } = anchors[index] as Anchor;
  const count = formLabel.band.columns.length;
  const inside = cellsInside(source, hit.span);
  const isWhole = inside.filter(isFigure).length === count;
  if (isWhole && count > 1) return inside;
  const next = Math.max(anchors[index + 1]?.hit.span.start ?? end, hit.span.end);
  const behind = splitCells(source.text, { start: hit.span.end, end: next }, source.furniture);
  if (behind.some(isFigure)) return behind;
  // A single figure inside a label may be part of its wording, such as 计1次; more than a row may hold a page number.
  return isWhole || (count > 1 && inside.filter(isFigure).length > count) ? inside : behind;
}

const NUMBER_MARK = /^[\d０-９]{1,2}[ \t\u00a0]*[.．、,，]?/;

function cellsInside(source: TableSource, label: Span): readonly Cell[] {
  const text = source.text.slice(label.start, label.end);
  const mark = NUMBER_MARK.exec(text)?.[0].length ?? 0;
  if (!/[\d０-９/—-]/.test(text.slice(mark))) return [];
  return splitCells(source.text, { ...label, start: label.start + mark }, source.furniture);
}

function endsCellsWithPipes(cells: readonly Cell[]): boolean {
  const values = cells.filter((cell) => cell.kind === 'value');
  const ended = values.filter((cell) => cell.before === 'line' && cell.after === 'pipe');
  return ended.length * 2 > values.length;
}

/** `empty` is where figures would stand. */
function valueSpanOf(cells: readonly BoundCell[], empty: number): Span {
  const first = cells[0];
  const last = cells.at(-1);
  if (first !== undefined && last !== undefined) return { start: first.span.start, end: last.span.end };
  return { start: empty, end: empty };
}

function problemOf(binding: Binding | null): RowProblem | null {
  if (binding === null || binding.kind === 'bound') return null;
  if (binding.kind === 'problem') return binding.problem;
  return { kind: 'glued', expected: binding.runs.length };
}

/** What keeps some of a row's cells, all of which were told, from being read. */
function problemIn(bound: readonly BoundCell[], facts: readonly Fact[]): RowProblem | null {
  if (bound.some((cell) => cell.kind === 'unknown')) return { kind: 'glued', expected: bound.length };
  const cells = bound.flatMap(({ kind, raw, span }, i) =>
    kind === 'unreadable' ? [{ label: (facts[i] as Fact).label, raw, span }] : [],
  );
  return cells.length === 0 ? null : { kind: 'unreadable', cells };
}

function layoutOf(cells: readonly Cell[], glued: boolean): CellLayout {
  if (glued) return 'glued';
  const values = cells.filter(({ kind }) => kind === 'value');
  return mostFrequent(tally(values.map(layoutOfCell))) ?? 'lines';
}

function layoutOfCell(cell: Cell): CellLayout {
  if (cell.before === 'pipe' || cell.after === 'pipe') return 'pipes';
  if (cell.before === 'tab' || cell.after === 'tab') return 'tabs';
  if (cell.before === 'comma' || cell.after === 'comma') return 'commas';
  if (cell.before === 'open') return 'html';
  return cell.before === 'line' && cell.after === 'line' ? 'lines' : 'spaces';
}
