/** Characters of Chinese whole numbers, for character classes. */
export const DIGITS = '零〇一二两三四五六七八九十百千';

const ONES = '零一二三四五六七八九';
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a Chinese whole number below ten thousand (十二, 一百零五, 二〇); null when it is none. */
export function chineseNumber(text: string): number | null {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (!/[十百千]/.test(plain)) {
    const digits = [...plain].map((character) => ONES.indexOf(character));
    return digits.length === 0 || digits.includes(-1) ? null : Number(digits.join(''));
  }
  let value = 0;
  let last = 10_000;
  for (const [, digit, step] of plain.matchAll(/零?([一二三四五六七八九])?([十百千])?/g)) {
    if (digit === undefined && step === undefined) continue;
    const unit = step === undefined ? 1 : (STEPS[step] as number);
    if (unit >= last || (digit === undefined && unit !== 10)) return null;
    value += (digit === undefined ? 1 : ONES.indexOf(digit)) * unit;
    last = unit;
  }
  return value;
}
