import type { TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../core/analyse';
import { ORDINAL_CHARACTERS, ordinalText, ordinalValue } from '../core/text/numerals';
import type { Position, SourceText } from '../core/text/sourceText';

/** One way of numbering the items of a list. */
interface Style {
  readonly pattern: RegExp;
  read(number: string): number;
  write(number: number): string;
}

const ORDINAL = `[${ORDINAL_CHARACTERS}]{1,3}`;
const digits = { read: Number, write: String };
const ordinals = { read: ordinalValue, write: ordinalText };

/** Each matches indentation, what stands before the number, the number, what stands behind it, and the item. */
const STYLES: readonly Style[] = [
  { ...ordinals, pattern: new RegExp(`^(\\s*)([（(])(${ORDINAL})([)）])(.*)$`) },
  { ...ordinals, pattern: new RegExp(`^(\\s*)()(${ORDINAL})(是)(.*)$`) },
  { ...digits, pattern: /^(\s*)([（(])(\d{1,2})([)）])(.*)$/ },
  { ...digits, pattern: /^(\s*)()(\d{1,2})([.．、])(?!\d)(.*)$/ },
];

/** Only a finished item is followed by another one: after a heading comes its text. */
const FINISHED = /[。；;！？]\s*$/;
const LATER_ITEM = new RegExp(`[。；;](${ORDINAL})是`, 'g');

interface Item {
  readonly style: Style;
  readonly indent: string;
  readonly number: number;
  readonly text: string;
  mark(number: number): string;
}

/**
 * What Enter adds on the new line `position.line`: the next mark of a list, （一） … 一是 … 1. … （1）. An empty item
 * takes its mark back, so that a second Enter ends the list. Null in tables, inside lists and where text already stands.
 */
export function continueList({ source, reports }: Analysis, position: Position): TextEdit | null {
  const { line } = position;
  const before = itemAt(source, line - 1);
  if (before === null || lineAt(source, line).trim() !== '') return null;
  const { start, end } = source.lineSpan(line - 1);
  if (reports.some(({ tables }) => tables.some(({ span }) => span.start < end && start < span.end))) return null;
  if (before.text.trim() === '') return isContinued(source, line - 1, before) ? removal(source, line - 1) : null;
  const next = itemAt(source, line + 1);
  if (!FINISHED.test(before.text) || next?.style === before.style) return null;
  const place = source.rangeOf({ start: source.lineSpan(line).start, end: source.lineSpan(line).end });
  return { range: place, newText: `${before.indent}${before.mark(before.number + 1)}` };
}

function lineAt(source: SourceText, line: number): string {
  return source.slice(source.lineSpan(line));
}

function itemAt(source: SourceText, line: number): Item | null {
  const text = line < 0 ? '' : lineAt(source, line);
  for (const style of STYLES) {
    const match = style.pattern.exec(text);
    if (match === null) continue;
    const [, indent = '', open, number = '', close, rest = ''] = match;
    const last = close === '是' ? [...rest.matchAll(LATER_ITEM)].at(-1)?.[1] : undefined;
    return {
      style,
      indent,
      number: style.read(last ?? number),
      text: rest,
      mark: (value) => `${open}${style.write(value)}${close}`,
    };
  }
  return null;
}

/** True when the mark goes on from the line before: it was put there, or might have been. */
function isContinued(source: SourceText, line: number, item: Item): boolean {
  const before = itemAt(source, line - 1);
  return before?.style === item.style && before.number + 1 === item.number && before.text.trim() !== '';
}

function removal(source: SourceText, line: number): TextEdit {
  return { range: source.rangeOf(source.lineSpan(line)), newText: '' };
}
