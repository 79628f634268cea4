import type { Fact, RecognisedTable } from '../recognition/report';
import type { Edit } from '../rules/rule';
import { compare, type Decimal, formatDecimal, sum, ZERO } from '../text/decimal';
import type { SourceText } from '../text/sourceText';
import { operandsOf } from './checks';
import { setFigure } from './setFigure';

/** A cell that the form computes, and the cells whose sum it is. */
interface Total {
  readonly fact: Fact;
  readonly addends: readonly Fact[];
}

/** Totals feed totals: rows, then the line of totals, then its own total. */
const ROUNDS = 3;

/**
 * The edits that set every cell which the form computes to the sum of its items. Cells whose items are not all known
 * stay; blank items count as zero beside a figure, as in the checks.
 */
export function recalculated(source: SourceText, table: RecognisedTable): readonly Edit[] {
  const values = new Map<Fact, Decimal>();
  const totals = totalsOf(table);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { fact, addends } of totals) {
      const value = sumOf(addends, values);
      if (value !== null) values.set(fact, value);
    }
  }
  return [...values].flatMap(([fact, value]) => {
    if (fact.state === 'missing' || fact.state === 'inferred') return [];
    if (fact.value !== null && compare(fact.value, value) === 0) return [];
    return setFigure(source, fact, formatDecimal(value)) ?? [];
  });
}

function sumOf(facts: readonly Fact[], values: ReadonlyMap<Fact, Decimal>): Decimal | null {
  const addends: Decimal[] = [];
  let figures = 0;
  for (const fact of facts) {
    const value = values.get(fact) ?? fact.value ?? (fact.state === 'blank' ? ZERO : null);
    if (value === null) return null;
    if (fact.state !== 'blank' || values.has(fact)) figures++;
    addends.push(value);
  }
  return figures === 0 ? null : sum(addends);
}

/** Sums with one cell on their left that the form derives; sums over rows come first. */
function totalsOf(table: RecognisedTable): readonly Total[] {
  const sums = operandsOf(table).filter(
    ({ relation: { op, left } }) => op === '=' && left.length === 1 && table.table.derived.includes(left[0] as string),
  );
  return sums
    .sort((a, b) => Number(a.relation.per === 'column') - Number(b.relation.per === 'column'))
    .map(({ left, right }) => ({ fact: left[0] as Fact, addends: right }));
}
