import { type Decimal, parseDecimal } from '../text/decimal';
import { chineseNumber, DIGITS } from './chineseNumber';
import type { Flow } from './flow';

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
const COUNT = new RegExp(
  `(约|近|逾|超过|超|将近|大约|不足|不到|突破)?(?<![\\d.,第〔（-])(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,12})(\\.\\d{1,6})?(万|亿)?(余|多|几)?(${COUNTING})(?!\\d|工作日|月|百分点|左右)`,
  'g',
);
/** Written in Chinese, counts are told from ordinals and set phrases by their narrow range of counting words. */
const WRITTEN = new RegExp(
  `(约|近)?(?<![${DIGITS}第每任某哪同这那另逐统唯之首])([${DIGITS}]{1,7})(余|多)?(件|起|宗|条)(?![${DIGITS}例龙块心线件条])`,
  'g',
);

/** Every count of the flow in text order. */
export function countsOf({ text }: Flow): readonly Count[] {
  return [...printed(text), ...written(text)].sort((a, b) => a.start - b.start);
}

function* printed(text: string): Iterable<Count> {
  for (const match of text.matchAll(COUNT)) {
    const [all, before, whole, fraction, factor, more, unit] = match;
    const value = parseDecimal(`${(whole as string).replaceAll(',', '')}${fraction ?? ''}`);
    if (value === null) continue;
    const scaled = factor === undefined ? value : times(value, factor === '万' ? 10_000n : 100_000_000n);
    yield {
      start: match.index,
      end: match.index + all.length,
      value: scaled,
      unit: unit as string,
      isApproximate: before !== undefined || more !== undefined || (factor !== undefined && fraction !== undefined),
      figure: match.index + (before?.length ?? 0),
    };
  }
}

function* written(text: string): Iterable<Count> {
  for (const match of text.matchAll(WRITTEN)) {
    const [all, before, numeral, more, unit] = match;
    const number = chineseNumber(numeral as string);
    if (number === null) continue;
    yield {
      start: match.index,
      end: match.index + all.length,
      value: { units: BigInt(number), scale: 0 },
      unit: unit as string,
      isApproximate: before !== undefined || more !== undefined,
      figure: match.index + (before?.length ?? 0),
    };
  }
}

function times(value: Decimal, factor: bigint): Decimal {
  return { units: value.units * factor, scale: value.scale };
}
