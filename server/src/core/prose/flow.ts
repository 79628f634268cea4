import type { Report } from '../recognition/report';
import { markupAt } from '../text/fold';
import { LETTERS, LOOKALIKES } from '../text/glyphs';
import { once } from '../text/once';
import type { Span } from '../text/span';
import { textOfUnits } from '../text/units';

/**
 * The prose of a report as one running text: no tables, page marks, blanks, Markdown marks or HTML tags; lines that were cut at a
 * fixed width are joined again; digits and the marks ，；：（） have one width. `\n` ends a paragraph, `\f` stands around
 * headings and in place of tables, `|` for cell borders. `starts[i]` is the UTF-16 offset in the source of unit `i`.
 */
export interface Flow {
  readonly text: string;
  readonly starts: Int32Array;
}

const PARAGRAPH = 0x0a;
const BREAK = 0x0c;
/** Stands for a page mark until line breaks are settled. */
const PAGE = 0x0b;
const BLANK = 0x20;
const PIPE = 0x7c;

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '％': '%',
  '．': '.',
  '｜': '|',
};
const DROPPED = '*#`>\u200b\ufeff\u00ad';
const BLANKS = '\f \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
/** Text after which a line is complete, whatever its width. */
const COMPLETE = '。！？；：|';
/** A line that begins so is the next item, not the rest of the line before. */
const ITEM = /^(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d))/;
/** Shorter lines were ended by the writer. */
const SHORTEST_WRAPPED = 12;

/** The unit that the flow shows for a unit of the source; 0 for those it drops. */
const UNITS = buildUnits();

/** Computed once for each report. */
export const flowOf = once((report: Report): Flow => joined(raw(report)));

/** Where a stretch of the flow stands in the source; the stretch must not be empty. */
export function sourceSpan(flow: Flow, start: number, end: number): Span {
  return { start: flow.starts[start] as number, end: (flow.starts[end - 1] as number) + 1 };
}

/** Units with their offsets in the source; room for more than `length`. */
interface Draft {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly length: number;
}

function raw(report: Report): Draft {
  const { source, span } = report;
  const { text } = source;
  const size = span.end - span.start + 2 * (report.headings.length + report.titles.length) + 2;
  const units = new Uint16Array(size);
  const starts = new Int32Array(size);
  let length = 0;
  const cuts = cutsOf(report);
  let next = 0;
  let nextCut = cuts[0]?.at ?? span.end;
  for (let i = span.start; i < span.end; i++) {
    while (nextCut <= i && next < cuts.length) {
      const cut = cuts[next++] as Cut;
      units[length] = cut.unit;
      starts[length++] = i;
      i = Math.max(i, cut.to);
      nextCut = cuts[next]?.at ?? span.end;
    }
    if (i >= span.end) break;
    const unit = text.charCodeAt(i);
    if (unit === 13 && text.charCodeAt(i + 1) === 10) continue;
    const markup = unit === 0x3c || unit === 0x26 ? markupAt(text, i, span.end) : null;
    if (markup !== null) {
      const stands = unit === 0x26 ? (UNITS[markup.unit] as number) : breakOf(text, i);
      units[length] = stands;
      starts[length] = i;
      if (stands !== 0) length++;
      i = markup.end - 1;
      continue;
    }
    const written = UNITS[unit] as number;
    if (written === 0) continue;
    units[length] = written !== unit && betweenDigits(text, i) ? unit : written;
    starts[length++] = i;
  }
  return { units, starts, length };
}

const BLOCK_TAG = /<\/?(?:p|div|br|tr|li|[uo]l|table|h[1-6])\b/iy;
const CELL_TAG = /<\/?t[dh]\b/iy;

/** What the HTML tag at `at` stands for in the flow; 0 for one inside a line. */
function breakOf(text: string, at: number): number {
  BLOCK_TAG.lastIndex = at;
  if (BLOCK_TAG.test(text)) return PARAGRAPH;
  CELL_TAG.lastIndex = at;
  return CELL_TAG.test(text) ? PIPE : 0;
}

/** A place where the flow is broken; text up to `to` is left out. */
interface Cut {
  readonly at: number;
  readonly to: number;
  readonly unit: number;
}

function cutsOf(report: Report): readonly Cut[] {
  const around = [...report.headings, ...report.titles].flatMap(({ span }) => [
    { at: span.start, to: span.start, unit: BREAK },
    { at: span.end, to: span.end, unit: BREAK },
  ]);
  const tables = report.tables.map(({ span }) => ({ at: span.start, to: span.end, unit: BREAK }));
  const pages = report.furniture.map(({ span }) => ({ at: span.start, to: span.end, unit: PAGE }));
  return [...around, ...tables, ...pages].sort((a, b) => a.at - b.at || a.to - b.to);
}

/** 1,234 and 10:30 keep their marks, also 1,234 with a line's end behind its comma. */
function betweenDigits(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit !== 0x2c && unit !== 0x3a) || !isDigit(text.charCodeAt(at - 1))) return false;
  const next = text.charCodeAt(at + 1);
  return isDigit(next) || (unit === 0x2c && (next === 10 || next === 13) && THOUSANDS.test(text.slice(at + 1, at + 7)));
}

/** The rest of a figure in the next line. */
const THOUSANDS = /^\r?\n\d{3}(?!\d)/;

/** Settles blanks and line breaks; the flow is written over the draft, which it never overtakes. */
function joined({ units, starts, length: end }: Draft): Flow {
  let length = 0;
  let lineStart = 0;
  for (let i = 0; i < end; i++) {
    let unit = units[i] as number;
    let isKept = true;
    const from = i;
    if (unit === BLANK) {
      isKept = keepsApart(units[length - 1], units[i + 1]);
    } else if (unit === PARAGRAPH || unit === PAGE) {
      const gap = { units, from, to: gapEnd(units, i, end), end };
      const isSoftBreak = isSoft(gap, length - lineStart, units[length - 1] ?? BREAK);
      isKept = !isSoftBreak || partsWords(units[length - 1], units[gap.to]);
      unit = isSoftBreak ? BLANK : PARAGRAPH;
      lineStart = isKept ? length + 1 : length;
      i = gap.to - 1;
    }
    if (!isKept) continue;
    units[length] = unit;
    starts[length++] = starts[from] as number;
  }
  return { text: textOfUnits(units.subarray(0, length)), starts: starts.slice(0, length) };
}

/** Line breaks, page marks and blanks from `from` to `to` in a draft that ends at `end`. */
interface Gap {
  readonly units: Uint16Array;
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

function gapEnd(units: Uint16Array, from: number, end: number): number {
  let to = from;
  while (to < end && (units[to] === PARAGRAPH || units[to] === PAGE || units[to] === BLANK)) to++;
  return to;
}

/** True where a printed line ended but the sentence goes on. A blank line ends a paragraph unless a page ends there. */
function isSoft({ units, from, to, end }: Gap, lineLength: number, last: number): boolean {
  if (last === BREAK || lineLength < SHORTEST_WRAPPED || COMPLETE.includes(String.fromCharCode(last))) return false;
  let lines = 0;
  for (let i = from; i < to; i++) {
    if (units[i] === PAGE) lines = Number.NEGATIVE_INFINITY;
    else if (units[i] === PARAGRAPH) lines++;
  }
  return lines <= 1 && to < end && !ITEM.test(textOfUnits(units.subarray(to, Math.min(to + 6, end))));
}

function keepsApart(before: number | undefined, after: number | undefined): boolean {
  return isWordUnit(before ?? 0) && isWordUnit(after ?? 0);
}

/** A fixed width cuts figures too: 1 at a line's end and 2月 in the next are 12月. */
function partsWords(before: number | undefined, after: number | undefined): boolean {
  return keepsApart(before, after) && !(isDigit(before ?? 0) && isDigit(after ?? 0));
}

function isWordUnit(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Most units stand for themselves; only the others are looked at one by one, because every start pays for it. */
function buildUnits(): Uint16Array {
  const units = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) units[unit] = unit;
  for (const character of DROPPED) units[character.charCodeAt(0)] = 0;
  for (const character of BLANKS) units[character.charCodeAt(0)] = BLANK;
  for (const [narrow, wide] of Object.entries(WIDE)) units[narrow.charCodeAt(0)] = wide.charCodeAt(0);
  for (let digit = 0; digit < 10; digit++) units[0xff10 + digit] = 0x30 + digit;
  for (const [from, to] of LOOKALIKES) {
    for (let unit = from; unit <= to; unit++) units[unit] = LETTERS[unit] || unit;
  }
  units[9] = PIPE;
  units[10] = PARAGRAPH;
  units[13] = PARAGRAPH;
  return units;
}
