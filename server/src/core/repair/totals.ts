import type { Relation, Table } from '../editions/schema';
import type { Fact, RecognisedTable } from '../recognition/report';
import type { Edit } from '../rules/rule';
import { compare, type Decimal, formatDecimal, sum, ZERO } from '../text/decimal';
import type { SourceText } from '../text/sourceText';
import { setFigure } from './setFigure';

/** A cell that the form computes, and the cells whose sum it is, by fact id. */
interface Total {
  readonly id: string;
  readonly addends: readonly string[];
}

/** Totals feed totals: rows, then the line of totals, then its own total. */
const ROUNDS = 3;

/**
 * The edits that set every cell which the form computes to the sum of its items. Cells whose items are not all known
 * stay; blank items count as zero beside a figure, as in the checks.
 */
export function recalculated(source: SourceText, table: RecognisedTable): readonly Edit[] {
  const facts = new Map(table.rows.flatMap((row) => row.facts.map((fact) => [fact.id, fact])));
  const values = new Map<string, Decimal>();
  const totals = totalsOf(table.table);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { id, addends } of totals) {
      const value = sumOf(addends, facts, values);
      if (value !== null) values.set(id, value);
    }
  }
  return [...values].flatMap(([id, value]) => {
    const fact = facts.get(id);
    if (fact === undefined || fact.state === 'missing' || fact.state === 'inferred') return [];
    if (fact.value !== null && compare(fact.value, value) === 0) return [];
    return setFigure(source, fact, formatDecimal(value)) ?? [];
  });
}

function sumOf(
  ids: readonly string[],
  facts: ReadonlyMap<string, Fact>,
  values: ReadonlyMap<string, Decimal>,
): Decimal | null {
  const addends: Decimal[] = [];
  let figures = 0;
  for (const id of ids) {
    const fact = facts.get(id);
    const value = values.get(id) ?? fact?.value ?? (fact?.state === 'blank' ? ZERO : null);
    if (value === null) return null;
    if (fact?.state !== 'blank' || values.has(id)) figures++;
    addends.push(value);
  }
  return figures === 0 ? null : sum(addends);
}

/** Sums with one cell on their left that the form derives; sums over rows come first. */
function totalsOf(table: Table): readonly Total[] {
  const relations = table.relations.filter(
    ({ op, left }) => op === '=' && left.length === 1 && table.derived.includes(left[0] as string),
  );
  return [...relations]
    .sort((a, b) => Number(a.per === 'column') - Number(b.per === 'column'))
    .flatMap((relation) => instances(table, relation));
}

function instances(table: Table, { per, left, right }: Relation): Total[] {
  const target = left[0] as string;
  return table.bands.flatMap(({ rows, columns }) => {
    const has = new Set(per === 'row' ? columns.map(({ id }) => id) : rows.flatMap(({ id }) => id ?? []));
    if (!has.has(target)) return [];
    const lines = per === 'row' ? rows.flatMap(({ id }) => id ?? []) : columns.map(({ id }) => id);
    const id = (line: string, name: string) =>
      per === 'row' ? `${table.id}.${line}.${name}` : `${table.id}.${name}.${line}`;
    return lines.map((line) => ({ id: id(line, target), addends: right.map((name) => id(line, name)) }));
  });
}
