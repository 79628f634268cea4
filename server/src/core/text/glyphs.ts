/** CJK Radicals Supplement glyphs that Unicode normalisation leaves alone, each followed by the character it looks like. */
const RADICALS =
  '⺁厂⺄乙⺆冂⺇几⺈刀⺋卩⺌小⺍小⺏尢⺒巳⺓幺⺔彐⺕彐⺖心⺘手⺙攵⺛旡⺜日⺝月⺟母⺠民⺡水⺢水⺣火⺤爪⺥爪⺧牛⺨犬⺩王⺪疋⺫目⺬示⺭示⺮竹⺯糸⺰纟⺱网⺲网⺳网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟';

/** Traditional characters of the forms' labels and of titles, each followed by its simplified form. */
const TRADITIONAL =
  '總总體体況况開开動动報报關关訴诉訟讼複复復复議议審审結结維维糾纠經经處处強强費费業业屬属國国絕绝導导請请數数據据內内務务門门類类過过執执確确認认獲获補补為为權权護护舉举檢检單单範范圍围無无當当傳传網网劃划證证論论現现發发規规許许罰罚額额購购問问題题進进項项條条轉转續续華华億亿萬万與与雲云縣县鎮镇鄉乡區区辦办機机構构這这會会組组織织領领員员監监責责個个質质資资詢询繳缴納纳應应計计對对決决於于後后設设採采時时參参統统製制穩稳說说徵征財财專专聞闻線线訪访談谈眾众點点電电紙纸號号職职臺台沒没廢废繼继係系訊讯評评編编學学訓训欄栏績绩';

/** Blocks of radicals and compatibility ideographs, first and last unit. */
export const LOOKALIKES = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
] as const;

const FULL_WIDTH = [0xff00, 0xffef] as const;

/** Scripts whose letters stand for themselves: Latin with marks up to symbols, kana, Han, all others and surrogates. */
const SCRIPTS = [
  [0xc0, 0x1fff],
  [0x3040, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xdfff],
] as const;

/**
 * One table from UTF-16 unit to the letter it is matched as; 0 for everything that is layout rather than wording
 * (blanks, digits, punctuation, rules). Han characters stand for themselves, Latin letters for their small half-width
 * form, and the look-alikes that PDF text and traditional typesetting bring (Kangxi radicals, CJK radicals supplement,
 * compatibility ideographs) for the simplified character of the official forms.
 */
export const LETTERS: Uint16Array = buildLetters();

function buildLetters(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [from, to] of SCRIPTS) for (let unit = from; unit <= to; unit++) table[unit] = unit;
  for (let unit = 0x61; unit <= 0x7a; unit++) table[unit] = table[unit - 0x20] = unit;
  for (const unit of [0xd7, 0xf7]) table[unit] = 0; // × and ÷
  for (const unit of [0x25cb, 0x3007]) table[unit] = 0x3007; // ○ is typed for 〇 in years
  for (const [from, to] of [...LOOKALIKES, FULL_WIDTH]) {
    for (let unit = from; unit <= to; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC');
      const first = plain.charCodeAt(0);
      if (plain.length === 1 && first !== unit) table[unit] = table[first] as number;
    }
  }
  for (const pairs of [RADICALS, TRADITIONAL]) {
    for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  }
  return table;
}

/** Traditional characters that simplified text has too, in names such as 於潜镇; only labels fold them. */
const AMBIGUOUS = '於徵';

/** What `withPlainGlyphs` replaces, by UTF-16 unit. */
const REPLACED = buildReplaced();

function buildReplaced(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [from, to] of LOOKALIKES) table.fill(1, from, to + 1);
  for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) {
    if (!AMBIGUOUS.includes(TRADITIONAL[i] as string)) table[TRADITIONAL.charCodeAt(i)] = 1;
  }
  return table;
}

/**
 * The text with radicals and compatibility ideographs replaced by the characters they look like, and the traditional
 * characters of the forms by simplified ones; offsets stay.
 */
export function withPlainGlyphs(text: string): string {
  for (let i = 0; i < text.length; i++) {
    // Hardly any text has one.
    if (REPLACED[text.charCodeAt(i)] !== 0) return replaced(text);
  }
  return text;
}

function replaced(text: string): string {
  return text.replace(/[\u2e80-\uffff]/g, (glyph) => {
    const unit = glyph.charCodeAt(0);
    const letter = REPLACED[unit] === 0 ? 0 : (LETTERS[unit] as number);
    return letter === 0 ? glyph : String.fromCharCode(letter);
  });
}
