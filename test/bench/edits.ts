import type { Edit } from './lspServer';

/** Where to look for a place to edit: the top, the middle, the end. */
const SHARES = [0.02, 0.5, 0.97];
/** In running text, at a figure, and at the end of a line; `text` is what a writer types there. */
const KINDS = [
  { pattern: /[一-鿿]{8}/g, text: '的', at: 4 },
  { pattern: /\d+[\s|,]+\d+/g, text: '1', at: 1 },
  { pattern: /\n/g, text: '\n', at: 0 },
] as const;

/** One edit of each kind at each place; every one is followed by its removal, so that the text stays what it is. */
export function editsOf(text: string): readonly Edit[] {
  return SHARES.flatMap((share) =>
    KINDS.flatMap(({ pattern, text: typed, at }) => {
      const finder = new RegExp(pattern);
      finder.lastIndex = Math.floor(text.length * share);
      const found = finder.exec(text) ?? finder.exec(text);
      return found === null ? [] : [{ offset: found.index + at, text: typed }];
    }),
  );
}
