import type { Cell } from '../grid';
import type { Random } from '../random';
import { glue, type Piece } from '../rendered';

/** A printed line without its line break. */
export type Line = readonly Piece[];

/** Breaks text into lines of at most `width` characters, wherever that falls. */
export function wrap(text: string, width: number): readonly string[] {
  const characters = Array.from(text);
  const lines: string[] = [];
  for (let start = 0; start < characters.length; start += width) {
    lines.push(characters.slice(start, start + width).join(''));
  }
  return lines.length === 0 ? [''] : lines;
}

/** Where the figures stand beside a label of several lines. */
export type Beside = 'first' | 'between' | 'last';

/**
 * A table row with a wrapped label: the figures stand on the first or last line of the label, or, centred, between two
 * lines or on the middle one.
 */
export function labelledLines(label: readonly string[], figures: Line, gap: string, beside: Beside): readonly Line[] {
  const labels = label.map((text): Line => [{ text, role: 'label' }]);
  if (beside === 'between' && label.length === 2) return [labels[0] as Line, figures, labels[1] as Line];
  const at = beside === 'first' ? 0 : beside === 'last' ? label.length - 1 : Math.floor((label.length - 1) / 2);
  return labels.map((line, index) => (index === at ? [...line, glue(gap), ...figures] : line));
}

/** Page marks as they come out of the page footer. */
const PAGE_MARKS: readonly ((page: number) => string)[] = [
  (page) => `\f\n- ${page} -\n`,
  (page) => `- ${page} -\n\f`,
  (page) => `— ${page} —\n\f\n`,
  (page) => `—${page}—\n`,
  (page) => `第${page}页\n\f`,
];

/** Joins lines with line breaks and puts a page mark after every so many of them, also in the middle of a table. */
export function paginate(lines: readonly Line[], random: Random): readonly Piece[] {
  const mark = random.pick(PAGE_MARKS);
  const height = random.int(24, 44);
  return lines.flatMap((line, index) => {
    const ends = (index + 1) % height === 0;
    return [...line, glue('\n'), ...(ends ? [glue(mark((index + 1) / height))] : [])];
  });
}

/** The widest room that a label needs in print, in half-width columns. */
export function displayWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}

export const isFigureRow = (row: readonly Cell[]): boolean => row.some((cell) => cell.fact !== undefined);
