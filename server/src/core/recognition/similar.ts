/** A stretch of text that resembles a pattern: `distance` insertions, deletions and replacements apart. */
export interface SimilarPlace {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** A column of the table of distances, and where each of its stretches begins. */
interface Column {
  readonly distances: Int32Array;
  readonly starts: Int32Array;
}

/** All calls write their tables here, of which two columns are wanted at a time. */
let scratch = [columnOf(64), columnOf(64)] as const;

function columnOf(rows: number): Column {
  return { distances: new Int32Array(rows), starts: new Int32Array(rows) };
}

/**
 * The place in `text` that is most like `pattern` (Sellers' approximate string matching, O(pattern × text)); of equals the
 * earliest whole one. Null when nothing is within `limit` edits.
 */
export function mostSimilar(pattern: string, text: string, limit: number): SimilarPlace | null {
  const rows = pattern.length + 1;
  if (scratch[0].distances.length < rows) scratch = [columnOf(rows), columnOf(rows)];
  let [left, here] = scratch;
  for (let p = 0; p < rows; p++) {
    left.distances[p] = p;
    left.starts[p] = 0;
  }
  const last = pattern.charCodeAt(rows - 2);
  let start = 0;
  let end = 0;
  let least = limit + 1;
  for (let t = 1; t <= text.length; t++) {
    const letter = text.charCodeAt(t - 1);
    const { distances, starts } = here;
    distances[0] = 0;
    starts[0] = t;
    for (let p = 1; p < rows; p++) {
      const replaced = (left.distances[p - 1] as number) + (pattern.charCodeAt(p - 1) === letter ? 0 : 1);
      const deleted = (distances[p - 1] as number) + 1;
      const inserted = (left.distances[p] as number) + 1;
      const cheapest = Math.min(replaced, deleted, inserted);
      const from = cheapest === replaced ? left.starts[p - 1] : cheapest === inserted ? left.starts[p] : starts[p - 1];
      distances[p] = cheapest;
      starts[p] = from as number;
    }
    [left, here] = [here, left];
    const distance = distances[rows - 1] as number;
    // Of equals the one that ends as the pattern does is whole; the other one stops short.
    const whole = distance === least && distance <= limit && letter === last;
    if (distance < least || whole) {
      least = distance;
      start = starts[rows - 1] as number;
      end = t;
    }
  }
  return least <= limit ? { start, end, distance: least } : null;
}
