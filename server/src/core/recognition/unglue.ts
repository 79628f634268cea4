import type { Relation } from '../editions/schema';

/** A way to cut a row's digits into its figures. */
export type Segmentation = readonly number[];

/** Searching a row for segmentations stops here; a row with so many readings is not understood anyway. */
const STEP_LIMIT = 200_000;
const CANDIDATE_LIMIT = 5_000;
/** More digits than this would lose exactness in a binary number. */
const LONGEST_FIGURE = 15;

/**
 * Every way to cut `runs` of digits (figures do not reach over the end of a run) into `count` figures without leading
 * zeros for which `holds` accepts the whole row. Null when there are too many to enumerate.
 */
export function segmentations(
  runs: readonly string[],
  count: number,
  holds: (figures: Segmentation) => boolean,
): readonly Segmentation[] | null {
  const digits = runs.join('');
  const ends = new Set<number>();
  let position = 0;
  for (const run of runs) {
    position += run.length;
    ends.add(position);
  }
  const found: Segmentation[] = [];
  const figures: number[] = [];
  let steps = 0;
  const extend = (at: number): boolean => {
    if (++steps > STEP_LIMIT || found.length > CANDIDATE_LIMIT) return false;
    const left = count - figures.length;
    if (left === 0) {
      if (at === digits.length && holds(figures)) found.push([...figures]);
      return true;
    }
    const longest = digits[at] === '0' ? 1 : Math.min(LONGEST_FIGURE, digits.length - at - (left - 1));
    const shortest = left === 1 ? Math.max(1, digits.length - at) : 1;
    for (let length = 1; length <= longest; length++) {
      if (length >= shortest) {
        figures.push(Number(digits.slice(at, at + length)));
        const goesOn = extend(at + length);
        figures.pop();
        if (!goesOn) return false;
      }
      if (ends.has(at + length)) break;
    }
    return true;
  };
  return extend(0) ? found : null;
}

/** The rows of a table with all their possible readings, by row id; a row with one reading is certain. */
export type Readings = Map<string, readonly Segmentation[]>;

/**
 * Narrows the readings of all rows by the relations between rows, column by column: bounds propagation until nothing
 * changes. Relations with a row that has no readings are passed over. When the relations contradict the readings — the
 * report itself does not add up — nothing is narrowed and the input is returned.
 */
export function narrow(readings: Readings, relations: readonly Relation[], columns: number): Readings {
  const terms = relations
    .filter((relation) => relation.per === 'column' && relation.op === '=')
    .map(({ left, right }) => [...left.map((row) => ({ row, sign: 1 })), ...right.map((row) => ({ row, sign: -1 }))])
    .filter((sides) => sides.every(({ row }) => (readings.get(row)?.length ?? 0) > 0));
  const narrowed: Readings = new Map(readings);
  for (let changed = true; changed; ) {
    changed = false;
    for (const sides of terms) {
      for (let column = 0; column < columns; column++) {
        for (const { row, sign } of sides) {
          const kept = withinBounds(narrowed, sides, row, sign, column);
          if (kept.length === 0) return readings;
          if (kept.length < (narrowed.get(row)?.length ?? 0)) {
            narrowed.set(row, kept);
            changed = true;
          }
        }
      }
    }
  }
  return narrowed;
}

/** Readings of `row` whose figure in `column` the other rows of an equation Σ sign·figure = 0 can balance. */
function withinBounds(
  readings: Readings,
  sides: readonly { readonly row: string; readonly sign: number }[],
  row: string,
  sign: number,
  column: number,
): readonly Segmentation[] {
  let low = 0;
  let high = 0;
  for (const side of sides) {
    if (side.row === row) continue;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (const reading of readings.get(side.row) ?? []) {
      const term = side.sign * (reading[column] as number);
      if (term < least) least = term;
      if (term > most) most = term;
    }
    low += least;
    high += most;
  }
  return (readings.get(row) ?? []).filter((reading) => {
    const term = -sign * (reading[column] as number);
    return low <= term && term <= high;
  });
}
