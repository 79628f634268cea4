import { sourceSpan } from '../../prose/flow';
import { proseModel } from '../../prose/model';
import type { Report } from '../../recognition/report';
import { LETTERS } from '../../text/glyphs';
import type { Span } from '../../text/span';
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
  /** Letters and digits only, so that brackets, blanks and punctuation make no difference. */
  readonly key: string;
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
  const seen = new Map<string, number>();
  const blocks: RepeatedBlock[] = [];
  let from = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    const earlier = unit.key.length < SHORTEST_SEED ? undefined : seen.get(unit.key);
    if (earlier === undefined) {
      if (!seen.has(unit.key)) seen.set(unit.key, i);
      continue;
    }
    const { start, end } = extent(units, earlier, i, from);
    const block = blockOf(units, earlier - (i - start), start, end);
    if (block !== null) blocks.push(block);
    from = end;
    i = end - 1;
  }
  return blocks;
}

/** The equal units around a pair of equal ones; `start` and `end` are indices of the later copy. */
function extent(units: readonly Unit[], earlier: number, later: number, from: number): { start: number; end: number } {
  const distance = later - earlier;
  const same = (i: number): boolean => units[i]?.key === units[i - distance]?.key;
  let start = later;
  while (start - 1 >= Math.max(from, earlier + 1) && start - 1 - distance >= 0 && same(start - 1)) start--;
  let end = later + 1;
  while (end < units.length && end - distance < start && same(end)) end++;
  return { start, end };
}

function blockOf(units: readonly Unit[], first: number, start: number, end: number): RepeatedBlock | null {
  const copy = units.slice(start, end);
  const letters = copy.reduce((sum, { key }) => sum + key.length, 0);
  const paragraphs = new Set(copy.filter(({ key }) => key.length >= SHORTEST_SEED).map(({ line }) => line)).size;
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
  for (const match of flow.text.matchAll(PIECE)) {
    const [text] = match;
    if (text.length === 1 && /[\n\f]/.test(text)) line++;
    const key = keyOf(text);
    if (key === '') continue;
    const span = sourceSpan(flow, match.index, match.index + text.length);
    if (!isChrome(report, span)) units.push({ span, key, isSentence: /[，。；]/.test(text), line });
  }
  return units;
}

function keyOf(text: string): string {
  let key = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) key += text[i];
    else if (LETTERS[unit] !== 0) key += String.fromCharCode(LETTERS[unit] as number);
  }
  return key;
}
