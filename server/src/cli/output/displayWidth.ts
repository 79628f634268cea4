/** Wide and full-width characters of Unicode's East Asian Width, as far as terminals show them in two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const TAB = '    ';

/** One character as a terminal shows it. */
export interface Glyph {
  readonly text: string;
  /** Columns it takes: 0, 1, 2, or 4 for a tab. */
  readonly width: number;
  /** UTF-16 units it stands for. */
  readonly length: number;
}

/** A line of text ready for a terminal: tabs as spaces, and no control characters that would steer the terminal. */
export function glyphs(line: string): readonly Glyph[] {
  return Array.from(line, (char) => {
    const { length } = char;
    // Most characters of a report are Han.
    if (char >= '\u4e00' && char <= '\u9fff') return { text: char, width: 2, length };
    if (char === '\t') return { text: TAB, width: TAB.length, length };
    if (UNPRINTABLE.test(char)) return { text: '\ufffd', width: 1, length };
    if (WITHOUT_WIDTH.test(char)) return { text: '', width: 0, length };
    return { text: char, width: WIDE.test(char) ? 2 : 1, length };
  });
}

const CHANGED = /[\p{Cc}\p{Cs}\p{Mn}\p{Me}\p{Cf}]/u;

/** Text from a file that can be printed without steering the terminal. */
export function printable(text: string): string {
  if (!CHANGED.test(text)) return text;
  return glyphs(text)
    .map((glyph) => glyph.text)
    .join('');
}
