import type { Band, Relation, Row, Table } from '../editions/schema';
import { parseDecimal } from '../text/decimal';
import type { Binding } from './bind';
import type { Cell } from './cells';
import type { BoundCell } from './facts';
import type { Anchor } from './patterns';
import { statedFigures } from './stated';
import type { TableSource } from './tableSource';
import { narrow, type Readings, type Segmentation, segmentations } from './unglue';

/** One row of the form with the cells that stand behind its label. */
export interface RowReading {
  readonly row: Row;
  readonly anchor: Anchor | null;
  readonly cells: readonly Cell[];
  readonly binding: Binding | null;
}

/** Row id under which the one line of figures of a table read across is unglued. */
export const ACROSS = '*';

/**
 * Cuts the glued digits of a table's rows into figures by the form's own arithmetic: first every row alone, then the
 * rows against each other. Only figures on which all remaining readings agree are `inferred`; the others are `unknown`.
 * Keyed by row id.
 */
export function resolveGlued(
  { text, prose }: TableSource,
  table: Table,
  rows: readonly RowReading[],
): ReadonlyMap<string, readonly BoundCell[]> {
  const resolved = new Map<string, readonly BoundCell[]>();
  if (!rows.some(({ binding }) => binding?.kind === 'glued')) return resolved;
  const readings: Readings = new Map();
  for (const reading of rows) {
    const found = readingsOf(prose, table, reading);
    if (found !== null && found.length > 0) readings.set(reading.row.id as string, found);
  }
  const across = rows[0]?.row.id === ACROSS;
  const columns = Math.max(...[...readings.values()].map((some) => some[0]?.length ?? 0), 0);
  const narrowed = across ? readings : narrow(readings, table.relations, columns);
  for (const { row, binding } of rows) {
    const remaining = narrowed.get(row.id ?? '');
    if (binding?.kind !== 'glued' || remaining === undefined) continue;
    resolved.set(row.id as string, agreedCells(text, binding.runs, remaining));
  }
  return resolved;
}

/** All readings of a row; a row whose figures stand apart has just one. Null when it has none. */
function readingsOf(prose: string, table: Table, { row, binding }: RowReading): readonly Segmentation[] | null {
  if (binding?.kind === 'bound') {
    const figures = binding.cells.map((cell) => Number(cell.value?.units ?? Number.NaN));
    return figures.every(Number.isSafeInteger) && binding.cells.every((cell) => cell.value?.scale === 0)
      ? [figures]
      : null;
  }
  if (binding?.kind !== 'glued') return null;
  const band = table.bands.find((candidate) => row.id === ACROSS || candidate.rows.includes(row));
  if (band === undefined) return null;
  const repeats = row.id === ACROSS ? band.rows.length : 1;
  const columns = band.columns.map((column) => column.id);
  const sums = table.relations.filter((relation) => relation.per === 'row' && relation.op === '=');
  const holds = (figures: Segmentation): boolean => {
    for (let repeat = 0; repeat < repeats; repeat++) {
      if (!sums.every((relation) => balances(relation, columns, figures, repeat * columns.length))) return false;
    }
    return true;
  };
  const runs = binding.runs.map((cell) => cell.raw);
  const found = segmentations(runs, columns.length * repeats, holds);
  return sums.length > 0 || found === null ? found : settledByProse(prose, row, band, runs, found);
}

/** Without a sum only zeros can be cut with certainty, or digits whose columns the prose states, all but one at least. */
function settledByProse(
  prose: string,
  row: Row,
  band: Band,
  runs: readonly string[],
  found: readonly Segmentation[],
): readonly Segmentation[] | null {
  if (runs.every((run) => /^0+$/.test(run))) return found;
  const stated = [...statedFigures(prose, row, band)];
  const agreeing = found.filter((figures) => stated.every(([column, figure]) => figures[column] === figure));
  return stated.length >= band.columns.length - 1 && agreeing.length === 1 ? agreeing : null;
}

function balances(relation: Relation, columns: readonly string[], figures: Segmentation, offset: number): boolean {
  const total = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + (figures[offset + columns.indexOf(id)] ?? 0), 0);
  return total(relation.left) === total(relation.right);
}

/** Cells for the figures all readings share, with their place in the runs of digits. */
function agreedCells(text: string, runs: readonly Cell[], readings: readonly Segmentation[]): readonly BoundCell[] {
  const places = readings.map((reading) => placesOf(runs, reading));
  const first = places[0] ?? [];
  return first.map((span, column) => {
    const agreed = places.every((other) => other[column]?.start === span.start && other[column]?.end === span.end);
    const raw = text.slice(span.start, span.end);
    return agreed
      ? { kind: 'inferred', span, raw, value: parseDecimal(raw) }
      : { kind: 'unknown', span, raw: '', value: null };
  });
}

/** Source spans of a reading's figures, laid out over the runs one after the other. */
function placesOf(runs: readonly Cell[], reading: Segmentation): readonly { start: number; end: number }[] {
  let run = 0;
  let at = runs[0]?.span.start ?? 0;
  return reading.map((figure) => {
    if (at >= (runs[run]?.span.end ?? 0)) at = runs[++run]?.span.start ?? 0;
    const start = at;
    at += String(figure).length;
    return { start, end: at };
  });
}
