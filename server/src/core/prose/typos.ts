import * as z from 'zod/mini';
import list from './typos.json';

/** A wrong wording with the right one, and the neighbours between which it is right after all. */
const Typo = z.object({
  wrong: z.string(),
  right: z.string(),
  /** Characters of which none may stand directly before or behind. */
  notAfter: z.optional(z.string()),
  notBefore: z.optional(z.string()),
  /** What has to stand directly before or behind; the latter is a pattern. */
  onlyAfter: z.optional(z.string()),
  onlyBefore: z.optional(z.string()),
  severity: z._default(z.enum(['warning', 'information', 'hint']), 'warning'),
});

export type Typo = z.infer<typeof Typo>;

/** Longest first, so that 建立健安全 is found before 建立健. */
const TYPOS: readonly Typo[] = z.parse(z.array(Typo), list).sort((a, b) => b.wrong.length - a.wrong.length);

const BY_WORDING = new Map(TYPOS.map((typo) => [typo.wrong, typo]));

/** One pattern for all typing errors. */
export const TYPO_PATTERN = new RegExp(TYPOS.map(sourceOf).join('|'), 'g');

export function typoOf(wording: string): Typo | undefined {
  return BY_WORDING.get(wording);
}

/** Every alternative starts with a letter, so that the search can skip all other places; neighbours are checked after it. */
function sourceOf({ wrong, notAfter, notBefore, onlyAfter, onlyBefore }: Typo): string {
  const [first = '', ...rest] = wrong;
  return [
    first,
    onlyAfter === undefined ? '' : `(?<=${onlyAfter}${first})`,
    notAfter === undefined ? '' : `(?<![${notAfter}]${first})`,
    rest.join(''),
    notBefore === undefined ? '' : `(?![${notBefore}])`,
    onlyBefore === undefined ? '' : `(?=${onlyBefore})`,
  ].join('');
}
