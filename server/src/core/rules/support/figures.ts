import type { Column, Row } from '../../editions/schema';
import type { Fact, RecognisedRow, RecognisedTable } from '../../recognition/report';
import { compare, type Decimal, formatDecimal, formatWhole, ZERO } from '../../text/decimal';
import type { Span } from '../../text/span';
import { unusualCells } from './blankCells';

/** A figure that is not written as the form wants it. */
export interface Misprint extends FigureProblem {
  readonly fact: Fact;
  readonly span: Span;
  /** The plain figure reads exactly as the written one. */
  readonly sameValue: boolean;
}

/** What is wrong with the way a figure is written, and how to write it; `normal` is null when only people can tell. */
interface FigureProblem {
  readonly kind: 'style' | 'unit' | 'negative' | 'fraction';
  readonly normal: string | null;
}

const UNIT = /[件条次人个篇项份起宗部家]|万元|亿元|元/;
const CHANGE = /^[+-]?\d+$|^[增减]\d+$/;

const MONEY = /元$/;
const MONEY_UNIT = /[万亿]?元(?=[）)]?$)/;
const PLAIN_MONEY = /^\d+(?:\.\d+)?\s*[（(]?[万亿]?元[）)]?$/;

/** The misprints of a table in text order. Only figures that stand alone in their cell are judged. */
export function misprintsOf(table: RecognisedTable): readonly Misprint[] {
  return unusualCells(table)
    .flatMap(({ row, fact }) => misprintOf(row, fact) ?? [])
    .sort((a, b) => a.span.start - b.span.start);
}

function misprintOf({ row, band }: RecognisedRow, fact: Fact): Misprint | null {
  const column = band.columns.find(({ id }) => id === fact.column);
  const { span, state, value } = fact;
  if (column === undefined || state !== 'exact' || value === null || span === null) return null;
  const problem = figureProblem(fact.raw, value, cellKind(row, column));
  if (problem === null) return null;
  const plain = formatDecimal(value);
  const sameValue = problem.normal === plain || problem.normal === plain + moneyUnit(fact.raw);
  return { kind: problem.kind, normal: problem.normal, fact, span, sameValue };
}

/** Kind and unit of the cell where a row and a column meet: a row that counts money makes an amount of a count. */
function cellKind(row: Row, { kind, unit }: Column): Pick<Column, 'kind' | 'unit'> {
  return row.unit !== undefined && MONEY.test(row.unit) ? { kind: 'amount', unit: row.unit } : { kind, unit };
}

/** Judges one figure as written in its cell; null when it is written as the form wants it. */
function figureProblem(
  raw: string,
  value: Decimal,
  { kind, unit }: Pick<Column, 'kind' | 'unit'>,
): FigureProblem | null {
  const normal = formatDecimal(value);
  const whole = formatWhole(value);
  if (kind === 'change' && CHANGE.test(raw)) return null;
  if (kind === 'change') return whole === null ? { kind: 'fraction', normal: null } : { kind: 'style', normal: whole };
  if (compare(value, ZERO) < 0) return { kind: 'negative', normal: null };
  if (kind === 'amount') return amountProblem(raw, normal, unit);
  if (whole === null) return { kind: 'fraction', normal: null };
  if (UNIT.test(raw)) return { kind: 'unit', normal: whole };
  return /^\d+$/.test(raw) ? null : { kind: 'style', normal: whole };
}

/** The unit of money behind an amount, or nothing. */
function moneyUnit(raw: string): string {
  return MONEY_UNIT.exec(raw)?.[0] ?? '';
}

/** A unit in the cell that is not the column's own changes the value when taken away; a column without one needs it. */
function amountProblem(raw: string, normal: string, unit: string | undefined): FigureProblem | null {
  const money = unit === undefined ? moneyUnit(raw) : '';
  if (money !== '') return PLAIN_MONEY.test(raw) ? null : { kind: 'style', normal: normal + money };
  const written = UNIT.exec(raw)?.[0];
  if (written !== undefined) return { kind: 'unit', normal: written === unit ? normal : null };
  return /^\d+(?:\.\d+)?$/.test(raw) ? null : { kind: 'style', normal };
}
