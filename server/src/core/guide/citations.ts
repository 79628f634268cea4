import * as z from 'zod/mini';
import citations from './citations.json';

const Citation = z.object({
  id: z.string(),
  /** Document numbers, written the one official way. */
  numbers: z._default(z.array(z.string()), []),
  /** Titles as they stand between 《 and 》. */
  names: z._default(z.array(z.string()), []),
  /** Editions in whose reports the title means this document; absent when it never means another. */
  editions: z.optional(z.array(z.string())),
  'zh-CN': z.string(),
  en: z.string(),
  /** Where it is officially published, when that is certain. */
  address: z.optional(z.string()),
});

/** A law or notice that reports cite. */
export type Citation = z.infer<typeof Citation>;

export const CITATIONS: readonly Citation[] = z.parse(z.array(Citation), citations);
