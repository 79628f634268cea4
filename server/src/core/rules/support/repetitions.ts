import { isHan } from './characters';

/** Two equal runs of two to ten Han characters, or 的的. Group 1 is both, group 2 the run. */
export const REPEATED = /(([\u4e00-\u9fff]{2,10})\2|的的)/g;

/** Where each pair of characters stood last, by hash. */
const LAST = new Int32Array(4096);
const LONGEST = 10;

/**
 * True when anything is written twice in a row. Looks for pairs of characters that come again within ten: the pattern,
 * which tries every length at every place, is for the few texts in which one is found.
 */
export function hasRepeated(text: string): boolean {
  LAST.fill(-1 - LONGEST);
  for (let i = 0; i + 1 < text.length; i++) {
    const hash = (text.charCodeAt(i) * 31 + text.charCodeAt(i + 1)) & 4095;
    const distance = i - (LAST[hash] as number);
    LAST[hash] = i;
    if (distance <= LONGEST && isRepeatedAt(text, i)) return true;
  }
  return text.includes('的的');
}

/** True when the characters from `at` on are those before it. */
function isRepeatedAt(text: string, at: number): boolean {
  if (!isHan(text.charCodeAt(at))) return false;
  for (let length = 2; length <= Math.min(LONGEST, at); length++) {
    let same = 0;
    while (same < length && text.charCodeAt(at + same) === text.charCodeAt(at - length + same)) same++;
    if (same === length) return true;
  }
  return false;
}

/** Verbs and adverbs that Chinese doubles, and counting by twos: 研究研究, 一个一个. */
const DOUBLED =
  /^(?:[一二两三四五六七八九十几]|逐|研究|讨论|学习|商量|考虑|锻炼|休息|打扫|收拾|检查|了解|非常|特别|十分|永远|许多|很多|真正|慢慢|天天|年年|人人|处处|层层|步步|时时|事事|家家|户户|村村|代代|早早|好好|多多|常常|往往|渐渐|刚刚|仅仅|恰恰|频频|纷纷|大大|远远|深深|牢牢|紧紧|切切|实实)/;
/** Words that end one phrase and begin the next: 县政府 + 政府信息, 党组织 + 组织群众. */
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
]);
/** 目的的确立, 标的的价值. */
const NOUN_IN_DE = '目标有中红蓝黄白黑绿';

/** True where writing the word twice is right, or may be. */
export function isLegitimate(match: RegExpExecArray, word: string): boolean {
  const before = match.input[match.index - 1] ?? '';
  const after = match.input[match.index + match[0].length] ?? '';
  if (word === '的') return NOUN_IN_DE.includes(before) || after === '确';
  return DOUBLED.test(word) || BRIDGING.has(word) || new Set(word).size === 1;
}
