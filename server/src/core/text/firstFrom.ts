/** Index of the first element for which `isFrom` holds, in a list where it holds for all that follow; its length without one. */
export function firstFrom<T>(sorted: readonly T[], isFrom: (element: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFrom(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
