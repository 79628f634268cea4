import type { Relation, Table } from '../editions/schema';
import type { Fact, RecognisedTable } from '../recognition/report';
import { compare, type Decimal, sum, ZERO } from '../text/decimal';
import { once } from '../text/once';

/** One relation of the form, worked out for one row or one column. */
export interface Check {
  readonly relation: Relation;
  readonly left: readonly Fact[];
  readonly right: readonly Fact[];
  readonly leftSum: Decimal;
  readonly rightSum: Decimal;
  readonly holds: boolean;
}

/**
 * Works out every relation of a table whose operands are known (DOMAIN § 3). A blank cell counts as zero beside at least
 * one figure, except where the form computes it: a blank total is unknown, not zero. Placeholders and missing cells make
 * the relation unknown, so it is left out rather than judged.
 */
export const checksOf = once((table: RecognisedTable): readonly Check[] => {
  const facts = table.rows.flatMap((row) => row.facts);
  return instancesOf(table.table).flatMap((instance) => checkOf(instance, facts) ?? []);
});

/** The cells that one relation of the form ties together in one row or column, whether their figures are known or not. */
export type Operands = Pick<Check, 'relation' | 'left' | 'right'>;

/** Every relation of a table, laid out over its rows and columns, in the form's order. */
export function operandsOf(table: RecognisedTable): readonly Operands[] {
  const facts = table.rows.flatMap((row) => row.facts);
  const pick = (indices: readonly number[]) => indices.flatMap((i) => facts[i] ?? []);
  return instancesOf(table.table).map(({ relation, left, right }) => ({
    relation,
    left: pick(left),
    right: pick(right),
  }));
}

/** Greater figures are left to exact arithmetic. */
const GREATEST = 1_000_000_000_000n;

/**
 * True when every relation that can be worked out holds. Told with plain numbers, because that is what nearly all tables
 * are; false where a figure is no whole number or too great for one.
 */
export const addsUp = once(({ table, rows }: RecognisedTable): boolean => {
  const figures: number[] = [];
  const facts: Fact[] = [];
  for (const row of rows) {
    for (const fact of row.facts) {
      const { value } = fact;
      if (value !== null && (value.scale !== 0 || value.units > GREATEST || value.units < -GREATEST)) return false;
      facts.push(fact);
      figures.push(value === null ? 0 : Number(value.units));
    }
  }
  for (const instance of instancesOf(table)) {
    const excess = total(figures, instance.left) - total(figures, instance.right);
    const holds = excess === 0 || (excess < 0 && instance.relation.op === '<=');
    if (!holds && isKnown(instance, facts)) return false;
  }
  return true;
});

function total(figures: readonly number[], places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += figures[place] as number;
  return sum;
}

/** One relation for one row or column: its operands as indices into the facts of the table, in printed order. */
interface Instance {
  readonly relation: Relation;
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Facts that the form computes: blank, they are unknown rather than zero. */
  readonly derived: ReadonlySet<number>;
}

const instancesOf = once((table: Table): readonly Instance[] => {
  const index = new Map<string, number>();
  const derived = new Set<number>();
  for (const { rows, columns } of table.bands) {
    for (const row of rows) {
      for (const column of row.id === undefined ? [] : columns) {
        if (table.derived.includes(row.id as string) || table.derived.includes(column.id)) derived.add(index.size);
        index.set(`${row.id}.${column.id}`, index.size);
      }
    }
  }
  const find = (ids: readonly string[]) => ids.flatMap((id) => index.get(id) ?? []);
  return table.relations.flatMap((relation) =>
    operands(table, relation).flatMap(({ left, right }) => {
      const [leftFacts, rightFacts] = [find(left), find(right)];
      const complete = leftFacts.length === left.length && rightFacts.length === right.length;
      return complete ? [{ relation, left: leftFacts, right: rightFacts, derived }] : [];
    }),
  );
});

/** `row.column` ids of a relation's operands, for each row or column in which it applies. */
function operands(
  table: Table,
  { per, left, right }: Relation,
): readonly { readonly left: readonly string[]; readonly right: readonly string[] }[] {
  return table.bands.flatMap(({ columns, rows }) => {
    const cells =
      per === 'column'
        ? columns.map(
            ({ id }) =>
              (row: string) =>
                `${row}.${id}`,
          )
        : rows.flatMap(({ id }) => (id === undefined ? [] : [(column: string) => `${id}.${column}`]));
    return cells.map((cell) => ({ left: left.map(cell), right: right.map(cell) }));
  });
}

/** True when the relation can be worked out. */
function isKnown({ relation, left, right, derived }: Instance, facts: readonly Fact[]): boolean {
  let figures = 0;
  for (const side of [left, right]) {
    for (const i of side) {
      const fact = facts[i];
      if (fact?.value != null) figures++;
      else if (fact?.state !== 'blank' || relation.op !== '=' || derived.has(i)) return false;
    }
  }
  return figures > 0;
}

function checkOf(instance: Instance, facts: readonly Fact[]): Check | null {
  if (!isKnown(instance, facts)) return null;
  const { relation, left, right } = instance;
  const leftFacts = left.map((i) => facts[i] as Fact);
  const rightFacts = right.map((i) => facts[i] as Fact);
  const leftSum = sum(leftFacts.map(figureOf));
  const rightSum = sum(rightFacts.map(figureOf));
  const order = compare(leftSum, rightSum);
  const holds = relation.op === '=' ? order === 0 : order <= 0;
  return { relation, left: leftFacts, right: rightFacts, leftSum, rightSum, holds };
}

/** The figure of a fact that takes part in a check; a blank leaf is zero. */
export function figureOf(fact: Fact): Decimal {
  return fact.value ?? ZERO;
}
