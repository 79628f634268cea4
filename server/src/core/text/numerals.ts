/** Characters of the ordinals used in heading marks, for character classes. */
export const ORDINAL_CHARACTERS = '一二三四五六七八九十';

/** Value of a Chinese ordinal below one hundred (一 … 九十九); 0 when it is none. */
export function ordinalValue(text: string): number {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return 0;
  const [, high, ten, low] = match;
  if (ten === undefined) return low === undefined ? digit(high) : 0;
  return (high === undefined ? 1 : digit(high)) * 10 + digit(low);
}

/** Chinese ordinal of a number from 1 to 99. */
export function ordinalText(value: number): string {
  const digits = ORDINAL_CHARACTERS;
  if (value <= 10) return digits[value - 1] ?? String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : digits[tens - 1]}十${ones === 0 ? '' : digits[ones - 1]}`;
}

/** Full-width digits, signs, commas and points as ASCII. */
export function asciiFigure(text: string): string {
  return text
    .replace(/[\uff0b-\uff0e\uff10-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace('−', '-');
}

const HAN_YEAR = /二[〇○零][〇○零一二三四五六七八九]{2}(?=\s{0,3}年)/g;
const HAN_DIGITS = '〇一二三四五六七八九';

/** Years in Han digits, 二〇二二年, as ASCII; offsets stay. */
export function asciiYears(text: string): string {
  return text.replace(HAN_YEAR, (year) => year.replace(/./g, (han) => String(Math.max(0, HAN_DIGITS.indexOf(han)))));
}

function digit(character: string | undefined): number {
  return character === undefined ? 0 : ORDINAL_CHARACTERS.indexOf(character) + 1;
}
