import { columnMeaning, groupMeaning, membersOf, rowMeaning } from '../../core/guide/meanings';
import { formatMessage, type Locale } from '../../core/messages/format';
import type { Fact, LabelHit, RecognisedRow, RecognisedTable } from '../../core/recognition/report';
import { tableName } from '../../core/rules/support/tableName';
import { formatDecimal } from '../../core/text/decimal';
import type { Block } from '../richText';
import { meaningBlocks } from './meaningBlocks';

const MOST_ITEMS = 10;

/** The label of a row or of a group of rows: what it counts, and the figures that stand there. */
export function labelBlocks(table: RecognisedTable, row: RecognisedRow, locale: Locale): readonly Block[] {
  const { id, label } = row.row;
  const meaning = id === undefined ? groupMeaning(table, row) : rowMeaning(table.table.id, id);
  return [
    { kind: 'title', text: label.text },
    { kind: 'note', text: tableName(table) },
    ...meaningBlocks(meaning === null ? [] : [meaning], table.edition, locale),
    { kind: 'list', items: id === undefined ? groupItems(table, row) : row.facts.map((fact) => columnItem(row, fact)) },
  ];
}

/** A label of the header: the columns that bear it. */
export function headerBlocks(table: RecognisedTable, { label }: LabelHit, locale: Locale): readonly Block[] {
  const columns = table.table.bands.flatMap((band) => band.columns.filter((column) => column.label === label.text));
  const meanings = columns.flatMap(({ id }) => columnMeaning(table.table.id, id) ?? []);
  const [meaning] = meanings;
  if (meaning === undefined) return [];
  return [
    { kind: 'title', text: formatMessage({ key: 'hover.column', args: { label: label.text } }, locale) },
    { kind: 'note', text: tableName(table) },
    ...meaningBlocks([meaning], table.edition, locale),
  ];
}

function columnItem({ band }: RecognisedRow, fact: Fact): string {
  const column = band.columns.find(({ id }) => id === fact.column);
  return band.columns.length === 1 ? shown(fact) : `${column?.label ?? fact.column}: ${shown(fact)}`;
}

/** The rows below the label, each with its total or its only figure; of many only those that are not zero. */
function groupItems(table: RecognisedTable, group: RecognisedRow): readonly string[] {
  const members = new Set(membersOf(table.rows, group.row));
  const totals = table.rows.flatMap(({ row, facts }) => {
    const total = facts.find(({ column }) => column === 'total') ?? (facts.length === 1 ? facts[0] : undefined);
    return row.id === undefined || !members.has(row.id) || total === undefined ? [] : [{ row, total }];
  });
  const counting = totals.length > MOST_ITEMS ? totals.filter(({ total }) => total.value?.units !== 0n) : totals;
  return counting.map(({ row, total }) => `${row.label.text}: ${shown(total)}`);
}

function shown({ value, raw }: Fact): string {
  return value === null ? raw || '—' : formatDecimal(value);
}
