/** The value below which that share of the values lies; NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** With as many digits as mean something. */
export function shown(value: number): string {
  if (Number.isNaN(value)) return '—';
  return value >= 99.5 ? Math.round(value).toLocaleString('en') : value.toPrecision(2);
}

export function ratio(value: number, base: number): string {
  return Number.isNaN(value / base) ? '—' : `${(value / base).toFixed(2)} ×`;
}
