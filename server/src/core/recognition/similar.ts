/** A stretch of text that resembles a pattern: `distance` insertions, deletions and replacements apart. */
export interface SimilarPlace {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** A row of the table of distances, and where each of its stretches begins; the tables of all calls are written here. */
interface Column {
  distances: Int32Array;
  starts: Int32Array;
}

const left: Column = columnOf(64);
const here: Column = columnOf(64);

function columnOf(rows: number): Column {
  return { distances: new Int32Array(rows), starts: new Int32Array(rows) };
}

/**
 * The place in `text` that is most like `pattern` (Sellers' approximate string matching, O(pattern × text)); of equals the
 * earliest whole one. Null when nothing is within `limit` edits.
 */
export function mostSimilar(pattern: string, text: string, limit: number): SimilarPlace | null {
  const rows = pattern.length + 1;
  if (left.distances.length < rows) {
    Object.assign(left, columnOf(rows));
    Object.assign(here, columnOf(rows));
  }
  let [distances, starts, nextDistances, nextStarts] = [left.distances, left.starts, here.distances, here.starts];
  for (let p = 0; p < rows; p++) {
    distances[p] = p;
    starts[p] = 0;
  }
  const last = pattern.charCodeAt(rows - 2);
  let start = 0;
  let end = 0;
  let least = limit + 1;
  for (let t = 1; t <= text.length; t++) {
    const letter = text.charCodeAt(t - 1);
    nextDistances[0] = 0;
    nextStarts[0] = t;
    for (let p = 1; p < rows; p++) {
      const replaced = (distances[p - 1] as number) + (pattern.charCodeAt(p - 1) === letter ? 0 : 1);
      const deleted = (nextDistances[p - 1] as number) + 1;
      const inserted = (distances[p] as number) + 1;
      const cheapest = Math.min(replaced, deleted, inserted);
      const from = cheapest === replaced ? starts[p - 1] : cheapest === inserted ? starts[p] : nextStarts[p - 1];
      nextDistances[p] = cheapest;
      nextStarts[p] = from as number;
    }
    [distances, nextDistances] = [nextDistances, distances];
    [starts, nextStarts] = [nextStarts, starts];
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
