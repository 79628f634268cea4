/** A half-open range of UTF-16 offsets into the untouched source text: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span so many units further on. */
export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** For places that need not be moved. */
export const unmoved = (span: Span): Span => span;

/** True when the two spans share at least one UTF-16 unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
