import { type Decimal, parseDecimal, ZERO } from '../text/decimal';
import type { Furniture } from '../text/furniture';
import { asciiFigure } from '../text/numerals';
import type { Span } from '../text/span';
import { type Border, type Field, splitFields } from './fields';

/** One cell, or one of several figures that only blanks set apart. */
export interface Cell {
  /** `unreadable`: a figure that was misread, such as `1O`; which one, only people can tell. */
  readonly kind: 'value' | 'placeholder' | 'unreadable' | 'blank' | 'text';
  /** The cell without the blanks around it; for a blank cell, everything between its delimiters. */
  readonly span: Span;
  readonly raw: string;
  /** Null unless `value`. */
  readonly value: Decimal | null;
  /** True for a bare run of digits, which may be several figures glued together. */
  readonly bare: boolean;
  readonly before: Border;
  readonly after: Border;
  /** Line of the stretch it was found in, counted from 0. */
  readonly line: number;
}

const PLACEHOLDER = /^(?:[/／\\＼]|-{1,2}|[—–－―─]{1,3}|无|不适用|n\/?a|空)$/i;
const RULE = /^:?-{3,}:?$|^[=+━┼├┤┌┐└┘┬┴-]{3,}$|^─{4,}$/;
const UNIT = '(?:人次|件次|万元|亿元|元|件|条|次|人|个|篇|项|份|起|宗|部|家)';
const UNIT_ALONE = new RegExp(`^${UNIT}$`);
/** The unit column of a squeezed line runs into its figure: `件12`. */
const LEADING_UNIT = new RegExp(`^${UNIT}(?=[\\d０-９/／—–-]|无$|不适用$)`);
const NUMBER = new RegExp(`^(\\+|增)?(-|减)?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?(?:${UNIT}|[（(]${UNIT}[)）])?$`);
/** Letters that are read for digits or typed for them, alone or beside digits. */
const MISREAD = /^[\dOoQlI〇○]{1,9}$/;
const ZERO_IN_CHINESE = /^[零〇]$/;
/** Figures parted by commas alone; three digits behind a comma may be thousands, and then nobody can tell. */
const DIGITS_AND_COMMAS = /^\d+(?:[,，;；、]\d{1,2}(?!\d))+$/;
/** Blanks, zero-width marks, quotes and emphasis marks part the pieces of a field; spreadsheets write '0 for a 0 kept as text. */
const PIECE = /[^\s\u00a0\u200b-\u200f\u2060\ufeff"“”'‘’*]+/g;
const INLINE_MARKUP = /<[a-zA-Z/!][^<>]{0,2000}>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);/gi;

/** Splits the source inside `span` into cells, in order; everything else that is neither figure nor blank is a text cell. */
export function splitCells(source: string, span: Span, furniture: readonly Furniture[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (const field of splitFields(source, span, furniture)) {
    if (pushBlankThousands(cells, source, field) || pushPlainFigures(cells, source, field)) continue;
    cells.push(...cellsOf(source, field));
  }
  return cells;
}

const BLANK_THOUSANDS = /^\s*([1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+)\s*$/;

/** Reads `12 345` in a cell between borders that no blank can be; false, with nothing read, for anything else. */
function pushBlankThousands(cells: Cell[], source: string, field: Field): boolean {
  const { start, end, before, after, line } = field;
  const isCell = HARD_BORDERS.has(before) ? after !== 'edge' : before === 'line' && HARD_BORDERS.has(after);
  if (!isCell || end - start < SHORTEST_THOUSANDS) return false;
  const match = BLANK_THOUSANDS.exec(source.slice(start, end));
  if (match === null) return false;
  const raw = match[1] as string;
  const from = start + match[0].indexOf(raw);
  const value = parseDecimal(raw.replace(/\D/g, ''));
  const span = { start: from, end: from + raw.length };
  cells.push({ kind: 'value', span, raw, value, bare: false, before, after, line });
  return true;
}

const HARD_BORDERS: ReadonlySet<Border> = new Set(['pipe', 'tab', 'comma', 'open', 'close']);
const SHORTEST_THOUSANDS = '1 000'.length;

/** Reads a field of nothing but digits and blanks, as most are; false, with nothing read, for any other. */
function pushPlainFigures(cells: Cell[], source: string, field: Field): boolean {
  const { start, end, before, after, line } = field;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (isDigit(unit)) digits++;
    else if (!isBlank(unit)) return false;
  }
  if (digits === 0 && isBlankCell(field)) {
    cells.push({ kind: 'blank', span: { start, end }, raw: '', value: null, bare: false, before, after, line });
  }
  let at = digits === 0 ? end : start;
  while (at < end) {
    while (at < end && !isDigit(source.charCodeAt(at))) at++;
    const from = at;
    while (at < end && isDigit(source.charCodeAt(at))) at++;
    if (at === from) break;
    const raw = source.slice(from, at);
    const span = { start: from, end: at };
    cells.push({ kind: 'value', span, raw, value: parseDecimal(raw), bare: true, before, after, line });
  }
  return true;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The blanks that are frequent; others part figures too, see `PIECE`. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x3000;
}

function cellsOf(source: string, field: Field): readonly Cell[] {
  const text = source.slice(field.start, field.end);
  const pieces = piecesOf(text);
  if (pieces.length === 0) return isBlankCell(field) ? [blank(field, text)] : [];
  const withUnit = figureWithUnit(field, text, pieces);
  if (withUnit !== null) return [withUnit];
  const cells: Cell[] = [];
  let depth = 0;
  for (const piece of pieces) {
    const within = depth > 0 && text.slice(piece.at).search(/[）)]/) >= 0;
    depth += bracketBalance(piece.text);
    if (RULE.test(piece.text)) continue;
    if (cells.at(-1)?.kind === 'value' && UNIT_ALONE.test(piece.text)) continue;
    const made = cellsOfPiece(piece.text, field.start + piece.at, field);
    // A number inside brackets belongs to the words around it: （不同方式回应同一热点或舆情计 1 次）.
    cells.push(...(within ? made.map(wordOf) : made));
  }
  return cells;
}

function wordOf({ span, raw, bare, before, after, line }: Cell): Cell {
  return { kind: 'text', span, raw, value: null, bare, before, after, line };
}

const OPENING_BORDERS: ReadonlySet<Border> = new Set(['pipe', 'tab', 'comma', 'open', 'line']);

/** `36 件` alone between two delimiters, where the blank parts no cells. */
function figureWithUnit(
  { start, before, after, line }: Field,
  text: string,
  [figure, unit, ...others]: readonly Piece[],
): Cell | null {
  if (figure === undefined || unit === undefined || others.length > 0 || !UNIT_ALONE.test(unit.text)) return null;
  const value = OPENING_BORDERS.has(before) && after !== 'edge' ? readFigure(figure.text) : null;
  if (value === null) return null;
  const span = { start: start + figure.at, end: start + unit.at + unit.text.length };
  const raw = text.slice(figure.at, unit.at + unit.text.length);
  return { kind: 'value', span, raw, value, bare: false, before, after, line };
}

function bracketBalance(text: string): number {
  let balance = 0;
  for (const character of text) {
    if (character === '（' || character === '(') balance++;
    else if (character === '）' || character === ')') balance--;
  }
  return balance;
}

/** A run of visible characters, `at` an offset in its field. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

/** Replaces inline markup by blanks of the same length, so that offsets stay, and cuts at blanks. */
function piecesOf(text: string): readonly Piece[] {
  const plain = /[<&]/.test(text) ? text.replace(INLINE_MARKUP, (markup) => ' '.repeat(markup.length)) : text;
  return [...plain.matchAll(PIECE)].map((match) => ({ text: match[0], at: match.index }));
}

/**
 * An empty field is an empty cell when delimiters stand on both sides. The field at the start of a line that begins with
 * a delimiter may be one as well (`before: 'line'`); whoever reads the row decides, since the delimiter may also just
 * open the line. What stands before the next label belongs to that label.
 */
function isBlankCell({ before, after }: Field): boolean {
  switch (before) {
    case 'open':
      return after === 'close';
    case 'tab':
    case 'comma':
      return after !== 'edge';
    case 'pipe':
      return after === 'pipe';
    case 'line':
      return after === 'pipe' || after === 'tab' || after === 'comma';
    default:
      return false;
  }
}

/** A blank cell spans what stands inside its delimiters and inside any markup nested in it. */
function blank(field: Field, text: string): Cell {
  const opening = /^(?:\s*<[a-zA-Z][^<>]{0,2000}>)*/.exec(text)?.[0].length ?? 0;
  const closing = /(?:<\/[^<>]{0,2000}>\s*)*$/.exec(text.slice(opening))?.[0].length ?? 0;
  const span = text.includes('<')
    ? { start: field.start + opening, end: field.end - closing }
    : { start: field.start, end: field.end };
  const { before, after, line } = field;
  return { kind: 'blank', span, raw: '', value: null, bare: false, before, after, line };
}

function cellsOfPiece(text: string, at: number, field: Field): readonly Cell[] {
  const { before, after, line } = field;
  const span = { start: at, end: at + text.length };
  const whole = (kind: Cell['kind'], value: Decimal | null, bare: boolean): readonly Cell[] => [
    { kind, span, raw: text, value, bare, before, after, line },
  ];
  if (/^\d+$/.test(text)) return whole('value', parseDecimal(text), true);
  const leading = LEADING_UNIT.exec(text)?.[0].length ?? 0;
  if (leading > 0) return cellsOfPiece(text.slice(leading), at + leading, field);
  const value = readFigure(text);
  if (value !== null) return whole('value', value, false);
  if (PLACEHOLDER.test(text)) return whole('placeholder', null, false);
  if (MISREAD.test(text)) return whole('unreadable', null, false);
  if (DIGITS_AND_COMMAS.test(text)) {
    return [...text.matchAll(/\d+/g)].flatMap((match) => cellsOfPiece(match[0], at + match.index, field));
  }
  const head = before === 'edge' ? /^\d+/.exec(text)?.[0] : undefined;
  if (head === undefined) return whole('text', null, false);
  // Figures glued to the label before them and to words after them.
  return [head, text.slice(head.length)].flatMap((part, i) =>
    cellsOfPiece(part, i === 0 ? at : at + head.length, i === 0 ? field : { ...field, before: 'line' }),
  );
}

/** Reads a figure as people write it in such cells: `12`, `１２`, `1,234`, `+3`, `减2`, `251000元`, `0.5`, `零`. */
function readFigure(text: string): Decimal | null {
  if (ZERO_IN_CHINESE.test(text)) return ZERO;
  const match = NUMBER.exec(asciiFigure(text));
  if (match === null) return null;
  const [, , minus, whole, fraction] = match;
  const digits = (whole as string).replaceAll(',', '');
  return parseDecimal(`${minus === undefined ? '' : '-'}${digits}${fraction === undefined ? '' : `.${fraction}`}`);
}
