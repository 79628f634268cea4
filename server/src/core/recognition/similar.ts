/** A stretch of text that resembles a pattern: `distance` insertions, deletions and replacements apart. */
export interface SimilarPlace {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/**
 * The place in `text` that is most like `pattern` (Sellers' approximate string matching, O(pattern × text)); of equals the
 * earliest whole one. Null when nothing is within `limit` edits.
 */
export function mostSimilar(pattern: string, text: string, limit: number): SimilarPlace | null {
  const rows = pattern.length + 1;
  let distances = Array.from({ length: rows }, (_, i) => i);
  let starts = new Array<number>(rows).fill(0);
  let best: SimilarPlace = { start: 0, end: 0, distance: limit + 1 };
  for (let t = 1; t <= text.length; t++) {
    const nextDistances = [0];
    const nextStarts = [t];
    for (let p = 1; p < rows; p++) {
      const replaced = (distances[p - 1] as number) + (pattern[p - 1] === text[t - 1] ? 0 : 1);
      const deleted = (nextDistances[p - 1] as number) + 1;
      const inserted = (distances[p] as number) + 1;
      const least = Math.min(replaced, deleted, inserted);
      nextDistances.push(least);
      nextStarts.push(
        (least === replaced ? starts[p - 1] : least === inserted ? starts[p] : nextStarts[p - 1]) as number,
      );
    }
    distances = nextDistances;
    starts = nextStarts;
    const distance = distances[rows - 1] as number;
    // Of equals the one that ends as the pattern does is whole; the other one stops short.
    const whole = distance === best.distance && distance <= limit && text[t - 1] === pattern.at(-1);
    if (distance < best.distance || whole) {
      best = { start: starts[rows - 1] as number, end: t, distance };
    }
  }
  return best.distance <= limit ? best : null;
}
