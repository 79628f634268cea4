import * as z from 'zod/mini';
import { RULES } from '../rules/index';
import { SEVERITIES } from '../rules/severity';

const RULE_IDS = RULES.map(({ id }) => id);

const text = z.string().check(z.minLength(1));

export const Level = z.enum(['off', ...SEVERITIES]);

export const OwnWord = z.strictObject({ wrong: text, right: z.string() });

/** Names of one and the same body. */
export const Names = z.array(text).check(z.minLength(2));

export const EditionPath = text;

export const Ignore = z.strictObject({
  file: text,
  rule: z.enum(RULE_IDS),
  fingerprint: z.optional(z.string().check(z.regex(/^[0-9a-f]{14}(?:-[2-9]|-[1-9]\d+)?$/))),
  reason: z.optional(z.string()),
});

/** The workspace file as a whole: its JSON Schema is made of this, its reader takes the parts one by one. */
export const ConfigSchema = z.strictObject({
  $schema: z.optional(z.string()),
  edition: z.optional(text),
  rules: z.optional(z.strictObject(Object.fromEntries(RULE_IDS.map((id) => [id, z.optional(Level)])))),
  organisations: z.optional(z.array(Names)),
  words: z.optional(z.array(OwnWord)),
  editions: z.optional(z.array(EditionPath)),
  ignore: z.optional(z.array(Ignore)),
});
