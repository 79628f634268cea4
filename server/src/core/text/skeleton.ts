import { type Abridged, abridged } from './abridged';

/** Of the length of a usual sentence, for those who measure distances. */
const SENTENCE = `${'句'.repeat(31)}。`;
/** For a stretch of several lines: what stands before it and what stands behind it are not in one line. */
const LINES = `${SENTENCE}\n${SENTENCE}`;
/** Shorter ones at the beginning of a line may be headings or notes, shorter ones behind another sentence a table's words. */
const SHORTEST = 20;
const SHORTEST_BEHIND = 8;
const LONGEST = 600;
const LONGEST_FIGURE = 9;
/** Of brackets, quotes and book titles within each other. */
const DEEPEST = 4;

const HAN = 1;
const DIGIT = 2;
const PAUSE = 3;
const OPENING = 4;
const CLOSING = 5;
const STOP = 6;
const BLANK = 7;
const BREAK = 8;

const MARKS: readonly (readonly [kind: number, units: string])[] = [
  [DIGIT, '0123456789'],
  [PAUSE, '，、；：,;:'],
  [OPENING, '《（“('],
  [CLOSING, '》）”)'],
  [STOP, '。！？'],
  [BLANK, ' \u3000'],
  [BREAK, '\n\r'],
];

/** What may stand behind a figure of a sentence; elsewhere digits may belong to a table. */
const UNITS = '年月日件条次个项人份篇期场家元万亿余多批类名户号%';
const ORDINALS = '一二三四五六七八九十';

/** The lower bits are the kind, the others flags. */
const KIND = 0x0f;
const UNIT = 0x10;
const ORDINAL = 0x20;

/** By UTF-16 unit. */
const KINDS = buildKinds();

function buildKinds(): Uint8Array {
  const kinds = new Uint8Array(65536).fill(HAN, 0x4e00, 0xa000);
  for (const [kind, units] of MARKS) for (const unit of units) kinds[unit.charCodeAt(0)] = kind;
  for (const unit of UNITS) (kinds[unit.charCodeAt(0)] as number) |= UNIT;
  for (const unit of ORDINALS) (kinds[unit.charCodeAt(0)] as number) |= ORDINAL;
  return kinds;
}

const PAIRS = new Map(['《》', '（）', '“”', '()'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
const COMMA = '、'.charCodeAt(0);
/** 第一部分 may be the mark of a heading. */
const ORDER = '第'.charCodeAt(0);

/**
 * A text in which every stretch of plain sentences is replaced by the same one. Plain sentences are prose beyond doubt:
 * nothing in them can be part of a table, a heading or a title, and nothing in their layout or marks can be wrong.
 */
export function skeletonOf(text: string): Abridged {
  const stretches = plainStretches(text);
  return abridged(
    text,
    stretches.map(({ start, end, lines }) => ({ span: { start, end }, by: lines > 1 ? LINES : SENTENCE })),
  );
}

interface Stretch {
  start: number;
  end: number;
  lines: number;
}

/** Stretches of plain sentences with the blank lines and indents around them; a line break stays on either side. */
function plainStretches(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  /** Where the blanks and line breaks begin that stand before `at`. */
  let gap = 0;
  let breaks = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === BLANK || kind === BREAK) {
      if (kind === BREAK) breaks++;
      at++;
      continue;
    }
    const last = stretches.at(-1);
    const isNext = last !== undefined && last.end === gap;
    const end = sentenceEnd(text, at, isNext && at === gap ? SHORTEST_BEHIND : SHORTEST);
    if (end > 0) {
      if (isNext && (breaks > 0 || at === gap)) {
        last.end = end;
        last.lines += breaks;
      } else {
        stretches.push({ start: breaks > 0 ? behindBreak(text, gap) : at, end, lines: 1 });
      }
      at = end;
    } else {
      if (isNext && breaks > 0) last.end = beforeBreak(text, at);
      at = restEnd(text, -end);
    }
    gap = at;
    breaks = 0;
  }
  return stretches;
}

/** Behind the first line break of the blanks that begin at `at`. */
function behindBreak(text: string, at: number): number {
  let next = at;
  while (kindAt(text, next) !== BREAK) next++;
  return text.charCodeAt(next) === 13 && text.charCodeAt(next + 1) === 10 ? next + 2 : next + 1;
}

/** Before the last line break of the blanks that end at `at`. */
function beforeBreak(text: string, at: number): number {
  let before = at - 1;
  while (kindAt(text, before) !== BREAK) before--;
  return text.charCodeAt(before) === 10 && text.charCodeAt(before - 1) === 13 ? before - 1 : before;
}

/** Where the sentence or line ends that goes on at `at`. */
function restEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const kind = kindAt(text, end);
    if (kind === BREAK) return end;
    end++;
    if (kind === STOP) return end;
  }
  return end;
}

/** True for a mark that should not follow the end of a sentence. */
function isMark(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === STOP || kind === PAUSE;
}

function kindAt(text: string, at: number): number {
  return flagsAt(text, at) & KIND;
}

/** 0 beyond the text. */
function flagsAt(text: string, at: number): number {
  return at < text.length ? (KINDS[text.charCodeAt(at)] as number) : 0;
}

/** End of the plain sentence that begins at `start`; when there is none, how far it was looked for, negative. */
function sentenceEnd(text: string, start: number, shortest: number): number {
  const limit = Math.min(text.length, start + LONGEST);
  if (text.charCodeAt(start) === ORDER) return -start;
  const open: number[] = [];
  let before = STOP;
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    const kind = (KINDS[unit] as number) & KIND;
    switch (kind) {
      case HAN:
        break;
      case DIGIT: {
        const from = at;
        while (kindAt(text, at + 1) === DIGIT) at++;
        if (at - from >= LONGEST_FIGURE || (flagsAt(text, at + 1) & UNIT) === 0) return -at;
        break;
      }
      case PAUSE:
        if (before !== HAN && before !== CLOSING) return -at;
        // 一、 may be the mark of a heading.
        if (unit === COMMA && (flagsAt(text, at - 1) & ORDINAL) !== 0) return -at;
        break;
      case OPENING: {
        const next = flagsAt(text, at + 1);
        // （一） may be the mark of a heading.
        if (open.length === DEEPEST || (next !== HAN && next !== (HAN | UNIT) && next !== OPENING)) return -at;
        const partner = PAIRS.get(unit) as number;
        // “甲“和”乙” may be turned round rather than one within the other.
        if (open.includes(partner)) return -at;
        open.push(partner);
        break;
      }
      case CLOSING:
        if (open.pop() !== unit || (before !== HAN && before !== CLOSING)) return -at;
        break;
      case STOP:
        if (open.length > 0 || (before !== HAN && before !== CLOSING) || isMark(text, at + 1)) return -at;
        return at + 1 - start < shortest ? -at : at + 1;
      default:
        return -at;
    }
    before = kind;
  }
  return -limit;
}
