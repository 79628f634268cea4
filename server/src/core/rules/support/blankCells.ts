import type { Relation, Table } from '../../editions/schema';
import type { Fact, RecognisedRow, RecognisedTable, Report } from '../../recognition/report';
import { formatDecimal, formatWhole, sum, ZERO } from '../../text/decimal';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { Edit } from '../rule';
import { isDigit } from './characters';

/** A fact with the row it stands in. */
export interface Cell {
  readonly fact: Fact;
  readonly row: RecognisedRow;
}

/** The cells that hold anything but a plain whole number, in the order of the form; most tables have few or none. */
export const unusualCells = once((table: RecognisedTable): readonly Cell[] => {
  const cells: Cell[] = [];
  for (const row of table.rows) {
    for (const fact of row.facts) if (fact.state !== 'inferred' && !isPlain(fact)) cells.push({ fact, row });
  }
  return cells;
});

function isPlain({ state, raw, value }: Fact): boolean {
  if (state !== 'exact' || raw === '' || value?.scale !== 0) return false;
  for (let i = 0; i < raw.length; i++) if (!isDigit(raw.charCodeAt(i))) return false;
  return true;
}

/** True for a figure that the form computes from others: a row or column of totals, or the total of a sum relation. */
export function isDerived({ table }: RecognisedTable, fact: Fact): boolean {
  return table.derived.includes(fact.row) || table.derived.includes(fact.column) || sumTo(table, fact) !== undefined;
}

/** The relation by which the fact is the sum of others. */
function sumTo({ relations }: Table, { row, column }: Fact): Relation | undefined {
  return relations.find(
    ({ op, per, left }) => op === '=' && left.length === 1 && left[0] === (per === 'column' ? row : column),
  );
}

/** Where a finding about an empty cell can be seen: the cell if it has any width, else the label of its row. */
export function visibleSpan(report: Report, { fact, row }: Cell): Span {
  if (fact.span !== null && /[^\r\n]/.test(report.source.slice(fact.span))) return fact.span;
  return row.label?.span ?? fact.span ?? row.valueSpan;
}

/** Writes a figure into every given cell: the sum into a total whose addends are known, 0 into the others. */
export function filled(report: Report, table: RecognisedTable, cells: readonly Cell[]): readonly Edit[] {
  return cells.flatMap(({ fact }) => {
    if (fact.span === null) return [];
    const value = isDerived(table, fact) ? total(table, fact) : '0';
    return [
      {
        span: fact.span,
        newText: fact.state === 'placeholder' ? value : padded(report.source.slice(fact.span), value),
      },
    ];
  });
}

/** Keeps the width of an aligned cell, and puts blanks around the figure where its neighbours have them. */
function padded(old: string, value: string): string {
  if (/[\r\n\t]/.test(old) || old === '') return value + old;
  // A blank in the words of HTML, which have no width.
  if (old.includes('&')) return value;
  return old.length <= 2 ? ` ${value} ` : ` ${value}${old.slice(value.length + 1)}`;
}

/** Sum of the addends of a total, where blanks count as 0. */
function total({ table, rows }: RecognisedTable, fact: Fact): string {
  const relation = sumTo(table, fact);
  if (relation === undefined) return '0';
  const addends = rows.flatMap(({ facts }) =>
    facts.filter(({ row, column }) =>
      relation.per === 'column'
        ? column === fact.column && relation.right.includes(row)
        : row === fact.row && relation.right.includes(column),
    ),
  );
  const value = sum(addends.map((addend) => addend.value ?? ZERO));
  return formatWhole(value) ?? formatDecimal(value);
}
