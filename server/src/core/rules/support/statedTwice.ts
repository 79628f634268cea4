import { proseModel } from '../../prose/model';
import type { Report } from '../../recognition/report';
import { type Decimal, parseDecimal } from '../../text/decimal';

/** A figure the prose states for a whole year; offsets are those of the flow. */
export interface Amount {
  readonly value: Decimal;
  readonly start: number;
  readonly end: number;
}

/** Words that make a figure another one than this year's total. */
const OTHER_TOTAL = /累计|截至|以来|历年|去年|上年|同期|其中|平均|新增/;
const FEE = /信息处理费(?:用)?(?:共计|共|为|合计|总计|金额|收入|总额|，)*(\d{1,7}(?:\.\d{1,4})?)(万元|元)/g;
const OTHER_FEE = /上年|去年|减免|免除|每件|每页|标准|应收|未缴|退还/;
const AROUND = 24;

/** Totals of information published in the year. */
export function disclosedTotals(report: Report): readonly Amount[] {
  const { flow, claims } = proseModel(report);
  return claims.filter(
    ({ subject, isApproximate, isPart, start, end }) =>
      subject.id === 'disclosed' &&
      !isApproximate &&
      !isPart &&
      !OTHER_TOTAL.test(flow.text.slice(Math.max(0, start - AROUND), end)),
  );
}

/** Processing fees in yuan. */
export function feesOf(report: Report): readonly Amount[] {
  const { text } = proseModel(report).flow;
  if (!text.includes('处理费')) return [];
  return [...text.matchAll(FEE)].flatMap((match): readonly Amount[] => {
    const value = parseDecimal(match[1] as string);
    if (value === null || OTHER_FEE.test(text.slice(Math.max(0, match.index - AROUND), match.index))) return [];
    const factor = match[2] === '万元' ? 10_000n : 1n;
    const start = match.index + match[0].indexOf(match[1] as string);
    return [{ value: { units: value.units * factor, scale: value.scale }, start, end: match.index + match[0].length }];
  });
}
