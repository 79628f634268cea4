import * as z from 'zod/mini';
import subjects from './subjects.json';
import words from './words.json';

/** What a figure in the prose can be about, and the cells of the forms that it may be compared with. */
const Subject = z.object({
  id: z.string(),
  /** How sure DOMAIN § 3.6 is of the comparison. */
  certainty: z.enum(['strong', 'convention', 'heuristic']),
  /** Counting words that fit the subject, one character each. */
  units: z.string(),
  /** `application`: the clause is about applications; `disclosure`: about open government information; `dispute`: also about a review or lawsuit. */
  needs: z.optional(z.enum(['application', 'disclosure', 'dispute'])),
  /** The subject's wording, directly before the figure but for filler words. */
  endings: z._default(z.array(z.string()), []),
  /** Shorter wordings that do where names and figures stand in two lists. */
  paired: z._default(z.array(z.string()), []),
  /** Wordings that may stand behind the figure: 3件予以公开. */
  behind: z._default(z.array(z.string()), []),
  /** Or a pattern for the text before the figure. */
  pattern: z.optional(z.string()),
  /** The pattern may also stand behind the figure: 2件结转下年度. */
  tail: z._default(z.boolean(), false),
  /** The pattern looks at the whole clause, 、 included. */
  whole: z._default(z.boolean(), false),
  /** Wording that makes it another subject. */
  not: z.optional(z.string()),
  /** What directly follows the figure when it is not the whole: 制定4件，修订2件. */
  unlessBefore: z.optional(z.string()),
  /** A sentence that says so before the figure speaks of some of the cases only. */
  elsewhere: z.optional(z.string()),
  /** Wording for which a difference is worth a remark only: 办理行政许可 also counts what others decide. */
  doubted: z.optional(z.string()),
  /** A part that exceeds the whole contradicts it: more by letter than at all. */
  partial: z._default(z.boolean(), false),
  /** Figures about showing such things (公示行政许可) are not about the things. */
  shown: z._default(z.boolean(), false),
  /** Column of the applications table, for subjects that are kinds of applicants. */
  column: z.optional(z.string()),
  /** Alternatives, each a sum of fact ids or of groups such as `refused`. */
  readings: z._default(z.array(z.array(z.string())), []),
  /** Alternatives that the wording hardly covers: a figure that equals one of these is worth a remark only. */
  doubtful: z._default(z.array(z.array(z.string())), []),
});

const Words = z.object({
  fillers: z.array(z.string()),
  nothing: z.object({
    words: z.array(z.string()),
    notAfter: z.string(),
    tokens: z.array(z.string()),
    receiving: z.array(z.string()),
  }),
  context: z.object({ application: z.string(), other: z.array(z.string()) }),
  narrower: z.object({
    anywhere: z.array(z.string()),
    channel: z.array(z.string()),
    comparing: z.array(z.string()),
    hidden: z.array(z.string()),
  }),
  bodies: z.object({
    own: z.array(z.string()),
    endings: z.array(z.string()),
    /** Bodies only where they do something: 部门收到, but not 部门文件. */
    actors: z.array(z.string()),
    adverbs: z.array(z.string()),
    verbs: z.array(z.string()),
  }),
});

export type Subject = z.infer<typeof Subject>;

export const SUBJECTS: readonly Subject[] = z.parse(z.array(Subject), subjects);
export const WORDS: z.infer<typeof Words> = z.parse(Words, words);

/** The patterns that subjects give in one of their fields, by their source. */
export function patternsOf(field: (subject: Subject) => string | undefined): ReadonlyMap<string, RegExp> {
  return new Map(
    SUBJECTS.flatMap((subject) => {
      const pattern = field(subject);
      return pattern === undefined ? [] : [[pattern, new RegExp(pattern)] as const];
    }),
  );
}

/** A pattern that matches any of the words, longest first. */
export function anyOf(list: readonly string[]): string {
  return [...list].sort((a, b) => b.length - a.length).join('|');
}

/** The longest of some words that a text ends with. */
export type EndingFinder = (text: string) => string | undefined;

/** Finds them by their last letter. */
export function endingFinder(list: readonly string[]): EndingFinder {
  const byLast = new Map<string, string[]>();
  for (const word of [...list].sort((a, b) => b.length - a.length)) {
    const last = word.at(-1) as string;
    const known = byLast.get(last);
    if (known === undefined) byLast.set(last, [word]);
    else known.push(word);
  }
  return (text) => byLast.get(text.at(-1) ?? '')?.find((word) => text.endsWith(word));
}

const fillerAtEnd = endingFinder(WORDS.fillers);

/** Cuts known words off the end of a text, longest first, until none fits or `until` is satisfied. */
export function withoutFillers(text: string, until: (rest: string) => boolean): string {
  let rest = text;
  while (!until(rest)) {
    const filler = fillerAtEnd(rest);
    if (filler === undefined) return rest;
    rest = rest.slice(0, -filler.length);
  }
  return rest;
}
