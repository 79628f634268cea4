import { firstFrom } from '../text/firstFrom';
import type { Count } from './counts';
import type { Flow } from './flow';
import { matchesOf } from './matches';

/** A part of a whole, with the share of it that the prose states. */
export interface Part {
  readonly count: Count;
  /** The words before the figure. */
  readonly label: string;
  readonly share: Share | null;
}

/** 占21.07%: `value` without the dot, `decimals` digits behind it. */
export interface Share {
  readonly value: bigint;
  readonly decimals: number;
  readonly isApproximate: boolean;
  readonly start: number;
  readonly end: number;
}

/** A figure and the list behind it: 75条。其中，年报1条、动态74条. Offsets are those of the flow. */
export interface Breakdown {
  /** The figures before the list that it may belong to, nearest first. */
  readonly wholes: readonly Count[];
  readonly parts: readonly Part[];
  /** Figures behind the list that might still belong to it. */
  readonly further: readonly Count[];
  /** 等, 主要, 涉及, figures with 余 or of another kind: the list need not be complete. */
  readonly isOpen: boolean;
  /** The same thing may be counted in several parts: what was shown on a web site and in a newspaper. */
  readonly mayOverlap: boolean;
}

/** 其中, 中，, a colon, or a mark with a word that opens a list; one class of first characters makes the search quick. */
const OPENER =
  /[其，（：；。中](?:(?<=其)中(?![央国心等小型])|(?<=[，（：；。])(?:包括|分为|包含|分别为|分别是|分别有|涉及|含)|(?<=中)，|(?<=：))/g;
export const OPEN = /等(?![级待同候于额号效离次份])|主要(?:包括|为|是|有|涉及)|涉及|之外|除|例如/;
/** What a list leaves out: 其余为…, with no figure of its own. */
const REST = /^[，、；]?(?:其余|剩余|其他为|其它为|另有)/;
/** A note behind the list: the same document in several forms. */
const SEVERAL_FORMS = /^[^。；\n\f]{0,6}（[^）]{0,24}(?:多种|重复|同时|交叉|兼)/;
export const OVERLAP =
  /网站|微信|微博|公众号|平台|渠道|公报|抖音|头条|公示栏|公开栏|显示屏|APP|客户端|报纸|电视|广播|媒体|转载|同时|重复|新媒体/;
/** Words that begin something else than the next part. */
export const STOPS = [
  '办结',
  '办理',
  '答复',
  '收到',
  '受理',
  '同比',
  '上年增',
  '去年',
  '增长',
  '增加',
  '减少',
  '另外',
  '此外',
  '共计',
  '累计',
  '总计',
  '合计',
  '全年',
  '结转下',
  '结转至',
  '平均',
] as const;
const SHARE = /^[，（]?(?:约)?占(?:比)?[^，。；：\d%、]{0,12}?(约|近|超)?(\d{1,3})(?:\.(\d{1,4}))?%/;
export const SENTENCE = /[。！？\n\f|]/;
const LONGEST_LIST = 600;
const LONGEST_GAP = 60;
/** Behind one part and a ； so many words begin something else. */
export const LONGEST_ITEM = 14;

/** Every list of parts that follows a figure, in text order. */
export function breakdownsOf(flow: Flow, counts: readonly Count[]): readonly Breakdown[] {
  const { text } = flow;
  if (counts.length < 2) return [];
  const openers = matchesOf(text, OPENER).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
  }));
  const found: Breakdown[] = [];
  let done = 0;
  for (const [i, opener] of openers.entries()) {
    if (opener.start < done) continue;
    const wholes = wholesBefore(text, counts, opener);
    if (wholes.length === 0) continue;
    const strong = openers.slice(i + 1, i + 6).find(({ word, start }) => word.startsWith('其中') && start > opener.end);
    const list = listAfter(text, counts, opener.end, strong?.start ?? text.length, wholes[0] as Count);
    if (list === null || list.parts.length === 0) continue;
    found.push({ ...list, wholes });
    done = list.parts.at(-1)?.count.end ?? opener.end;
  }
  return found;
}

interface Opener {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The figures of the opener's sentence before it; of the sentence before when the list has a sentence of its own. */
function wholesBefore(text: string, counts: readonly Count[], { start, word }: Opener): readonly Count[] {
  const last = countFrom(counts, start + 1) - 1;
  const nearest = counts[last];
  if (nearest === undefined || start - nearest.end > LONGEST_GAP) return [];
  if (!isLinked(text.slice(nearest.end, start), word, nearest, start)) return [];
  const wholes: Count[] = [];
  for (let i = last; i >= 0 && i > last - 6; i--) {
    const count = counts[i] as Count;
    if (/[。！？\n\f|]/.test(text.slice(count.end, nearest.start))) break;
    if (count.unit === nearest.unit) wholes.push(count);
  }
  return wholes;
}

function isLinked(between: string, word: string, whole: Count, start: number): boolean {
  if (start < whole.end || /[\n\f|]/.test(between)) return false;
  if (word === '：') return between === '';
  if (word === '中，') return /^[^，。；：、]{0,14}$/.test(between);
  if (!word.startsWith('其中')) return between === '' || /^）?$/.test(between);
  const sentences = between.split(/[。！？]/);
  return sentences.length === 1 || (sentences.length === 2 && (sentences[1] as string).length <= 1);
}

function listAfter(
  text: string,
  counts: readonly Count[],
  start: number,
  next: number,
  whole: Count,
): Omit<Breakdown, 'wholes'> | null {
  const end = listEnd(text, start, Math.min(next, start + LONGEST_LIST), counts);
  const parts: Part[] = [];
  const further: Count[] = [];
  let isMixed = false;
  let isOver = false;
  let before = start;
  for (let i = countFrom(counts, start); i < counts.length && (counts[i] as Count).end <= end; i++) {
    const count = counts[i] as Count;
    const label = text.slice(before, count.start);
    if (isBracketed(text, start, count.start)) continue;
    before = count.end;
    if (count.unit !== whole.unit) {
      isMixed = true;
      // ；发布解读286篇: what follows belongs to that.
      isOver ||= parts.length > 0 && label.startsWith('；');
      continue;
    }
    if (isOver || further.length > 0 || stops(label, parts)) further.push(count);
    else parts.push({ count, label, share: shareAfter(text, count.end) });
  }
  const list = text.slice(start, parts.at(-1)?.count.end ?? start);
  const listEnds = parts.at(-1)?.count.end ?? start;
  const behind = text.slice(listEnds, listEnds + 40);
  const isOpen =
    isMixed ||
    OPEN.test(list) ||
    /^等/.test(behind) ||
    REST.test(behind) ||
    text.slice(start - 2, start) === '涉及' ||
    [whole, ...parts.map(({ count }) => count)].some(({ isApproximate }) => isApproximate);
  return { parts, further, isOpen, mayOverlap: OVERLAP.test(list) || SEVERAL_FORMS.test(behind) };
}

/** End of the sentence, or of the brackets that the list stands in; sentences that go on giving shares belong to it. */
function listEnd(text: string, start: number, limit: number, counts: readonly Count[]): number {
  const bracket = closingBracket(text, start, limit);
  let end = sentenceEnd(text, start, limit);
  while (end < limit && text[end] === '。' && hasShare(text, counts, end + 1) && hasShare(text, counts, start)) {
    end = sentenceEnd(text, end + 1, limit);
  }
  return Math.min(end, bracket);
}

function sentenceEnd(text: string, from: number, limit: number): number {
  const length = text.slice(from, limit).search(SENTENCE);
  return length < 0 ? limit : from + length;
}

function hasShare(text: string, counts: readonly Count[], from: number): boolean {
  const count = counts[countFrom(counts, from)];
  return count !== undefined && count.end < from + LONGEST_GAP && shareAfter(text, count.end) !== null;
}

/** The bracket that closes one opened before `start`; the limit when there is none. */
function closingBracket(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let i = start; i < limit; i++) {
    if (text[i] === '（') depth++;
    else if (text[i] === '）' && --depth < 0) return i;
  }
  return limit;
}

function isBracketed(text: string, start: number, at: number): boolean {
  const before = text.slice(start, at);
  return before.lastIndexOf('（') > before.lastIndexOf('）');
}

/** True where the words before a figure begin something new; a word that an earlier part has too does not. */
function stops(label: string, parts: readonly Part[]): boolean {
  if (parts.length === 0) return false;
  const isNewSentence = label.startsWith('；') && label.length > LONGEST_ITEM && parts.length === 1;
  return (
    isNewSentence ||
    isNewLevel(label, parts) ||
    STOPS.some((word) => label.includes(word) && !parts.some((part) => part.label.includes(word)))
  );
}

/** What may still belong to the part before. */
const REST_OF_PART = /^(?:等|[，（]?占[^，。；、]{0,24}%）?)/;

/** A ； behind parts that are set apart by ， or 、 ends the list: 公开78条，采用6条；微博发布12条. */
function isNewLevel(label: string, parts: readonly Part[]): boolean {
  const mark = (text: string) => text.replace(REST_OF_PART, '')[0] ?? '';
  return mark(label) === '；' && parts.slice(1).some((part) => '，、'.includes(mark(part.label)));
}

function shareAfter(text: string, at: number): Share | null {
  const match = SHARE.exec(text.slice(at, at + 40));
  if (match === null) return null;
  const [all, about, whole, fraction = ''] = match;
  return {
    value: BigInt(`${whole}${fraction}`),
    decimals: fraction.length,
    isApproximate: about !== undefined || /^[，（]?约/.test(all),
    start: at + all.search(/\d/),
    end: at + all.length,
  };
}

/** Index of the first count that starts at or behind an offset. */
export function countFrom(counts: readonly Count[], offset: number): number {
  return firstFrom(counts, ({ start }) => start >= offset);
}
