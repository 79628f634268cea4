/**
 * An exact decimal figure: `units × 10^-scale`. Report figures are never binary floats (beancount and Arelle users show
 * what a residual of 1E-24 costs in trust).
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Most figures of a report are small, so that each is made but once. */
const SMALL: readonly Decimal[] = Array.from({ length: 1000 }, (_, i) => ({ units: BigInt(i), scale: 0 }));

/** Parses `-?digits(.digits)?` in ASCII; `null` for anything else. */
export function parseDecimal(text: string): Decimal | null {
  if (text.length < 4 && /^\d+$/.test(text)) return SMALL[Number(text)] as Decimal;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const fraction = match[3] ?? '';
  const units = BigInt(`${match[2]}${fraction}`);
  return { units: match[1] === '-' ? -units : units, scale: fraction.length };
}

/** Plain notation; keeps the scale it was written with (`4.50` stays `4.50`). */
export function formatDecimal(value: Decimal): string {
  const negative = value.units < 0n;
  const digits = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale);
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Plain notation of a whole number, however many noughts were written behind its point; null for any other. */
export function formatWhole({ units, scale }: Decimal): string | null {
  const factor = 10n ** BigInt(scale);
  return units % factor === 0n ? (units / factor).toString() : null;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: rescaled(a, scale) + rescaled(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale });
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale) return a.units < b.units ? -1 : a.units > b.units ? 1 : 0;
  const difference = subtract(a, b).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sum(values: readonly Decimal[]): Decimal {
  if (values.some(({ scale }) => scale !== 0)) return values.reduce(add, ZERO);
  let units = 0n;
  for (const value of values) units += value.units;
  return { units, scale: 0 };
}

function rescaled(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}
