/** Where two sequences differ: what stands from `start` to an end of its own in each; both ends have all the rest in common. */
export interface Difference {
  readonly start: number;
  readonly fromEnd: number;
  readonly toEnd: number;
}

/** The one stretch in which two texts or lists differ; empty in both where they are the same. */
export function difference<T>(from: ArrayLike<T>, to: ArrayLike<T>): Difference {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let tail = 0;
  while (tail < shorter - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return { start, fromEnd: from.length - tail, toEnd: to.length - tail };
}
