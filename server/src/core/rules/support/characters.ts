/** Character classes by UTF-16 unit; every function answers false for `NaN` and thus for places outside a text. */

const CLOSING_MARKS = '，。；：、？！”’）》〉】〕」』…％';
const OPENING_MARKS = '“‘（《〈【〔「『';

/** Source of the class of Chinese characters, for regular expressions: radicals, ideographs and 〇. */
export const HAN = '\\u2e80-\\u2fdf\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';

/** Source of the class of blanks inside a line, tabs excluded. */
export const BLANK = ' \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';

export function isHan(unit: number): boolean {
  return (
    isCommonHan(unit) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3007
  );
}

/** Most characters of a report; tells at once those that are no mark. */
export function isCommonHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** ，。》） and the like: full-width marks that end something. */
export function isClosingMark(unit: number): boolean {
  return unit > 0x7f && CLOSING_MARKS.includes(String.fromCharCode(unit));
}

/** “（《 and the like: full-width marks that begin something. */
export function isOpeningMark(unit: number): boolean {
  return unit > 0x7f && OPENING_MARKS.includes(String.fromCharCode(unit));
}
