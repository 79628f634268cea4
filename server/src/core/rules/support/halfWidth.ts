import { matchesOf } from '../../prose/matches';
import type { Report } from '../../recognition/report';
import { once } from '../../text/once';
import type { Edit } from '../rule';
import { HAN, isClosingMark, isDigit, isHan, isOpeningMark } from './characters';
import { gate, isOpen } from './gates';
import { labelHits } from './labels';
import { ownSheetOf } from './ownText';
import { segmentsWith } from './sheet';

/** Half-width marks of Chinese text in one line, with the edits that widen them. */
export interface HalfWidthLine {
  readonly edits: readonly Edit[];
  /** Commas, colons, semicolons, question and exclamation marks; brackets alone may be a matter of headings. */
  readonly marks: number;
}

export interface HalfWidth {
  readonly lines: readonly HalfWidthLine[];
  /** The text has hardly any full-width comma, colon or semicolon: one conversion made them all. */
  readonly uniform: boolean;
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const HALF = gate(',:;?!(');
const LINE = /[,:;?!(]/g;
const FULL = /[，：；]/g;
const MARK = /[,:;?!]/g;
const BRACKETS = /\(([^()\r\n]{1,200})\)/g;
/** Addresses, and character references of HTML. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[\x21-\x7e]{1,500}|[\w.+-]{1,64}@[\w.-]{1,255}|&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z]\w{1,15});/g;
const HAN_INSIDE = new RegExp(`[${HAN}]`);
/** Four cells of which one is a figure or empty: a line of a comma-separated table. */
const SEPARATED = /^[^,]*(?:,[^,]*){3,}$/;
const FEWEST_UNIFORM = 4;
const RATIO = 10;

const NONE: HalfWidth = { lines: [], uniform: false };

/** Half-width punctuation beside Chinese characters outside the tables; addresses, times and decimals are none. */
export const halfWidthOf = once((report: Report): HalfWidth => {
  if (!isOpen(report, HALF)) return NONE;
  const sheet = ownSheetOf(report);
  const lines: HalfWidthLine[] = [];
  let half = 0;
  for (const { text, span } of segmentsWith(sheet, LINE)) {
    if (!HAN_INSIDE.test(text) || isSeparated(text)) continue;
    const marks = marksIn(text, span.start);
    const edits = [...marks, ...bracketsIn(text, span.start)].sort((a, b) => a.span.start - b.span.start);
    half += marks.length;
    if (edits.length > 0) lines.push({ edits, marks: marks.length });
  }
  const uniform = half >= FEWEST_UNIFORM && matchesOf(sheet.text, FULL).length * RATIO <= half;
  return { lines, uniform };
});

/** Brackets around the number of a heading are a matter of heading style, not of this line. */
export function isHeadingBracket({ source }: Report, { span }: Edit): boolean {
  const around = source.text.slice(Math.max(0, span.start - 4), span.end + 4);
  return /\([一二三四五六七八九十]{1,3}\)/.test(around) && /[()]/.test(source.slice(span));
}

function marksIn(text: string, offset: number): Edit[] {
  const addresses = matchesOf(text, ADDRESS).map(({ index, 0: address }) => [index, index + address.length] as const);
  return matchesOf(text, MARK).flatMap(({ index, 0: mark }) => {
    if (addresses.some(([start, end]) => start <= index && index < end)) return [];
    if (!belongsToChinese(text, index)) return [];
    const blank = /^ (?=\S)/.test(text.slice(index + 1, index + 3)) ? 1 : 0;
    return [edit(offset + index, 1 + blank, WIDE[mark] as string)];
  });
}

/** A Chinese character or full-width mark on one side, and on the other one nothing that makes it a number or a word. */
function belongsToChinese(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const next = text[at + 1] === ' ' ? at + 2 : at + 1;
  const after = text.charCodeAt(next);
  const chineseBefore = isHan(before) || isClosingMark(before) || before === 0x29;
  const chineseAfter = isHan(after) || isOpeningMark(after) || after === 0x28;
  if (chineseBefore) return chineseAfter || Number.isNaN(after) || isDigit(after) || /[A-Za-z]/.test(text[next] ?? '');
  return chineseAfter && (isDigit(before) || /[%％A-Za-z]/.test(text[at - 1] ?? ''));
}

function bracketsIn(text: string, offset: number): Edit[] {
  return matchesOf(text, BRACKETS).flatMap(({ index, 0: whole, 1: inside = '' }) => {
    const before = text.charCodeAt(index - 1);
    const isChinese =
      HAN_INSIDE.test(inside) && (index === 0 || !/[A-Za-z]/.test(text[index - 1] ?? '') || isHan(before));
    return isChinese ? [edit(offset + index, 1, '（'), edit(offset + index + whole.length - 1, 1, '）')] : [];
  });
}

/** Edits for the labels of tables, which belong to the fix of the whole file only. Brackets around a label may lie outside its span. */
export function labelEdits(report: Report): readonly Edit[] {
  const { text: whole } = report.source;
  return report.tables.flatMap(labelHits).flatMap(({ span }) => {
    const start = whole[span.start - 1] === '(' ? span.start - 1 : span.start;
    const text = whole.slice(start, whole[span.end] === ')' ? span.end + 1 : span.end);
    if (/[\r\n\t|]/.test(text)) return [];
    return [...marksIn(text, start), ...bracketsIn(text, start)];
  });
}

function isSeparated(text: string): boolean {
  return SEPARATED.test(text) && text.split(',').some((cell) => /^\s*\d*\s*$/.test(cell));
}

function edit(start: number, length: number, newText: string): Edit {
  return { span: { start, end: start + length }, newText };
}
