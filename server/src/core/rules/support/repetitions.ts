import { isHan } from './characters';

/** A run of characters that stands twice in a row: where the first begins, and where the second ends. */
export interface Repeated {
  readonly index: number;
  readonly end: number;
  readonly word: string;
}

/** Single characters that are hardly ever doubled, and those that are not behind a figure: 5件件. */
const SINGLES = '的和并已未被为';
const UNITS = '件条次个篇项份期名';
const DOUBLES = new Set([...SINGLES, ...UNITS].map((character) => character.charCodeAt(0)));

/** Where each pair of characters stands next, by hash. */
const NEXT = new Int32Array(4096);
const LONGEST = 10;
const NONE: readonly Repeated[] = [];

/** Equal runs of two to ten Han characters, equal years, and 的的, in text order; of several at one place the longest. */
export function repeatedRuns(text: string): readonly Repeated[] {
  const places = pairsAgain(text);
  if (places.length === 0) return NONE;
  const runs: Repeated[] = [];
  let end = 0;
  for (let i = places.length - 1; i >= 0; i--) {
    const index = places[i] as number;
    const word = index < end ? '' : wordAgain(text, index);
    if (word === '') continue;
    end = index + 2 * word.length + (text.startsWith(word, index + word.length) ? 0 : 1);
    runs.push({ index, end, word });
  }
  return runs;
}

/** Places, the last first, whose pair of characters may come again within ten, or are 的的. */
function pairsAgain(text: string): readonly number[] {
  NEXT.fill(text.length + LONGEST + 1);
  const places: number[] = [];
  for (let i = text.length - 2; i >= 0; i--) {
    const first = text.charCodeAt(i);
    const second = text.charCodeAt(i + 1);
    const hash = (first * 31 + second) & 4095;
    const distance = (NEXT[hash] as number) - i;
    NEXT[hash] = i;
    if (distance <= LONGEST || (first === second && DOUBLES.has(first))) places.push(i);
  }
  return places;
}

/** Empty when nothing stands there twice. */
function wordAgain(text: string, at: number): string {
  if (text[at] === '2') return yearAgain(text, at);
  let han = 0;
  while (han < 2 * LONGEST && isHan(text.charCodeAt(at + han))) han++;
  for (let length = han >> 1; length >= 2; length--) {
    let same = 0;
    while (same < length && text.charCodeAt(at + same) === text.charCodeAt(at + length + same)) same++;
    if (same === length) return text.slice(at, at + length);
  }
  const single = text[at] as string;
  const isDoubled = single === text[at + 1] && (SINGLES.includes(single) || isCounted(text, at));
  return isDoubled ? single : '';
}

function isCounted(text: string, at: number): boolean {
  return UNITS.includes(text[at] as string) && /\d/.test(text[at - 1] ?? '');
}

/** 2023年 again, right behind the first or behind a comma. */
function yearAgain(text: string, at: number): string {
  const year = text.slice(at, at + 5);
  const isAgain = text.startsWith(year, at + 5) || text.startsWith(`，${year}`, at + 5);
  return isAgain && /^20\d\d年$/.test(year) ? year : '';
}

/** Verbs and adverbs that Chinese doubles, and counting by twos: 研究研究, 一个一个. */
const DOUBLED =
  /^(?:[一二两三四五六七八九十几]|逐|研究|讨论|学习|商量|考虑|锻炼|休息|打扫|收拾|检查|了解|非常|特别|十分|永远|许多|很多|真正|慢慢|天天|年年|人人|处处|层层|步步|时时|事事|家家|户户|村村|代代|早早|好好|多多|常常|往往|渐渐|刚刚|仅仅|恰恰|频频|纷纷|大大|远远|深深|牢牢|紧紧|切切|实实)/;
/** Words that end one phrase or name and begin the next: 县政府 + 政府信息, 党组织 + 组织群众, 盐城市 + 城市管理局. */
const BRIDGING = new Set([
  '政府',
  '组织',
  '公开',
  '管理',
  '服务',
  '要求',
  '规定',
  '计划',
  '建设',
  '领导',
  '党委',
  '委员',
  '县委',
  '市委',
  '区委',
  '单位',
  '机关',
  '部门',
  '办公',
  '单元',
  '中心',
  '工作',
  '活动',
  '报告',
  '负责',
  '支部',
  '社区',
  '街道',
  '人大',
  '政协',
  '教育',
  '监督',
  '监管',
  '统计',
  '执法',
  '信访',
  '卫生',
  '网络',
  '城市',
  '小组',
]);
/** Words that end in 为, by what stands before it, and what 为 is said for. */
const BECOMING = '成作变化定称转列设选评认视以行';
const SERVED = '民了群企人基老居村农公社广他您全百市何实此';
/** 目的的确立, 标的的价值. */
const NOUN_IN_DE = '目标有中红蓝黄白黑绿';

/** True where writing the word twice is right, or may be. */
export function isLegitimate(text: string, { index, end, word }: Repeated): boolean {
  const before = text[index - 1] ?? '';
  const after = text[end] ?? '';
  if (word === '的') return NOUN_IN_DE.includes(before) || after === '确';
  if (word === '和') return '饱温缓柔平共'.includes(before) || '美气睦平谐'.includes(after);
  // 成为为民服务的窗口.
  if (word === '为') return BECOMING.includes(before) || SERVED.includes(after);
  // 《关于转发…的通知的通知》
  if (word === '的通知') return after === '》';
  if (word.length === 1 || word.endsWith('年')) return false;
  return DOUBLED.test(word) || BRIDGING.has(word) || new Set(word).size === 1;
}
