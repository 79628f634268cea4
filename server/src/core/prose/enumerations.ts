import { ORDINAL_CHARACTERS, ordinalValue } from '../text/numerals';
import type { Flow } from './flow';
import { matchesOf } from './matches';

/** One 二是 of a list inside the prose. Offsets are those of the flow and cover the ordinal only. */
export interface ListMark {
  readonly series: string;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
}

/** A mark that does not go on from the one before. */
export interface BrokenList {
  readonly mark: ListMark;
  readonly previous: ListMark;
  readonly expected: number;
  /** The marks that follow in the same list and count on from the wrong one. */
  readonly following: readonly ListMark[];
}

const ORDINAL = `[${ORDINAL_CHARACTERS}]`;
/** 统一是, 万一是, 之一是 and the like are no marks, nor is 第一是; at the start of a clause 二是不断…, 三是以… are. */
const NOT_BEFORE = '统之唯惟第万专单同归划其逐另每某任合如整定初进进统元周星期';
const CLAUSE_END = '，。；：、！？\\n\\f';
/** Patterns start with a character to search for; what stands before it is looked at then. */
const SERIES: readonly (readonly [string, RegExp])[] = [
  [
    '是',
    new RegExp(
      `(${ORDINAL}(?<![${NOT_BEFORE}${ORDINAL_CHARACTERS}].)${ORDINAL}{0,2})是(?!否)(?:(?<=[${CLAUSE_END}]${ORDINAL}{1,3}是)|(?![非以不]))`,
      'g',
    ),
  ],
  ['要', new RegExp(`(${ORDINAL}(?<=[${CLAUSE_END}].)${ORDINAL}{0,2})要(?!求)`, 'g')],
  ['第', new RegExp(`第(?<=[，。；：！？\\n\\f].)(${ORDINAL}{1,3})(?=，)`, 'g')],
];

/** A list does not lose more items than this at once. */
const WIDEST_GAP = 4;

/** More breaks in one list say nothing new. */
const MOST_IN_LIST = 3;

/** The series of 首先, 其次, 再次; its marks cover the whole word. */
export const WORD_SERIES = '首先';
export const ORDINAL_WORDS: readonly string[] = [WORD_SERIES, '其次', '再次'];

/** 再次 as a mark, not as again: 再次强调. */
const THIRD = /再次(?<=[。；，：！？\n\f]再次)(?=[，是要])/g;
/** Words that take the place of 其次, or end the list. */
const BETWEEN = /其次|然后|随后|接着|接下来|同时|另外|此外|并且|进而|第二|二[是要]|最后/;

/** Lists whose ordinals skip or repeat a number; a list may start again with 一 at any time. */
export function brokenLists(flow: Flow): readonly BrokenList[] {
  return [...brokenOrdinals(flow), ...brokenWords(flow)];
}

/** 首先 is looked for no further back. */
const WIDEST_ITEM = 600;

/** 首先 and 再次 in one paragraph without anything that stands for 其次. */
function brokenWords({ text }: Flow): readonly BrokenList[] {
  return matchesOf(text, THIRD).flatMap(({ index: start }): readonly BrokenList[] => {
    const near = Math.max(0, start - WIDEST_ITEM);
    const before = text.slice(near, start);
    const first = before.lastIndexOf(WORD_SERIES);
    const end = near + first + WORD_SERIES.length;
    const opens = first === 0 || /[。；，：！？、\n\f]/.test(before[first - 1] ?? '');
    const between = before.slice(first + WORD_SERIES.length);
    if (first < 0 || !opens || /[\n\f]/.test(between) || BETWEEN.test(between)) return [];
    const mark = { series: WORD_SERIES, ordinal: 3, start, end: start + 2 };
    const previous = { series: WORD_SERIES, ordinal: 1, start: end - 2, end };
    return [{ mark, previous, expected: 2, following: [] }];
  });
}

function brokenOrdinals({ text }: Flow): readonly BrokenList[] {
  return SERIES.flatMap(([series, pattern]) => {
    const marks = matchesOf(text, pattern).map((match): ListMark => {
      const start = match.index + match[0].indexOf(match[1] as string);
      return { series, ordinal: ordinalValue(match[1] as string), start, end: start + (match[1] as string).length };
    });
    return brokenIn(
      text,
      marks.filter(({ ordinal }) => ordinal > 0),
    );
  });
}

function brokenIn(text: string, marks: readonly ListMark[]): readonly BrokenList[] {
  if (marks.length < 2) return [];
  const broken: BrokenList[] = [];
  const breaks = breakOffsets(text);
  /** The last mark of each list that may still go on, innermost last. */
  let open: ListMark[] = [];
  let section = 0;
  let inList = 0;
  for (const [i, mark] of marks.entries()) {
    let left = section;
    while (left < breaks.length && (breaks[left] as number) < mark.start) left++;
    if (left !== section) open = [];
    section = left;
    const outer = open.findLastIndex(({ ordinal }) => ordinal + 1 === mark.ordinal);
    if (mark.ordinal === 1) inList = 0;
    if (mark.ordinal === 1) open = [...nesting(text, open, mark), mark];
    else if (outer >= 0) open = [...open.slice(0, outer), mark];
    else {
      const previous = open.at(-1);
      // 十一是 behind 二是 is a holiday, not an item.
      if (previous !== undefined && mark.ordinal - previous.ordinal > WIDEST_GAP) continue;
      if (previous !== undefined && inList++ < MOST_IN_LIST) {
        const following = countingOn(marks, i, breaks[section] ?? text.length);
        broken.push({ mark, previous, expected: previous.ordinal + 1, following });
      }
      open = [...open.slice(0, -1), mark];
    }
  }
  return broken;
}

/** A list inside an item begins in the item's own sentence; otherwise 一是 begins a list that replaces the last. */
function nesting(text: string, open: readonly ListMark[], mark: ListMark): readonly ListMark[] {
  const last = open.at(-1);
  if (last === undefined || open.length > 4) return [];
  const between = text.slice(last.end, Math.min(mark.start, last.end + 200));
  return mark.start - last.end < 200 && !/[。！？\n]/.test(between) ? open : [];
}

function countingOn(marks: readonly ListMark[], from: number, end: number): readonly ListMark[] {
  const following: ListMark[] = [];
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i] as ListMark;
    if (mark.start > end || mark.ordinal !== (marks[i - 1] as ListMark).ordinal + 1) break;
    following.push(mark);
  }
  return following;
}

/** Headings and tables part the lists: a list never goes on behind them. */
function breakOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) offsets.push(at);
  return offsets;
}
