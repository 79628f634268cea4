import { sourceSpan } from '../../prose/flow';
import { matchesOf } from '../../prose/matches';
import { proseModel } from '../../prose/model';
import type { Report } from '../../recognition/report';
import { LETTERS } from '../../text/glyphs';
import type { Span } from '../../text/span';
import { isDigit } from './characters';
import { isChrome } from './flowMatches';

/** A stretch of text that was there before. */
export interface RepeatedBlock {
  readonly first: Span;
  readonly later: Span;
  /** First paragraph of either copy. */
  readonly firstHead: Span;
  readonly laterHead: Span;
  /** Last sentence of the later copy. */
  readonly laterTail: Span;
  readonly letters: number;
  readonly paragraphs: number;
}

interface Unit {
  readonly span: Span;
  readonly text: string;
  /** Of letters and digits only, so that brackets, blanks and punctuation make no difference. */
  readonly letters: number;
  /** Equal letters have equal hashes. */
  readonly hash: number;
  readonly isSentence: boolean;
  /** Number of the paragraph. */
  readonly line: number;
}

/** A sentence with its mark; ends of paragraphs and cell borders stand alone. */
const PIECE = /[^。；！？\n\f|]+[。；！？]?|[\n\f|]/g;
/** Shorter units (headings, 无。) belong to a block but make none. */
const SHORTEST_SEED = 12;
const SHORTEST_BLOCK = 80;
/** Two paragraphs in a row may be shorter. */
const SHORTEST_PARAGRAPHS = 40;

/** Later copies of passages: two paragraphs or more in a row, or 80 letters or more. Linear in the text. */
export function repeatedBlocks(report: Report): readonly RepeatedBlock[] {
  const units = unitsOf(report);
  const seen = new Map<number, number>();
  const blocks: RepeatedBlock[] = [];
  let from = 0;
  for (let i = 0; i < units.length; i++) {
    const earlier = (units[i] as Unit).letters < SHORTEST_SEED ? null : firstLike(units, i, seen);
    if (earlier === null) continue;
    const { start, end } = extent(units, earlier, i, from);
    const block = blockOf(units, earlier - (i - start), start, end);
    if (block !== null) blocks.push(block);
    from = end;
    i = end - 1;
  }
  return blocks;
}

/** Index of the first unit with the letters of unit `i`; null, and remembered, when unit `i` is the first. */
function firstLike(units: readonly Unit[], i: number, seen: Map<number, number>): number | null {
  for (let hash = (units[i] as Unit).hash; ; hash++) {
    const earlier = seen.get(hash);
    if (earlier === undefined) {
      seen.set(hash, i);
      return null;
    }
    if (areAlike(units[earlier], units[i])) return earlier;
  }
}

function areAlike(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.hash !== b.hash || a.letters !== b.letters) return false;
  return a.text === b.text || lettersOf(a.text) === lettersOf(b.text);
}

/** The equal units around a pair of equal ones; `start` and `end` are indices of the later copy. */
function extent(units: readonly Unit[], earlier: number, later: number, from: number): { start: number; end: number } {
  const distance = later - earlier;
  const same = (i: number): boolean => areAlike(units[i], units[i - distance]);
  let start = later;
  while (start - 1 >= Math.max(from, earlier + 1) && start - 1 - distance >= 0 && same(start - 1)) start--;
  let end = later + 1;
  while (end < units.length && end - distance < start && same(end)) end++;
  return { start, end };
}

function blockOf(units: readonly Unit[], first: number, start: number, end: number): RepeatedBlock | null {
  const copy = units.slice(start, end);
  const letters = copy.reduce((sum, unit) => sum + unit.letters, 0);
  const seeds = copy.filter((unit) => unit.letters >= SHORTEST_SEED);
  const paragraphs = new Set(seeds.map(({ line }) => line)).size;
  const isLong = letters >= SHORTEST_BLOCK || (paragraphs >= 2 && letters >= SHORTEST_PARAGRAPHS);
  if (!isLong || !copy.some(({ isSentence }) => isSentence)) return null;
  const spanOf = (from: number, to: number): Span => ({
    start: (units[from] as Unit).span.start,
    end: (units[to - 1] as Unit).span.end,
  });
  return {
    first: spanOf(first, first + copy.length),
    later: spanOf(start, end),
    firstHead: (units[first] as Unit).span,
    laterHead: (units[start] as Unit).span,
    laterTail: (units[end - 1] as Unit).span,
    letters,
    paragraphs,
  };
}

/** The sentences of the running text, so that it makes no difference where a copy's lines end. */
function unitsOf(report: Report): readonly Unit[] {
  const { flow } = proseModel(report);
  const units: Unit[] = [];
  let line = 0;
  for (const match of matchesOf(flow.text, PIECE)) {
    const [text] = match;
    if (text === '\n' || text === '\f') line++;
    const counted = count(text);
    if (counted.letters === 0) continue;
    const span = sourceSpan(flow, match.index, match.index + text.length);
    if (isChrome(report, span)) continue;
    units.push({ ...counted, span, text, isSentence: /[，。；]/.test(text), line });
  }
  return units;
}

function count(text: string): Pick<Unit, 'letters' | 'hash'> {
  let hash = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = letterOf(text.charCodeAt(i));
    if (letter === 0) continue;
    hash = (Math.imul(hash, 0x01000193) + letter) | 0;
    letters++;
  }
  return { letters, hash };
}

function lettersOf(text: string): string {
  let letters = '';
  for (let i = 0; i < text.length; i++) {
    const letter = letterOf(text.charCodeAt(i));
    if (letter !== 0) letters += String.fromCharCode(letter);
  }
  return letters;
}

function letterOf(unit: number): number {
  return isDigit(unit) ? unit : (LETTERS[unit] as number);
}
