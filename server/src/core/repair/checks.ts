import type { Relation } from '../editions/schema';
import type { Fact, RecognisedTable } from '../recognition/report';
import { compare, type Decimal, sum, ZERO } from '../text/decimal';

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
export function checksOf(table: RecognisedTable): readonly Check[] {
  let checks = memo.get(table);
  if (checks === undefined) {
    checks = workOut(table);
    memo.set(table, checks);
  }
  return checks;
}

/** Several rules read the same checks; they live as long as the table does. */
const memo = new WeakMap<RecognisedTable, readonly Check[]>();

function workOut(table: RecognisedTable): readonly Check[] {
  const facts = new Map<string, Fact>();
  for (const row of table.rows) for (const fact of row.facts) facts.set(`${fact.row}.${fact.column}`, fact);
  const derived = new Set(table.table.derived);
  return table.table.relations.flatMap((relation) =>
    instances(table, relation).flatMap(({ left, right }) => {
      const find = (ids: readonly string[]) => ids.map((id) => facts.get(id));
      const check = checkOf(relation, find(left), find(right), derived);
      return check === null ? [] : [check];
    }),
  );
}

interface Instance {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** `row.column` ids of a relation's operands, for each row or column in which it applies. */
function instances(table: RecognisedTable, relation: Relation): readonly Instance[] {
  return table.table.bands.flatMap((band) => {
    if (relation.per === 'column') {
      return band.columns.map(({ id }) => ({
        left: relation.left.map((row) => `${row}.${id}`),
        right: relation.right.map((row) => `${row}.${id}`),
      }));
    }
    return band.rows.flatMap(({ id }) =>
      id === undefined
        ? []
        : [
            {
              left: relation.left.map((column) => `${id}.${column}`),
              right: relation.right.map((column) => `${id}.${column}`),
            },
          ],
    );
  });
}

function checkOf(
  relation: Relation,
  left: readonly (Fact | undefined)[],
  right: readonly (Fact | undefined)[],
  derived: ReadonlySet<string>,
): Check | null {
  const isKnown = (fact: Fact | undefined): fact is Fact =>
    fact !== undefined &&
    (fact.value !== null || (fact.state === 'blank' && relation.op === '=' && !isDerived(fact, derived)));
  if (!left.every(isKnown) || !right.every(isKnown)) return null;
  if (![...left, ...right].some((fact) => fact.value !== null)) return null;
  const leftSum = sum(left.map(figureOf));
  const rightSum = sum(right.map(figureOf));
  const order = compare(leftSum, rightSum);
  return { relation, left, right, leftSum, rightSum, holds: relation.op === '=' ? order === 0 : order <= 0 };
}

/** The figure of a fact that takes part in a check; a blank leaf is zero. */
export function figureOf(fact: Fact): Decimal {
  return fact.value ?? ZERO;
}

function isDerived(fact: Fact, derived: ReadonlySet<string>): boolean {
  return derived.has(fact.row) || derived.has(fact.column);
}
