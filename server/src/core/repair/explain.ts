import type { Fact, RecognisedTable } from '../recognition/report';
import { add, compare, type Decimal, subtract, ZERO } from '../text/decimal';
import { once } from '../text/once';
import { type Check, checksOf, figureOf } from './checks';

/** A cell that alone (or with the other culprits of its group) makes every failing sum around it fail. */
export interface Culprit {
  readonly fact: Fact;
  /** The value with which all sums around the cell hold. */
  readonly expected: Decimal;
  /** The failing sums that hold once the culprits are corrected; never empty. */
  readonly checks: readonly Check[];
}

export interface Explanation {
  readonly culprits: readonly Culprit[];
  /** Failing sums for which no unique smallest set of wrong cells exists. */
  readonly unexplained: readonly Check[];
}

/** More wrong cells than this in one knot of sums are not told apart. */
const MOST_CULPRITS = 3;

/**
 * Finds which cells are wrong (DOMAIN § 3.1, localising the culprit): the smallest set of cells for which one correction
 * each makes every failing sum hold and keeps every other sum. Each figure of the applications table stands in a row sum
 * and in column sums, so a single wrong figure is found at the crossing of those that fail. When the smallest set is
 * not unique nobody can tell, and the failing sums stay unexplained.
 */
export const explain = once((table: RecognisedTable): Explanation => {
  const equations = checksOf(table).filter((check) => check.relation.op === '=');
  const explanations = knots(equations.filter((check) => !check.holds)).map((failing) =>
    explainKnot(failing, equations),
  );
  return {
    culprits: explanations.flatMap((some) => some.culprits),
    unexplained: explanations.flatMap((some) => some.unexplained),
  };
});

/** Groups of failing sums that share cells, directly or through others. */
function knots(failing: readonly Check[]): readonly (readonly Check[])[] {
  const groups: { checks: Check[]; facts: Set<Fact> }[] = [];
  for (const check of failing) {
    const facts = factsOf(check);
    const touching = groups.filter((group) => facts.some((fact) => group.facts.has(fact)));
    const merged = { checks: [...touching.flatMap((group) => group.checks), check], facts: new Set(facts) };
    for (const group of touching) {
      for (const fact of group.facts) merged.facts.add(fact);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.checks);
}

function explainKnot(failing: readonly Check[], equations: readonly Check[]): Explanation {
  const byFact = new Map<Fact, Check[]>();
  for (const check of equations) {
    for (const fact of factsOf(check)) byFact.set(fact, [...(byFact.get(fact) ?? []), check]);
  }
  for (let size = 1; size <= MOST_CULPRITS; size++) {
    const solutions = solutionsOf(failing, byFact, size);
    const [only, other] = solutions;
    if (only !== undefined && other === undefined) return { culprits: only, unexplained: [] };
    if (other !== undefined) break;
  }
  return { culprits: [], unexplained: failing };
}

/** Sets of exactly `size` cells that explain all failing sums; stops after the second, which already makes it ambiguous. */
function solutionsOf(
  failing: readonly Check[],
  byFact: ReadonlyMap<Fact, readonly Check[]>,
  size: number,
): readonly (readonly Culprit[])[] {
  const solutions = new Map<string, readonly Culprit[]>();
  const extend = (chosen: readonly Fact[]): void => {
    if (solutions.size > 1) return;
    const open = failing.filter((check) => !factsOf(check).some((fact) => chosen.includes(fact)));
    if (chosen.length === size) {
      const culprits = open.length === 0 ? correct(chosen, failing, byFact) : null;
      if (culprits !== null) solutions.set(keyOf(chosen), culprits);
      return;
    }
    // A cell stands in few sums: with this many of them still open, the remaining cells cannot cover them.
    if (open.length > (size - chosen.length) * MOST_SUMS_OF_A_CELL) return;
    const pool = open.length > 0 ? open : failing;
    const next = pool.reduce((a, b) => (factsOf(b).length < factsOf(a).length ? b : a));
    for (const fact of factsOf(next)) if (!chosen.includes(fact)) extend([...chosen, fact]);
  };
  extend([]);
  return [...solutions.values()];
}

const MOST_SUMS_OF_A_CELL = 4;

function keyOf(facts: readonly Fact[]): string {
  return facts
    .map((fact) => fact.id)
    .sort()
    .join(' ');
}

/** The corrections that make every sum around the chosen cells hold, or null when there are none or not just one. */
function correct(
  chosen: readonly Fact[],
  failing: readonly Check[],
  byFact: ReadonlyMap<Fact, readonly Check[]>,
): readonly Culprit[] | null {
  const around = [...new Set(chosen.flatMap((fact) => byFact.get(fact) ?? []))];
  const deltas = new Map<Fact, Decimal>();
  for (let progress = true; progress && deltas.size < chosen.length; ) {
    progress = false;
    for (const check of around) {
      const open = chosen.filter((fact) => !deltas.has(fact) && factsOf(check).includes(fact));
      const [fact] = open;
      if (open.length !== 1 || fact === undefined) continue;
      const residual = residualOf(check, deltas);
      deltas.set(fact, check.left.includes(fact) ? negate(residual) : residual);
      progress = true;
    }
  }
  if (deltas.size < chosen.length || !around.every((check) => isZero(residualOf(check, deltas)))) return null;
  const culprits = chosen.map((fact) => ({
    fact,
    expected: add(figureOf(fact), deltas.get(fact) ?? ZERO),
    checks: failing.filter((check) => factsOf(check).includes(fact)),
  }));
  const plausible = culprits.every(
    ({ fact, expected, checks }) => checks.length > 0 && expected.units >= 0n && !isZero(deltas.get(fact) ?? ZERO),
  );
  return plausible ? culprits : null;
}

/** Left minus right after the corrections known so far. */
function residualOf(check: Check, deltas: ReadonlyMap<Fact, Decimal>): Decimal {
  const shift = (facts: readonly Fact[]): Decimal =>
    facts.reduce((total, fact) => add(total, deltas.get(fact) ?? ZERO), ZERO);
  return subtract(add(check.leftSum, shift(check.left)), add(check.rightSum, shift(check.right)));
}

function factsOf(check: Check): readonly Fact[] {
  return [...check.left, ...check.right];
}

function negate(value: Decimal): Decimal {
  return subtract(ZERO, value);
}

function isZero(value: Decimal): boolean {
  return compare(value, ZERO) === 0;
}
