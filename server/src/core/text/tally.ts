/** How often each of the items occurs, in the order of their first occurrences. */
export function tally<T>(items: Iterable<T>): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The item that occurs most often, of equals the first; undefined without any. */
export function mostFrequent<T>(counts: ReadonlyMap<T, number>): T | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
