import type { Node } from 'jsonc-parser';
import type { ZodMiniType } from 'zod/mini';
import * as z from 'zod/mini';
import { inTextOrder } from '../rules/engine';
import { RULES } from '../rules/index';
import type { Finding } from '../rules/rule';
import type { Config, Level as LevelType } from './config';
import { membersOf, parseJson, readValue, spanOf, unknownKey } from './json';
import { problem } from './problem';
import { ConfigSchema, EditionPath, Ignore, Level, Names, OwnWord } from './schema';

export interface ParsedConfig {
  readonly config: Config;
  /** In text order. Whatever is mistaken is left out of `config`; the rest of it holds. */
  readonly problems: readonly Finding[];
}

/** Reads a workspace file; never fails. */
export function parseConfig(text: string): ParsedConfig {
  const { root, problems: syntax } = parseJson(text);
  const problems = [...syntax];
  const parts = root === undefined ? new Map<string, Node>() : partsOf(root, problems);
  const config = configOf(parts, problems);
  return { config, problems: problems.sort(inTextOrder) };
}

function partsOf(root: Node, problems: Finding[]): Map<string, Node> {
  const parts = new Map<string, Node>();
  if (root.type !== 'object') problems.push(problem('config/invalid', spanOf(root), expected('object')));
  for (const { key, value } of membersOf(root)) {
    const name = String(key.value);
    if (!Object.hasOwn(ConfigSchema.def.shape, name)) problems.push(unknownKey(key));
    else if (parts.has(name)) problems.push(problem('config/invalid', spanOf(key), repeated(name)));
    else parts.set(name, value);
  }
  return parts;
}

function configOf(parts: ReadonlyMap<string, Node>, problems: Finding[]): Config {
  const items = <T>(part: string, schema: ZodMiniType<T>) => elements(parts.get(part), schema, problems);
  const edition = parts.get('edition');
  const schema = parts.get('$schema');
  if (schema !== undefined) readValue(z.string(), schema, problems);
  return {
    edition: (edition && readValue(EditionPath, edition, problems)) || 'auto',
    editionSpan: edition === undefined ? null : spanOf(edition),
    rules: levels(parts.get('rules'), problems),
    organisations: items('organisations', Names).map(({ value }) => value),
    words: items('words', OwnWord).map(({ value }) => value),
    editions: items('editions', EditionPath).map(({ value, node }) => ({ path: value, span: spanOf(node) })),
    ignore: items('ignore', Ignore).map(({ value, node }) => ({ ...value, span: spanOf(node) })),
  };
}

/** The sound elements of an array; a mistaken one costs only itself. */
function elements<T>(node: Node | undefined, schema: ZodMiniType<T>, problems: Finding[]) {
  if (node === undefined) return [];
  if (node.type !== 'array') problems.push(problem('config/invalid', spanOf(node), expected('array')));
  return (node.type === 'array' ? (node.children ?? []) : []).flatMap((child) => {
    const value = readValue(schema, child, problems);
    return value === null ? [] : [{ value, node: child }];
  });
}

function levels(node: Node | undefined, problems: Finding[]): ReadonlyMap<string, LevelType> {
  const known = new Set(RULES.map(({ id }) => id));
  const levels = new Map<string, LevelType>();
  if (node === undefined) return levels;
  if (node.type !== 'object') problems.push(problem('config/invalid', spanOf(node), expected('object')));
  for (const { key, value } of membersOf(node)) {
    const rule = String(key.value);
    if (!known.has(rule)) problems.push(problem('config/unknown-name', spanOf(key), unknownRule(rule)));
    const level = readValue(Level, value, problems);
    if (level !== null && known.has(rule)) levels.set(rule, level);
  }
  return levels;
}

function expected(type: 'object' | 'array') {
  return { key: `config.expected.${type}`, args: {} };
}

function repeated(name: string) {
  return { key: 'config.repeated', args: { name } };
}

function unknownRule(rule: string) {
  return { key: 'config.unknownRule', args: { rule } };
}
