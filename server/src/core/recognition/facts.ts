import type { Band, Row, Table } from '../editions/schema';
import type { Decimal } from '../text/decimal';
import type { Span } from '../text/span';
import type { Fact, FactState } from './report';

/** A cell bound to a column: read from the text, inferred from glued digits, or known to be there but not readable. */
export interface BoundCell {
  readonly kind: 'value' | 'placeholder' | 'blank' | 'text' | 'inferred' | 'unknown';
  readonly span: Span;
  readonly raw: string;
  readonly value: Decimal | null;
}

const STATES: Readonly<Record<BoundCell['kind'], FactState>> = {
  value: 'exact',
  inferred: 'inferred',
  placeholder: 'placeholder',
  blank: 'blank',
  text: 'missing',
  unknown: 'missing',
};

/** The facts of one row; all of them missing when `cells` is null. */
export function factsOf(table: Table, band: Band, row: Row, cells: readonly BoundCell[] | null): readonly Fact[] {
  return band.columns.map((column, i) => {
    const cell = cells?.[i];
    const state = cell === undefined ? 'missing' : STATES[cell.kind];
    const missing = state === 'missing' || cell === undefined;
    return {
      id: `${table.id}.${row.id}.${column.id}`,
      table: table.id,
      row: row.id ?? '',
      column: column.id,
      label: band.columns.length === 1 ? row.label.text : `${row.label.text} · ${column.label}`,
      state,
      raw: missing ? '' : cell.raw,
      value: missing ? null : cell.value,
      span: missing ? null : cell.span,
    };
  });
}
