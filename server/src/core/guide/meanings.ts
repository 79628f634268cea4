import type { Edition } from '../editions/schema';
import type { Fact, RecognisedRow, RecognisedTable } from '../recognition/report';
import type { Basis } from './basis';
import meanings from './meanings.json';
import type { Meaning } from './schema';

/** By `table.row`, `table.*.column` or, where a cell means something of its own, `table.row.column`. */
const MEANINGS = new Map(Object.entries(meanings as Readonly<Record<string, Meaning>>));

export const MEANING_KEYS: readonly string[] = [...MEANINGS.keys()];

export function rowMeaning(table: string, row: string): Meaning | null {
  return MEANINGS.get(`${table}.${row}`) ?? null;
}

export function columnMeaning(table: string, column: string): Meaning | null {
  return MEANINGS.get(`${table}.*.${column}`) ?? null;
}

/** What a cell counts: its own meaning, else those of its row and its column. */
export function cellMeanings({ table, row, column }: Pick<Fact, 'table' | 'row' | 'column'>): readonly Meaning[] {
  const own = MEANINGS.get(`${table}.${row}.${column}`);
  const parts = own === undefined ? [rowMeaning(table, row), columnMeaning(table, column)] : [own];
  return parts.filter((meaning) => meaning !== null);
}

/** Of a label above rows, such as （三）不予公开: the group that all rows below it share in their ids. */
export function groupMeaning({ table, rows }: RecognisedTable, { row }: RecognisedRow): Meaning | null {
  const members = membersOf(rows, row);
  const groups = new Set(members.map((id) => id.split('-')[0] as string));
  const [only] = groups;
  if (groups.size > 1) return rowMeaning(table.id, 'outcomes');
  return only === undefined ? null : rowMeaning(table.id, only);
}

/** Ids of the rows below a label, down to the next of its level. */
export function membersOf(rows: readonly RecognisedRow[], group: RecognisedRow['row']): readonly string[] {
  const from = rows.findIndex(({ row }) => row === group) + 1;
  const next = rows.findIndex(({ row }, i) => i >= from && row.level <= group.level);
  return rows.slice(from, next < 0 ? rows.length : next).flatMap(({ row }) => row.id ?? []);
}

/** Articles of the 2019 regulation say nothing about older forms. */
export function basisFor({ basis = [] }: Meaning, edition: Edition): readonly Basis[] {
  return edition.years.from >= 2019 ? basis : [];
}
