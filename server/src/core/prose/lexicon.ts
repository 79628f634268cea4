import type { Subject, Words } from './schema';
import subjects from './subjects.json';
import words from './words.json';

export const SUBJECTS: readonly Subject[] = subjects as readonly Subject[];
export const WORDS: Words = words;

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
