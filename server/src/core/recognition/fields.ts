import type { Furniture } from '../text/furniture';
import type { Span } from '../text/span';

/**
 * What stands on one side of a field. `open` and `close` are the HTML cell tags; `line` is any line end, form feed, page
 * mark or HTML row tag; `edge` is the border of the stretch being split.
 */
export type Border = 'pipe' | 'tab' | 'comma' | 'open' | 'close' | 'line' | 'edge';

/** Source between two delimiters; blanks and inline markup at its ends are included. */
export interface Field {
  readonly start: number;
  readonly end: number;
  readonly before: Border;
  readonly after: Border;
  /** Lines are counted from the start of the stretch. */
  readonly line: number;
}

const CELL_TAG = /<(\/?)(?:td|th)\b[^<>]{0,2000}>/iy;
const LINE_TAG = /<\/?(?:tr|table|tbody|thead|div|li|ul|h[1-6])\b[^<>]{0,2000}>/iy;
const COMMA_BEHIND_LABEL = /^[*"“”）) \t]{0,6}[,，;；]/;
const LINE_OF_COMMAS =
  /^[*"“”]{0,4}[ \t]*[\r\n]\s*(?:[ \t\u00a0]*\*{0,2}[ \t\u00a0]*[^\s,，;；。|*]{0,12}\*{0,2}[ \t\u00a0]*[,，;；]){3}[^|\t\r\n]*(?:[\r\n]|$)/;
/** Enough of a stretch to tell whether it is comma separated. */
const HEAD = 80;

/**
 * Splits a stretch of source at everything that sets table cells apart. Commas count only when the stretch starts with
 * one, as a comma-separated row does after its label, or with a line full of them; inside quotes they never do.
 */
export function splitFields(source: string, span: Span, furniture: readonly Furniture[]): readonly Field[] {
  const head = source.slice(span.start, Math.min(span.end, span.start + HEAD));
  const commas = COMMA_BEHIND_LABEL.test(head) || LINE_OF_COMMAS.test(head);
  const fields: Field[] = [];
  let start = span.start;
  let before: Border = 'edge';
  let quoted = false;
  let line = 0;
  let nextMark = firstAfter(furniture, span.start);
  let i = span.start;
  // Quotes and emphasis marks at the very start close the label's own field.
  while (commas && (isQuote(source.charCodeAt(i)) || source[i] === '*')) i++;
  while (i < span.end) {
    const mark = furniture[nextMark];
    if (mark !== undefined && mark.span.start <= i) {
      nextMark++;
      if (mark.span.end <= i) continue;
      fields.push({ start, end: i, before, after: 'line', line });
      before = 'line';
      line++;
      i = Math.min(mark.span.end, span.end);
      start = i;
      continue;
    }
    const unit = source.charCodeAt(i);
    if (commas && isQuote(unit)) quoted = !quoted && isBlank(source, start, i);
    const border = commas && quoted ? null : borderAt(source, i, unit, commas);
    if (border === null) {
      i++;
      continue;
    }
    fields.push({ start, end: i, before, after: border.kind, line });
    before = border.kind;
    if (border.kind === 'line') line++;
    i += border.length;
    start = i;
  }
  fields.push({ start, end: span.end, before, after: span.end === source.length ? 'line' : 'edge', line });
  return fields;
}

function isBlank(source: string, start: number, end: number): boolean {
  return source.slice(start, end).trim() === '';
}

function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x201c || unit === 0x201d;
}

function firstAfter(furniture: readonly Furniture[], offset: number): number {
  const index = furniture.findIndex((item) => item.span.end > offset);
  return index < 0 ? furniture.length : index;
}

const PIPE = { kind: 'pipe', length: 1 } as const;
const ESCAPED_PIPE = { kind: 'pipe', length: 2 } as const;
const TAB = { kind: 'tab', length: 1 } as const;
const LINE = { kind: 'line', length: 1 } as const;
const CRLF = { kind: 'line', length: 2 } as const;
const COMMA = { kind: 'comma', length: 1 } as const;

function borderAt(
  source: string,
  at: number,
  unit: number,
  commas: boolean,
): { readonly kind: Border; readonly length: number } | null {
  switch (unit) {
    case 0x09:
      return TAB;
    case 0x0d:
      return source.charCodeAt(at + 1) === 0x0a ? CRLF : LINE;
    case 0x0a:
    case 0x0b:
    case 0x0c:
      return LINE;
    case 0x5c: // \| as Markdown converters escape it
      return source.charCodeAt(at + 1) === 0x7c ? ESCAPED_PIPE : null;
    case 0x7c: // |
    case 0xff5c: // ｜
    case 0x2502: // │
      return PIPE;
    case 0x2c: // ,
    case 0x3b: // ;
    case 0xff0c: // ，
    case 0xff1b: // ；
      return commas ? COMMA : null;
    case 0x3c: // <
      return tagAt(source, at);
    default:
      return null;
  }
}

function tagAt(source: string, at: number): { readonly kind: Border; readonly length: number } | null {
  CELL_TAG.lastIndex = at;
  const cell = CELL_TAG.exec(source);
  if (cell !== null) return { kind: cell[1] === '/' ? 'close' : 'open', length: cell[0].length };
  LINE_TAG.lastIndex = at;
  const line = LINE_TAG.exec(source);
  return line === null ? null : { kind: 'line', length: line[0].length };
}
