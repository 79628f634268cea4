import type { Span } from './span';

/**
 * A text in which every stretch of plain sentences is replaced by the same one. Plain sentences are prose beyond doubt:
 * nothing in them can be part of a table, a heading or a title, and nothing in their layout or marks can be wrong.
 */
export interface Skeleton {
  readonly text: string;
  /** The stretches that were replaced, in the order of the text. */
  readonly replaced: readonly Replaced[];
}

export interface Replaced {
  /** Where the stretch stands in the source. */
  readonly span: Span;
  /** Where `STAND_IN` begins in the skeleton. */
  readonly at: number;
}

/** Of the length of a usual sentence, for those who measure distances. */
const STAND_IN = `${'句'.repeat(31)}。`;
/** Shorter sentences may be headings or notes. */
const SHORTEST = 24;
const LONGEST = 600;
const LONGEST_FIGURE = 9;

const HAN = 1;
const DIGIT = 2;
const PAUSE = 3;
const OPENING = 4;
const CLOSING = 5;
const STOP = 6;
const BLANK = 7;
const BREAK = 8;

const CLASSES = buildClasses();

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(65536).fill(HAN, 0x4e00, 0xa000);
  const marks = { [PAUSE]: '，、；：', [OPENING]: '《（“', [CLOSING]: '》）”', [STOP]: '。！？', [BREAK]: '\n\r' };
  for (const [kind, units] of Object.entries({ ...marks, [DIGIT]: '0123456789', [BLANK]: ' \t\u00a0\u3000' })) {
    for (const unit of units) classes[unit.charCodeAt(0)] = Number(kind);
  }
  return classes;
}

/** What may stand behind a figure of a sentence; elsewhere digits may belong to a table. */
const UNITS = new Set([...'年月日件条次个项人份篇期场家元万亿余多批类名户号%'].map((unit) => unit.charCodeAt(0)));
const ORDINALS = new Set([...'一二三四五六七八九十'].map((unit) => unit.charCodeAt(0)));
const COMMA = '、'.charCodeAt(0);
const ORDER = '第'.charCodeAt(0);

export function skeletonOf(text: string): Skeleton {
  const stretches = plainStretches(text);
  if (stretches.length === 0) return { text, replaced: [] };
  const replaced: Replaced[] = [];
  let skeleton = '';
  let last = 0;
  for (const span of stretches) {
    skeleton += text.slice(last, span.start);
    replaced.push({ span, at: skeleton.length });
    skeleton += STAND_IN;
    last = span.end;
  }
  return { text: skeleton + text.slice(last), replaced };
}

function plainStretches(text: string): readonly Span[] {
  const stretches: { start: number; end: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = CLASSES[text.charCodeAt(at)] as number;
    if (kind === BLANK || kind === BREAK) {
      at++;
      continue;
    }
    const end = sentenceEnd(text, at);
    if (end > 0) {
      const last = stretches.at(-1);
      if (last !== undefined && last.end === at) last.end = end;
      else stretches.push({ start: at, end });
      at = end;
    } else {
      at = -end;
      // The rest of the sentence, or of the line.
      while (at < text.length && CLASSES[text.charCodeAt(at)] !== STOP && CLASSES[text.charCodeAt(at)] !== BREAK) at++;
      at++;
    }
  }
  return stretches;
}

/** End of the plain sentence that begins at `start`; when there is none, how far it was looked for, negative. */
function sentenceEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST);
  if (text.charCodeAt(start) === ORDER) return -start;
  let before = STOP;
  let open = 0;
  let at = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    const kind = CLASSES[unit] as number;
    switch (kind) {
      case HAN:
        break;
      case DIGIT: {
        const from = at;
        while (CLASSES[text.charCodeAt(at + 1)] === DIGIT) at++;
        if (at - from >= LONGEST_FIGURE || !UNITS.has(text.charCodeAt(at + 1))) return -at;
        break;
      }
      case PAUSE:
        if (before !== HAN && before !== CLOSING && before !== DIGIT) return -at;
        // 一、 may be the mark of a heading.
        if (unit === COMMA && ORDINALS.has(text.charCodeAt(at - 1))) return -at;
        break;
      case OPENING:
        if (open !== 0 || !isWord(text.charCodeAt(at + 1)) || ORDINALS.has(text.charCodeAt(at + 1))) return -at;
        open = unit;
        break;
      case CLOSING:
        if (open === 0 || CLOSES.get(open) !== unit || before !== HAN) return -at;
        open = 0;
        break;
      case STOP:
        if (open !== 0 || (before !== HAN && before !== CLOSING)) return -at;
        return at + 1 - start < SHORTEST ? -at : at + 1;
      default:
        return -at;
    }
    before = kind;
    at++;
  }
  return -at;
}

const CLOSES = new Map([...'《》（）“”'].map((unit, i, all) => [unit.charCodeAt(0), (all[i + 1] ?? '').charCodeAt(0)]));

function isWord(unit: number): boolean {
  return CLASSES[unit] === HAN;
}

/** Where an offset of the skeleton is in the source. */
function sourceOffset({ replaced }: Skeleton, offset: number): number {
  let low = 0;
  let high = replaced.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((replaced[middle] as Replaced).at < offset) low = middle + 1;
    else high = middle;
  }
  const last = replaced[low - 1];
  if (last === undefined) return offset;
  return Math.max(last.span.start, last.span.end + offset - last.at - STAND_IN.length);
}

export function sourceSpan(skeleton: Skeleton, { start, end }: Span): Span {
  return { start: sourceOffset(skeleton, start), end: sourceOffset(skeleton, end) };
}
