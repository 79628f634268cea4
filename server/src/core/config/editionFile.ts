import type { Node } from 'jsonc-parser';
import { EDITIONS } from '../editions/index';
import { Edition, type Relation, type Table } from '../editions/schema';
import { inTextOrder } from '../rules/engine';
import type { Finding } from '../rules/rule';
import { nodeAt, parseJson, readValue, spanOf } from './json';
import { problem } from './problem';

export interface ParsedEdition {
  /** Null when the file does not describe a form. */
  readonly edition: Edition | null;
  /** In text order. */
  readonly problems: readonly Finding[];
}

/** Reads a user's own edition; never fails. */
export function parseEdition(text: string): ParsedEdition {
  const { root, problems: syntax } = parseJson(text);
  const problems = [...syntax];
  if (root === undefined) return { edition: null, problems: [...problems, empty()] };
  const edition = readValue(Edition, root, problems);
  if (edition !== null) problems.push(...contradictions(edition, root));
  return { edition: problems.length > 0 ? null : edition, problems: problems.sort(inTextOrder) };
}

function empty(): Finding {
  return problem('config/invalid', { start: 0, end: 0 }, { key: 'config.expected.object', args: {} });
}

/** What the schema cannot say: names that refer to nothing, and an id that is taken. */
function contradictions(edition: Edition, root: Node): Finding[] {
  const sections = new Set(edition.sections.map(({ id }) => id));
  const found: Finding[] = [];
  if (edition.id === 'auto' || EDITIONS.some(({ id }) => id === edition.id)) {
    found.push(invalid(root, ['id'], 'config.edition.taken', edition.id));
  }
  for (const [i, table] of edition.tables.entries()) {
    const { section } = table;
    if (section !== undefined && !sections.has(section)) {
      found.push(invalid(root, ['tables', i, 'section'], 'config.edition.unknownSection', section));
    }
    for (const [j, relation] of table.relations.entries()) {
      for (const name of unknownNames(table, relation)) {
        found.push(invalid(root, ['tables', i, 'relations', j], 'config.edition.unknownName', name));
      }
    }
  }
  return found;
}

function unknownNames({ bands }: Table, { per, left, right }: Relation): string[] {
  const known = new Set(bands.flatMap(({ columns, rows }) => (per === 'column' ? rows : columns).map(({ id }) => id)));
  return [...left, ...right].filter((name) => !known.has(name));
}

function invalid(root: Node, path: readonly (string | number)[], key: string, name: string): Finding {
  return problem('config/invalid', spanOf(nodeAt(root, path).node), { key, args: { name } });
}
