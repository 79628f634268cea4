import { type Mangle, mapLabels, mapText } from './mangle';

const ASCII: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

/** Full-width punctuation folded to ASCII in the whole file, as text corpora have it. */
export const asciiPunctuation: Mangle = {
  name: 'asciiPunctuation',
  document(document) {
    const fold = (text: string): string => text.replace(/[，：；（）]/g, (sign) => ASCII[sign] ?? sign);
    return mapText(mapLabels(document, fold), fold);
  },
};

/** Characters that PDF fonts often map to radicals of the same shape. */
const RADICALS: Readonly<Record<string, string>> = {
  一: '⼀',
  二: '⼆',
  八: '⼋',
  人: '⼈',
  力: '⼒',
  工: '⼯',
  大: '⼤',
  小: '⼩',
  文: '⽂',
  方: '⽅',
  无: '⽆',
  日: '⽇',
  月: '⽉',
  比: '⽐',
  用: '⽤',
  生: '⽣',
  目: '⽬',
  立: '⽴',
  而: '⽽',
  自: '⾃',
  行: '⾏',
  见: '⻅',
  长: '⻓',
  门: '⻔',
  民: '⺠',
  金: '⾦',
  面: '⾯',
  非: '⾮',
  止: '⽌',
  手: '⼿',
  支: '⽀',
  己: '⼰',
  子: '⼦',
  口: '⼝',
};

export const radicals: Mangle = {
  name: 'radicals',
  document(document, random) {
    const swap = (text: string): string =>
      Array.from(text, (sign) => (random.chance(0.7) ? (RADICALS[sign] ?? sign) : sign)).join('');
    return mapText(mapLabels(document, swap), (text, kind) => (kind === 'chrome' ? text : swap(text)));
  },
};

/** Blanks inside labels and after the numeral of a heading. */
export const spacedLabels: Mangle = {
  name: 'spacedLabels',
  document(document, random) {
    const spaced = (text: string): string =>
      random.chance(0.4) ? insertInside(text, ' ', random.int(1, Math.max(1, text.length - 1))) : text;
    return mapText(mapLabels(document, spaced), (text, kind) =>
      kind === 'heading' && random.chance(0.4) ? text.replace(/^(.[、.．])/u, '$1 ') : text,
    );
  },
};

/** A line break inside a label's cell. */
export const brokenLabels: Mangle = {
  name: 'brokenLabels',
  document: (document, random) =>
    mapLabels(document, (text) =>
      text.length > 3 && random.chance(0.3) ? insertInside(text, '\n', random.int(2, text.length - 1)) : text,
    ),
};

function insertInside(text: string, insertion: string, at: number): string {
  return `${text.slice(0, at)}${insertion}${text.slice(at)}`;
}
