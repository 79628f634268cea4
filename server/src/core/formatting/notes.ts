import type { Message } from '../rules/rule';
import { tableName } from '../rules/support/tableName';
import type { FormatResult } from './format';

/** What a person has to know about the result: why nothing was changed, or which tables stay as they stand and why. */
export function formatNotes({ left, refused }: FormatResult): readonly Message[] {
  if (refused !== null) return [{ key: `format.refused.${refused.what}`, args: { name: refused.name } }];
  return left.map(({ table, obstacle }) => ({ key: `format.left.${obstacle}`, args: { table: tableName(table) } }));
}
