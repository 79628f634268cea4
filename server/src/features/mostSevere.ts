import { tally } from '../core/text/tally';

/** The `limit` most severe of the items, in their order; of equals the first. A lower rank is more severe. */
export function mostSevere<T>(items: readonly T[], limit: number, rankOf: (item: T) => number): readonly T[] {
  if (items.length <= limit) return items;
  const counts = tally(items.map(rankOf));
  const places = new Map<number, number>();
  let free = limit;
  for (const [rank, count] of [...counts].sort(([a], [b]) => a - b)) {
    places.set(rank, Math.min(count, free));
    free -= Math.min(count, free);
  }
  return items.filter((item) => {
    const left = places.get(rankOf(item)) ?? 0;
    places.set(rankOf(item), left - 1);
    return left > 0;
  });
}
