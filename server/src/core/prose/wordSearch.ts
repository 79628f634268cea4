import { anyOf } from './lexicon';

/** Looks for any of many words. */
export interface WordSearch {
  test(text: string): boolean;
  /** The last of the matches that do not overlap, counted from the start; null without one. */
  last(text: string): RegExpExecArray | null;
}

/** Low bits of a letter that tell whether a word may begin with it: enough to skip most letters of a text. */
const MASK = 0x1ff;

/**
 * A search that tries its pattern only where a word may begin; the pattern, by default that of the words themselves, has
 * to begin with one of them. A pattern of many alternatives alone would try all of them at every letter.
 */
export function wordSearch(words: readonly string[], source = anyOf(words)): WordSearch {
  const pattern = new RegExp(source, 'y');
  const begins = new Uint8Array(MASK + 1);
  for (const word of words) begins[word.charCodeAt(0) & MASK] = 1;
  const next = (text: string, from: number): RegExpExecArray | null => {
    for (let i = from; i < text.length; i++) {
      if (begins[text.charCodeAt(i) & MASK] === 0) continue;
      pattern.lastIndex = i;
      const match = pattern.exec(text);
      if (match !== null) return match;
    }
    return null;
  };
  return {
    test: (text) => next(text, 0) !== null,
    last(text) {
      let found: RegExpExecArray | null = null;
      for (let match = next(text, 0); match !== null; match = next(text, match.index + match[0].length)) found = match;
      return found;
    },
  };
}
