import { mostFrequent, tally } from '../text/tally';
import type { Cell } from './cells';

/** A row of the form with what stands behind its label; `index` counts the labels in text order. */
interface PrintedRow {
  readonly index: number | undefined;
  readonly cells: readonly Cell[];
}

/** So many rows make sure that figures which count up are numbers of rows, not what was counted. */
const FEWEST = 5;

/**
 * Takes away the numbers of a column that merely counts the rows: they stand before the next label, and so behind the
 * figures of each row. Other rows stay as they are. O(rows).
 */
export function withoutOrdinals<T extends PrintedRow>(rows: readonly T[]): readonly T[] {
  const offsets = rows.map(({ index, cells }) => {
    const last = cells.at(-1);
    return index !== undefined && last?.bare === true && cells.length > 1 ? Number(last.raw) - index : null;
  });
  const counts = tally(offsets.filter((offset) => offset !== null));
  const common = mostFrequent(counts);
  const count = common === undefined ? 0 : (counts.get(common) ?? 0);
  if (count < FEWEST || count * 2 < rows.length) return rows;
  return rows.map((row, i) => (offsets[i] === common ? { ...row, cells: row.cells.slice(0, -1) } : row));
}
