import * as z from 'zod/mini';

/** A law or notice that reports cite. */
export const Citation = z.strictObject({
  id: z.string(),
  /** Document numbers, written the one official way. */
  numbers: z.optional(z.array(z.string())),
  /** Titles as they stand between 《 and 》. */
  names: z.optional(z.array(z.string())),
  /** Editions in whose reports the title means this document; absent when it never means another. */
  editions: z.optional(z.array(z.string())),
  'zh-CN': z.string(),
  en: z.string(),
  /** Where it is officially published, when that is certain. */
  address: z.optional(z.string()),
});

/** What a row or a column of a form counts (DOMAIN § 5), one sentence in each language. */
export const Meaning = z.strictObject({
  'zh-CN': z.string(),
  en: z.string(),
  /** See `basis.ts`; of the 2019 regulation, on which only forms since then rest. */
  basis: z.optional(z.array(z.string())),
  /** `usual`: the way the row is commonly understood, which no text says outright. */
  certainty: z.optional(z.enum(['text', 'usual'])),
});

/** What a section of a form has to contain, and why. */
export const Duty = z.strictObject({
  editions: z.array(z.string()),
  section: z.string(),
  'zh-CN': z.string(),
  en: z.string(),
  basis: z.array(z.string()),
});

export type Citation = z.infer<typeof Citation>;
export type Meaning = z.infer<typeof Meaning>;
export type Duty = z.infer<typeof Duty>;
