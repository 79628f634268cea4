import type { Band, Row, Table } from '../editions/schema';
import type { Decimal } from '../text/decimal';
import type { Span } from '../text/span';
import type { Fact, FactState } from './report';

/** A cell bound to a column: read from the text, inferred from glued digits, or known to be there but not readable. */
export interface BoundCell {
  readonly kind: 'value' | 'placeholder' | 'unreadable' | 'blank' | 'text' | 'inferred' | 'unknown';
  readonly span: Span;
  readonly raw: string;
  readonly value: Decimal | null;
}

const STATES: Readonly<Record<BoundCell['kind'], FactState>> = {
  value: 'exact',
  inferred: 'inferred',
  placeholder: 'placeholder',
  blank: 'blank',
  unreadable: 'missing',
  text: 'missing',
  unknown: 'missing',
};

/** The facts of one row; all of them missing when `cells` is null. */
export function factsOf(table: Table, band: Band, row: Row, cells: readonly BoundCell[] | null): readonly Fact[] {
  return namesOf(table, band, row).map((names, i) => {
    const cell = cells?.[i];
    const state = cell === undefined ? 'missing' : STATES[cell.kind];
    const isThere = cell !== undefined && state !== 'missing';
    return {
      // Named one by one: spreading an object costs many times as much, and there are hundreds.
      id: names.id,
      table: names.table,
      row: names.row,
      column: names.column,
      label: names.label,
      state,
      raw: isThere ? cell.raw : '',
      value: isThere ? cell.value : null,
      span: isThere ? cell.span : null,
    };
  });
}

type Names = Pick<Fact, 'id' | 'table' | 'row' | 'column' | 'label'>;

const known = new WeakMap<Row, readonly Names[]>();

/** What the facts of a row are called, which is the same in every report. */
function namesOf(table: Table, band: Band, row: Row): readonly Names[] {
  let names = known.get(row);
  if (names === undefined) {
    names = band.columns.map((column) => ({
      id: `${table.id}.${row.id}.${column.id}`,
      table: table.id,
      row: row.id ?? '',
      column: column.id,
      label: band.columns.length === 1 ? row.label.text : `${row.label.text} · ${column.label}`,
    }));
    known.set(row, names);
  }
  return names;
}
