import type { Column } from '../../editions/schema';
import { compare, type Decimal, formatDecimal, ZERO } from '../../text/decimal';

/** What is wrong with the way a figure is written, and how to write it; `normal` is null when only people can tell. */
export interface FigureProblem {
  readonly kind: 'style' | 'unit' | 'negative' | 'fraction';
  readonly normal: string | null;
}

const UNIT = /[件条次人个篇项份起宗部家]|万元|亿元|元/;
const CHANGE = /^[+-]?\d+$|^[增减]\d+$/;

/** Judges one figure as written in its cell; null when it is written as the form wants it. */
export function figureProblem(raw: string, value: Decimal, { kind, unit }: Column): FigureProblem | null {
  const normal = formatDecimal(value);
  if (kind === 'change') return CHANGE.test(raw) ? null : { kind: 'style', normal };
  if (compare(value, ZERO) < 0) return { kind: 'negative', normal: null };
  if (kind === 'amount') return amountProblem(raw, normal, unit);
  const whole = wholeNumber(value);
  if (whole === null) return { kind: 'fraction', normal: null };
  if (UNIT.test(raw)) return { kind: 'unit', normal: whole };
  return /^\d+$/.test(raw) ? null : { kind: 'style', normal: whole };
}

/** A unit in the cell that is not the column's own changes the value when taken away. */
function amountProblem(raw: string, normal: string, unit: string | undefined): FigureProblem | null {
  const written = UNIT.exec(raw)?.[0];
  if (written !== undefined) return { kind: 'unit', normal: unit === undefined || written === unit ? normal : null };
  return /^\d+(?:\.\d+)?$/.test(raw) ? null : { kind: 'style', normal };
}

function wholeNumber({ units, scale }: Decimal): string | null {
  const factor = 10n ** BigInt(scale);
  return units % factor === 0n ? (units / factor).toString() : null;
}
