import { type Decimal, parseDecimal } from '../text/decimal';
import { chineseNumber, DIGITS } from './chineseNumber';
import type { Flow } from './flow';
import { matchesOf } from './matches';

/** A figure with its counting word; offsets are those of the flow. */
export interface Count {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly unit: string;
  /** 约、近 before or 余、多 behind the figure. */
  readonly isApproximate: boolean;
  /** Start of the figure itself, behind 约 and the like. */
  readonly figure: number;
}

const COUNTING =
  '件次|人次|万元|亿元|元|件|条|份|起|宗|项|篇|期|次|个|家|人|部|例|则|户|名|幅|场|批|本|处|封|轮|页|卷|类|张|段|组|种';
/** Patterns start with the figure, so that the search skips everything else; what stands before it is looked at then. */
const COUNT = new RegExp(
  `(\\d(?<![\\d.,第〔（-]\\d)(?:\\d{0,2}(?:,\\d{3}){1,3}|\\d{0,11}))(\\.\\d{1,6})?(万|亿)?(余|多|几)?(${COUNTING})(?!\\d|工作日|月|百分点|左右)`,
  'g',
);
/** Written in Chinese, counts are told from ordinals and set phrases by their narrow range of counting words. */
const WRITTEN = new RegExp(
  `([${DIGITS}](?<![${DIGITS}第每任某哪同这那另逐统唯之首].)[${DIGITS}]{0,6})(余|多)?(件|起|宗|条)(?![${DIGITS}例龙块心线件条])`,
  'g',
);

const ABOUT = /(?:大?约|将?近|逾|超过?|不足|不到|突破)$/;
const ABOUT_WRITTEN = /[约近]$/;

/** Every count of the flow in text order. */
export function countsOf({ text }: Flow): readonly Count[] {
  const counts = matchesOf(text, COUNT).flatMap((match) => printed(match) ?? []);
  const others = matchesOf(text, WRITTEN).flatMap((match) => written(match) ?? []);
  return others.length === 0 ? counts : [...counts, ...others].sort((a, b) => a.start - b.start);
}

function printed(match: RegExpExecArray): Count | null {
  const [all, whole, fraction, factor, more, unit] = match;
  const value = parseDecimal(`${(whole as string).replaceAll(',', '')}${fraction ?? ''}`);
  if (value === null) return null;
  const about = wordBefore(match, ABOUT);
  return {
    start: match.index - about,
    end: match.index + all.length,
    value: factor === undefined ? value : times(value, factor === '万' ? 10_000n : 100_000_000n),
    unit: unit as string,
    isApproximate: about > 0 || more !== undefined || (factor !== undefined && fraction !== undefined),
    figure: match.index,
  };
}

function written(match: RegExpExecArray): Count | null {
  const [all, numeral, more, unit] = match;
  const number = chineseNumber(numeral as string);
  if (number === null) return null;
  const about = wordBefore(match, ABOUT_WRITTEN);
  return {
    start: match.index - about,
    end: match.index + all.length,
    value: { units: BigInt(number), scale: 0 },
    unit: unit as string,
    isApproximate: about > 0 || more !== undefined,
    figure: match.index,
  };
}

/** Length of the word that stands directly before a match. */
function wordBefore({ input, index }: RegExpExecArray, pattern: RegExp): number {
  return pattern.exec(input.slice(Math.max(0, index - 2), index))?.[0].length ?? 0;
}

function times(value: Decimal, factor: bigint): Decimal {
  return { units: value.units * factor, scale: value.scale };
}
