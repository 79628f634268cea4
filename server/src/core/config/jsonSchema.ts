import * as z from 'zod/mini';
import { Edition } from '../editions/schema';
import { formatMessage } from '../messages/format';
import { ConfigSchema } from './schema';

/** Defaults may be left out of a file; draft 7 is what editors support in full. */
const OPTIONS = { io: 'input', target: 'draft-7' } as const;

/**
 * The JSON Schemas that editors complete and check `.nianbao.json` and edition files with. `titles` says in a few words
 * what each rule finds.
 */
export function jsonSchemas(titles: (rule: string) => string) {
  return { config: configSchema(titles), edition: z.toJSONSchema(Edition, OPTIONS) };
}

type Properties = Record<
  string,
  { description?: string; properties?: Properties; items?: { properties?: Properties } }
>;

function configSchema(titles: (rule: string) => string): object {
  const schema = z.toJSONSchema(ConfigSchema, OPTIONS);
  const properties = schema.properties as Properties;
  for (const [name, property] of Object.entries(properties)) property.description = described(name);
  for (const [rule, level] of Object.entries(properties.rules?.properties ?? {})) level.description = titles(rule);
  for (const part of ['words', 'ignore']) {
    const members = Object.entries(properties[part]?.items?.properties ?? {});
    for (const [name, member] of members) member.description = described(`${part}.${name}`);
  }
  return { ...schema, title: 'Nianbao 年报', allowComments: true, allowTrailingCommas: true };
}

/** In both languages: VS Code has no other place for a translation of a schema. */
function described(name: string): string {
  const message = { key: `config.schema.${name}`, args: {} };
  return `${formatMessage(message, 'zh-CN')}\n${formatMessage(message, 'en')}`;
}
