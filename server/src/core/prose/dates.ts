import { UNIVERSITY } from '../editions/index';
import type { Report } from '../recognition/report';
import type { Flow } from './flow';
import { matchesOf } from './matches';

/** A date that cannot be right. Offsets are those of the flow; `right` is the likely correction, if one is plain. */
export interface WrongDate {
  readonly kind: 'lost' | 'impossible' | 'since' | 'period' | 'year' | 'short' | 'digits';
  readonly start: number;
  readonly end: number;
  readonly right: string | null;
}

type Reader = (match: RegExpExecArray, report: Report) => Omit<WrongDate, 'start' | 'end'> | null;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const NOT_IN_NUMBER = '(?<![\\d.,第〔-])';

/** A number with 年, 月 or 日 behind it. */
interface Dated {
  readonly start: number;
  /** Of the digits. */
  readonly end: number;
  readonly unit: string;
}

/** Where a pattern begins: at a number, or at the four last digits of one. */
type Begin = (dated: Dated) => number;
const whole: Begin = ({ start }) => start;
const lastFour: Begin = ({ start, end }) => Math.max(start, end - 4);

/**
 * Each pattern with what it means, and the numbers at which it is tried, by their units; group 1, where there is one, is
 * the part to mark.
 */
const READERS: readonly (readonly [units: string, Begin, RegExp, Reader])[] = [
  // 20231月1日: 年 was lost; 2018年1231日 and 331日: 月 was lost; 2018年11日.
  ['月', whole, /(?<!\d)(20\d\d)(1[0-2]|[1-9])月(\d{1,2})日/y, ([, y, month, day]) => lost(`${y}年${month}月${day}日`)],
  // 202111日 and 20211230日: 年 and 月 were lost.
  ['日', whole, /(20\d\d)(\d{2,4})日/y, ([, year, rest]) => lostBoth(year as string, rest as string)],
  ['年', whole, /(?<!\d)20\d\d年(\d{3,4})日/y, (match) => lostMonth(match[1] as string)],
  ['年', whole, /(?<!\d)20\d\d年(\d{1,2})日(?![内报常])/y, (match) => lostMonth(match[1] as string)],
  [
    '日',
    whole,
    /(?<=[于自从至到在截止])(\d{3,4})日(?=前|之前|以前|起|止|至|—|，|。|[\u4e00-\u9fff]{2})(?!内|以内|期限)/y,
    (match) => lostMonth(match[1] as string),
  ],
  ['月', whole, new RegExp(`${NOT_IN_NUMBER}\\d{1,2}月(\\d{1,2})(?=[止起]|[，。；）\\n])(?!\\d)`, 'y'), lostDay],
  ['年月', lastFour, new RegExp(`(?:(20\\d\\d)年)?${NOT_IN_NUMBER}(\\d{1,2})月(\\d{1,2})日`, 'y'), impossibleDay],
  [
    '年',
    whole,
    /(?<!\d)20\d\d年(\d{1,2})月(?!\d{1,2}日)/y,
    ([, month]) => (isMonth(Number(month)) ? null : { kind: 'impossible', right: null }),
  ],
  ['年', whole, /(?<!\d)(20\d{3}|2020\d\d)年/y, ([, year]) => yearOf(year as string)],
  ['年', whole, /(?<!\d)(20\d)年(?=\d{1,2}月|度)/y, () => ({ kind: 'year', right: null })],
  ['年', whole, /(?<![\d—–－~～/\-至到第近前后])(\d\d)年(?=度|(?:1[0-2]|[1-9])月)/y, shortYear],
  [
    '年月',
    ({ start }) => start - 1,
    /至((?:20\d\d年)?\d{1,2}月\d{1,2}日以来)/y,
    () => ({ kind: 'since', right: null }),
  ],
  [
    '年',
    lastFour,
    /(20\d\d)年(\d{1,2})月(\d{1,2})日起?，?(?:—|-|－|~|～|至|到)(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/y,
    period,
  ],
];

/** Every wrong date of the prose in text order, one for each place. */
export function wrongDates(report: Report, { text }: Flow): readonly WrongDate[] {
  const numbers = datedNumbers(text);
  const chinese = [...chineseYears(text), ...yearsLost(text)];
  if (numbers.length === 0) return chinese;
  const found = READERS.flatMap(([units, begin, pattern, read]) =>
    matchesAt(text, pattern, numbers, units, begin).flatMap((match) => {
      const wrong = read(match, report);
      return wrong === null ? [] : [{ ...wrong, ...marked(match, wrong.kind) }];
    }),
  );
  found.push(...chinese);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, i) => i === 0 || start >= (found[i - 1] as WrongDate).end);
}

const NUMBER = /\d(?<!\d\d)\d*(?=[年月日])/g;

/** In text order; without the many years of four digits that no month or day follows. */
function datedNumbers(text: string): readonly Dated[] {
  return matchesOf(text, NUMBER).flatMap(({ index: start, 0: { length } }) => {
    const end = start + length;
    const unit = text[end] as string;
    const isYear = unit === '年' && length === 4 && !/\d/.test(text[end + 1] ?? '');
    return isYear ? [] : [{ start, end, unit }];
  });
}

/** Matches of a sticky pattern at the numbers with one of these units, without those inside others. */
function matchesAt(
  text: string,
  pattern: RegExp,
  numbers: readonly Dated[],
  units: string,
  begin: Begin,
): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const dated of numbers) {
    const place = begin(dated);
    if (!units.includes(dated.unit) || place < end) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match === null) continue;
    found.push(match);
    end = pattern.lastIndex;
  }
  return found;
}

/** 331日 and 以来 are marked without what precedes them; other dates as a whole. */
function marked(match: RegExpExecArray, kind: WrongDate['kind']): { readonly start: number; readonly end: number } {
  const end = match.index + match[0].length;
  if (kind === 'since') return { start: end - (match[1] as string).length, end };
  return { start: match.index, end };
}

function lost(right: string): Omit<WrongDate, 'start' | 'end'> {
  return { kind: 'lost', right };
}

/** 331 → 3月31, 1231 → 12月31, 11 → 1月1; null when no date fits. */
function lostMonth(digits: string): Omit<WrongDate, 'start' | 'end'> | null {
  const fitting = [1, 2]
    .map((cut) => [Number(digits.slice(0, cut)), digits.slice(cut)] as const)
    .filter(([month, day]) => /^[1-9]\d?$/.test(day) && isDay(null, month, Number(day)));
  const [only] = fitting;
  if (only === undefined) return digits.length > 2 ? null : { kind: 'lost', right: null };
  return { kind: 'lost', right: fitting.length === 1 ? `${only[0]}月${only[1]}日` : null };
}

function lostBoth(year: string, rest: string): Omit<WrongDate, 'start' | 'end'> | null {
  const found = lostMonth(rest);
  return found?.right == null ? found : { kind: 'lost', right: `${year}年${found.right}` };
}

/** 12月31止: 日 is missing. A figure with another unit is none of our business. */
function lostDay(match: RegExpExecArray): Omit<WrongDate, 'start' | 'end'> | null {
  const month = Number(/^\d+/.exec(match[0])?.[0]);
  return isDay(null, month, Number(match[1])) ? lost(`${match[0]}日`) : null;
}

function impossibleDay([, year, month, day]: RegExpExecArray): Omit<WrongDate, 'start' | 'end'> | null {
  return isDay(year === undefined ? null : Number(year), Number(month), Number(day))
    ? null
    : { kind: 'impossible', right: null };
}

/** A slip of the finger: 20222年 for 2022年. */
function yearOf(digits: string): Omit<WrongDate, 'start' | 'end'> {
  if (digits.length === 6) return { kind: 'year', right: `${digits.slice(2)}年` };
  const isDoubled = digits[4] === digits[3];
  return { kind: 'year', right: isDoubled ? `${digits.slice(0, 4)}年` : null };
}

/** 22年度 for 2022年度, in years about the report's own: other short numbers count years. */
function shortYear([, digits]: RegExpExecArray, { year }: Report): Omit<WrongDate, 'start' | 'end'> | null {
  const full = 2000 + Number(digits);
  return isNear(year, full) ? { kind: 'short', right: `${full}年` } : null;
}

function isNear(year: number | null, other: number): boolean {
  return year !== null && Math.abs(other - year) <= 1;
}

/** Between Chinese numerals zero is 〇 (GB/T 15835); ○ looks the same and is let pass. */
const CHINESE_YEAR = /二[〇○零0OＯ][〇○零0OＯ一二三四][〇○零0OＯ一二三四五六七八九]年/g;
const WRONG_ZERO = /[零0OＯ]/g;

/** 2021度 for 2021年度. */
const YEAR_LOST = /20\d\d度(?<=(?:^|[。；，：！？\n\f在])20\d\d度)/g;

function yearsLost(text: string): readonly WrongDate[] {
  return matchesOf(text, YEAR_LOST).map(({ index: start, 0: found }) => {
    return { kind: 'lost', right: `${found.slice(0, 4)}年度`, start, end: start + found.length };
  });
}

function chineseYears(text: string): readonly WrongDate[] {
  return matchesOf(text, CHINESE_YEAR).flatMap(({ index: start, 0: found }): readonly WrongDate[] => {
    const right = found.replace(WRONG_ZERO, '〇');
    return right === found ? [] : [{ kind: 'digits', right, start, end: start + found.length }];
  });
}

/** Reports state their period as the whole calendar year; other periods are judged by their order only. */
function period(match: RegExpExecArray, { year, edition }: Report): Omit<WrongDate, 'start' | 'end'> | null {
  const [, from, month, day, to = from, lastMonth, lastDay] = match;
  const [start, end] = [stamp(from, month, day), stamp(to, lastMonth, lastDay)];
  const wrong = { kind: 'period', right: null } as const;
  if (end < start) return wrong;
  const before = match.input.slice(Math.max(0, match.index - 24), match.index);
  // Universities report on the school year.
  if (edition.id === UNIVERSITY.id) return null;
  if (!/统计(?:数据)?(?:的)?(?:期限|时限|时间|周期|期间|区间)[^。，；]{0,12}$/.test(before) || Number(from) !== year)
    return null;
  return start === stamp(from, '1', '1') && end === stamp(from, '12', '31') ? null : wrong;
}

function stamp(year: string | undefined, month: string | undefined, day: string | undefined): number {
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function isDay(year: number | null, month: number, day: number): boolean {
  if (!isMonth(month) || day < 1 || day > (DAYS[month - 1] as number)) return false;
  return month !== 2 || day < 29 || year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}
