const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

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

function digit(character: string | undefined): number {
  return character === undefined ? 0 : (DIGITS[character] ?? 0);
}
