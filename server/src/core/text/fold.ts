import { LETTERS } from './glyphs';
import { READING } from './reading';
import type { Span } from './span';
import { textOfUnits } from './units';

/**
 * The letters of a text without its layout: no blanks, line breaks, digits, punctuation, pipes, Markdown marks, HTML
 * tags, entities or readings. A label of the form matches here however it is broken over lines, cells, pages or by the figures
 * printed between its halves. `starts[i]` is the UTF-16 offset in the source of folded letter `i`.
 */
export interface Folded {
  readonly text: string;
  readonly starts: Int32Array;
}

const TAG = /<(?:!--|[!/]?[a-zA-Z][^<>]{0,2000})>/y;
const READING_HERE = new RegExp(READING, 'y');
const ENTITY = /&(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|[a-zA-Z]{2,8});/y;

/** Folds `source` between the offsets of `span`, leaving out the spans in `skip` (sorted, not overlapping). */
export function fold(source: string, span: Span, skip: readonly Span[]): Folded {
  const units = new Uint16Array(span.end - span.start);
  const starts = new Int32Array(span.end - span.start);
  let length = 0;
  let nextSkip = 0;
  for (let i = span.start; i < span.end; i++) {
    while (nextSkip < skip.length && (skip[nextSkip] as Span).end <= i) nextSkip++;
    const skipped = skip[nextSkip];
    if (skipped !== undefined && skipped.start <= i) {
      i = skipped.end - 1;
      continue;
    }
    const unit = source.charCodeAt(i);
    let letter = LETTERS[unit] as number;
    const from = i;
    if (unit === 0x3c || unit === 0x26) {
      const markup = markupAt(source, i, span.end);
      if (markup === null) continue;
      i = markup.end - 1;
      letter = LETTERS[markup.unit] as number;
    }
    if (unit === 0x28 || unit === 0xff08) {
      READING_HERE.lastIndex = i;
      if (READING_HERE.test(source)) i = READING_HERE.lastIndex - 1;
      continue;
    }
    if (letter === 0 || (unit < 0x80 && isMisread(source, i))) continue;
    const unitLength = unitOfFigure(source, i);
    if (unitLength > 0) {
      i += unitLength - 1;
      continue;
    }
    units[length] = letter;
    starts[length] = from;
    length++;
  }
  return { text: textOfUnits(units.subarray(0, length)), starts: starts.slice(0, length) };
}

/** Folds a stretch of some report, for comparison with a folded label. */
export function foldText(text: string): string {
  return fold(text, { start: 0, end: text.length }, []).text;
}

/** Folds a label of the form, for comparison with folded text. */
export function foldLabel(label: string): string {
  let folded = labels.get(label);
  if (folded === undefined) {
    folded = foldText(label);
    labels.set(label, folded);
  }
  return folded;
}

/** The labels of the forms are few and folded over and over. */
const labels = new Map<string, string>();

/** Source offset just behind folded letter `index - 1`: the end of a match that ends before `index`. */
export function sourceEnd(folded: Folded, index: number): number {
  return index === 0 ? 0 : (folded.starts[index - 1] as number) + 1;
}

/** Index of the first folded letter at or after a source offset. */
export function foldedIndex(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The HTML tag or character reference that starts at `at`, with the character it stands for (a blank for tags). */
export function markupAt(source: string, at: number, limit: number): { end: number; unit: number } | null {
  const pattern = source.charCodeAt(at) === 0x3c ? TAG : ENTITY;
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  if (match === null || pattern.lastIndex > limit) return null;
  const code =
    match[1] !== undefined ? Number(match[1]) : match[2] !== undefined ? Number.parseInt(match[2], 16) : 0x20;
  return { end: pattern.lastIndex, unit: code <= 0xffff ? code : 0x20 };
}

/** Counting words belong to their figure, behind it (`3件`) or in a column before it (`件 3`), not to the label around it. */
const UNITS = flagged('件条次个元人篇项份万无');
const PARTING = flagged(' \t\n\r|\u00a0\u3000');
const NONE = '无'.charCodeAt(0);
const UNIT_COLUMN = /(人次|万元|[件条次个元人篇项份])[\s|]{1,40}[\d０-９/—无-]/y;

/** Length of the counting word at `at`, 0 when it is a letter like any other. */
function unitOfFigure(source: string, at: number): number {
  const unit = source.charCodeAt(at);
  if (UNITS[unit] === 0) return 0;
  // NaN beyond the ends: a text starts and ends as a line does.
  const before = source.charCodeAt(at - 1) || 0x0a;
  if (isDigit(before)) return unit === NONE ? 0 : 1;
  if (PARTING[before] === 0) return 0;
  // 无 alone in its cell stands for a figure.
  if (unit === NONE) return PARTING[source.charCodeAt(at + 1) || 0x0a] as number;
  UNIT_COLUMN.lastIndex = at;
  return UNIT_COLUMN.exec(source)?.[1]?.length ?? 0;
}

/** By UTF-16 unit, 1 for the characters given. */
function flagged(characters: string): Uint8Array {
  const flags = new Uint8Array(65536);
  for (const character of characters) flags[character.charCodeAt(0)] = 1;
  return flags;
}

/** O, o, l or I beside a digit, or alone in its cell, is a misread digit. */
function isMisread(source: string, at: number): boolean {
  if (!MISREAD.includes(source[at] as string)) return false;
  const before = source.charCodeAt(at - 1) || 0x0a;
  const behind = source.charCodeAt(at + 1) || 0x0a;
  return isDigit(before) || isDigit(behind) || (PARTING[before] === 1 && PARTING[behind] === 1);
}

const MISREAD = 'OolI';

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}
