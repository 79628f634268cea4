import { type Flow, sourceSpan } from '../../prose/flow';
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

/** A sentence; ends of paragraphs and cell borders part sentences, too. Offsets are those of the flow. */
interface Unit {
  readonly start: number;
  readonly end: number;
  /** Of letters and digits only, so that brackets, blanks and punctuation make no difference. */
  readonly letters: number;
  /** Equal letters have equal hashes. */
  readonly hash: number;
  readonly isSentence: boolean;
  /** Number of the paragraph. */
  readonly line: number;
}

/** Shorter units (headings, 无。) belong to a block but make none. */
const SHORTEST_SEED = 12;
const SHORTEST_BLOCK = 80;
/** Two paragraphs in a row may be shorter. */
const SHORTEST_PARAGRAPHS = 40;

/** Later copies of passages: two paragraphs or more in a row, or 80 letters or more. Linear in the text. */
export function repeatedBlocks(report: Report): readonly RepeatedBlock[] {
  const { flow } = proseModel(report);
  const units = unitsOf(report, flow);
  const areAlike = comparison(flow.text, units);
  const seen = new Map<number, number>();
  const blocks: RepeatedBlock[] = [];
  let from = 0;
  for (let i = 0; i < units.length; i++) {
    const { letters, hash } = units[i] as Unit;
    const earlier = letters < SHORTEST_SEED ? null : firstLike(areAlike, i, hash, seen);
    if (earlier === null) continue;
    const { start, end } = extent(areAlike, units.length, earlier, i, from);
    const block = blockOf(flow, units, earlier - (i - start), start, end);
    if (block !== null) blocks.push(block);
    from = end;
    i = end - 1;
  }
  return blocks;
}

/** True for two units of the same letters, given by their indices. */
type Comparison = (a: number, b: number) => boolean;

function comparison(text: string, units: readonly Unit[]): Comparison {
  return (i, j) => {
    const [a, b] = [units[i] as Unit, units[j] as Unit];
    if (a.hash !== b.hash || a.letters !== b.letters) return false;
    const [one, other] = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
    return one === other || lettersOf(one) === lettersOf(other);
  };
}

/** Index of the first unit with the letters of unit `i`; null, and remembered, when unit `i` is the first. */
function firstLike(areAlike: Comparison, i: number, ownHash: number, seen: Map<number, number>): number | null {
  for (let hash = ownHash; ; hash++) {
    const earlier = seen.get(hash);
    if (earlier === undefined) {
      seen.set(hash, i);
      return null;
    }
    if (areAlike(earlier, i)) return earlier;
  }
}

/** The equal units around a pair of equal ones; `start` and `end` are indices of the later copy. */
function extent(
  areAlike: Comparison,
  count: number,
  earlier: number,
  later: number,
  from: number,
): { start: number; end: number } {
  const distance = later - earlier;
  const same = (i: number): boolean => areAlike(i, i - distance);
  let start = later;
  while (start - 1 >= Math.max(from, earlier + 1) && start - 1 - distance >= 0 && same(start - 1)) start--;
  let end = later + 1;
  while (end < count && end - distance < start && same(end)) end++;
  return { start, end };
}

function blockOf(flow: Flow, units: readonly Unit[], first: number, start: number, end: number): RepeatedBlock | null {
  const copy = units.slice(start, end);
  const letters = copy.reduce((sum, unit) => sum + unit.letters, 0);
  const seeds = copy.filter((unit) => unit.letters >= SHORTEST_SEED);
  const paragraphs = new Set(seeds.map(({ line }) => line)).size;
  const isLong = letters >= SHORTEST_BLOCK || (paragraphs >= 2 && letters >= SHORTEST_PARAGRAPHS);
  if (!isLong || !copy.some(({ isSentence }) => isSentence)) return null;
  const spanOf = (from: number, to: number): Span =>
    sourceSpan(flow, (units[from] as Unit).start, (units[to - 1] as Unit).end);
  return {
    first: spanOf(first, first + copy.length),
    later: spanOf(start, end),
    firstHead: spanOf(first, first + 1),
    laterHead: spanOf(start, start + 1),
    laterTail: spanOf(end - 1, end),
    letters,
    paragraphs,
  };
}

/** The sentences of the running text, so that it makes no difference where a copy's lines end. */
function unitsOf(report: Report, flow: Flow): readonly Unit[] {
  const { text } = flow;
  const units: Unit[] = [];
  let line = 0;
  for (let start = 0; start < text.length; start++) {
    let hash = 0;
    let letters = 0;
    let isSentence = false;
    let end = start;
    let mark: Mark = 'none';
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      mark = markOf(unit);
      if (mark === 'comma' || mark === 'stop') isSentence = true;
      if (mark === 'none') {
        const letter = letterOf(unit);
        if (letter === 0) continue;
        hash = (Math.imul(hash, 0x01000193) + letter) | 0;
        letters++;
      } else if (mark !== 'comma') break;
    }
    const to = mark === 'stop' || mark === 'call' ? end + 1 : end;
    if (letters > 0 && !isChrome(report, sourceSpan(flow, start, to))) {
      units.push({ start, end: to, letters, hash, isSentence, line });
    }
    if (mark === 'line') line++;
    start = end;
  }
  return units;
}

type Mark = 'none' | 'comma' | 'stop' | 'call' | 'line' | 'border';

/** What a UTF-16 unit of the flow does to the sentence it stands in. */
function markOf(unit: number): Mark {
  switch (unit) {
    case 0xff0c: // ，
      return 'comma';
    case 0x3002: // 。
    case 0xff1b: // ；
      return 'stop';
    case 0xff01: // ！
    case 0xff1f: // ？
      return 'call';
    case 0x0a:
    case 0x0c:
      return 'line';
    case 0x7c:
      return 'border';
    default:
      return 'none';
  }
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
