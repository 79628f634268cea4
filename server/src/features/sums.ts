import type { Fact, RecognisedTable } from '../core/recognition/report';
import { type Check, checksOf, type Operands, operandsOf } from '../core/repair/checks';
import { compare, formatDecimal, ZERO } from '../core/text/decimal';
import { once } from '../core/text/once';

/** One relation of the form in one row or column; `check` is null while a figure of it is unknown. */
export interface Sum extends Operands {
  readonly check: Check | null;
}

/** The sums that a cell takes part in, in the form's order. */
export function sumsAround(table: RecognisedTable, fact: Fact): readonly Sum[] {
  return sumsByFact(table).get(fact) ?? [];
}

/** The cells whose sum the cell is; empty when it is the total of nothing. */
export function addendsOf(table: RecognisedTable, fact: Fact): readonly Fact[] {
  return unique(sumsAround(table, fact).flatMap((sum) => (isTotalOf(sum, fact) ? sum.right : [])));
}

/** The totals that the cell is an addend of. */
export function totalsOf(table: RecognisedTable, fact: Fact): readonly Fact[] {
  return unique(sumsAround(table, fact).flatMap((sum) => (isTotal(sum) && sum.right.includes(fact) ? sum.left : [])));
}

/** The other cells of the balances and bounds that the cell stands in. */
export function counterpartsOf(table: RecognisedTable, fact: Fact): readonly Fact[] {
  const facts = sumsAround(table, fact).flatMap((sum) => (isTotal(sum) ? [] : [...sum.left, ...sum.right]));
  return unique(facts).filter((other) => other !== fact);
}

/**
 * A sum in figures, the same in every language: `18 ≠ 12 + 3 + 1 (16)`, `29 + 2 = 28 + 3`, `3 ≤ 10`. Addends that are
 * zero are left out.
 */
export function equation({ relation, left, right, leftSum, rightSum, holds }: Check): string {
  if (relation.op === '<=') return `${terms(left)} ${holds ? '≤' : '>'} ${terms(right)}`;
  const sides = `${terms(left)} ${holds ? '=' : '≠'} ${terms(right)}`;
  if (holds) return sides;
  const total = formatDecimal(rightSum);
  if (left.length > 1) return `${sides} (${formatDecimal(leftSum)} ≠ ${total})`;
  return terms(right) === total ? sides : `${sides} (${total})`;
}

export function isTotal({ relation, left }: Operands): boolean {
  return relation.op === '=' && left.length === 1;
}

function isTotalOf(sum: Operands, fact: Fact): boolean {
  return isTotal(sum) && sum.left[0] === fact;
}

/** Two figures are shown as they are; of more, those that count. */
function terms(facts: readonly Fact[]): string {
  const values = facts.map(({ value }) => value ?? ZERO);
  const shown = values.length <= 2 ? values : values.filter((value) => compare(value, ZERO) !== 0);
  return shown.length === 0 ? '0' : shown.map(formatDecimal).join(' + ');
}

const sumsByFact = once((table: RecognisedTable): ReadonlyMap<Fact, readonly Sum[]> => {
  const checks = new Map<Operands['relation'], Map<Fact, Check>>();
  for (const check of checksOf(table)) {
    const known = checks.get(check.relation) ?? new Map<Fact, Check>();
    checks.set(check.relation, known.set(check.left[0] as Fact, check));
  }
  const sums = new Map<Fact, Sum[]>();
  for (const { relation, left, right } of operandsOf(table)) {
    const check = checks.get(relation)?.get(left[0] as Fact) ?? null;
    for (const fact of [...left, ...right]) {
      sums.set(fact, [...(sums.get(fact) ?? []), { relation, left, right, check }]);
    }
  }
  return sums;
});

function unique(facts: readonly Fact[]): readonly Fact[] {
  return [...new Set(facts)];
}
