import { sourceSpan } from '../../prose/flow';
import { proseModel } from '../../prose/model';
import { compare } from '../../text/decimal';
import type { Rule, RuleFinding } from '../rule';
import { type Amount, disclosedTotals, feesOf } from '../support/statedTwice';

/** Fees are a multiple of this many yuan, whether charged by the case or by the page (国办函〔2020〕109号). */
const FEE_STEP = 10n;

/**
 * # 同一数字前后不一致
 *
 * 同一份报告里，全年主动公开政府信息的总数或者信息处理费的金额写了两个不同的数。
 *
 * ## 检查什么
 *
 * 全文各处写的全年主动公开政府信息总条数、收取的信息处理费金额，彼此不同的提示。累计数、往年数、某个渠道或某个部门的数字、
 * 带“余”“多”“约”的数字不比较。信息处理费不是10元的整数倍也作提示。
 *
 * ## 依据
 *
 * 同一事项只有一个数。信息处理费按件或者按量计收，都是10元的整数倍（国办函〔2020〕109号）。口径可能不同，只作提示。
 *
 * ## 示例
 *
 * “总体情况”写主动公开政府信息86条，“其他需要报告的事项”写主动公开政府信息68条。
 *
 * ## 怎样修改
 *
 * 核对台账，统一成一个数；口径不同的请写明。没有自动修复。
 *
 * # One figure stated twice and differently
 *
 * The total of information published, or the fees charged for it, are given with two different figures.
 *
 * ## What it finds
 *
 * Differing totals of information published in the year and differing amounts of processing fees. Cumulative figures, other
 * years, single channels or bodies and approximate figures are not compared. A fee that is no multiple of 10 yuan is shown, too.
 *
 * ## Why
 *
 * One thing has one figure; fees are charged by case or page in steps of 10 yuan. The scope may differ, so this is only
 * information.
 *
 * ## Example
 *
 * Section one says 86 items were published, section six 68.
 *
 * ## How to fix
 *
 * Check the records and keep one figure, or say how they differ. There is no automatic fix.
 */
export const rule: Rule = {
  id: 'prose/inconsistency',
  severity: 'information',
  reads: 'prose',
  *check(report) {
    const { flow } = proseModel(report);
    const spanOf = ({ start, end }: Amount) => sourceSpan(flow, start, end);
    const textOf = ({ start, end }: Amount) => flow.text.slice(start, end);
    for (const amounts of [disclosedTotals(report), feesOf(report)]) {
      const [first, ...others] = amounts;
      for (const other of first === undefined ? [] : others) {
        if (compare(other.value, (first as Amount).value) === 0) continue;
        const args = { found: textOf(other), first: textOf(first as Amount) };
        const message = { key: 'prose/inconsistency', args };
        const related = {
          span: spanOf(first as Amount),
          message: { key: 'related.figure', args: { text: args.first } },
        };
        yield { message, span: spanOf(other), related: [related] } satisfies RuleFinding;
      }
    }
    for (const fee of feesOf(report)) {
      const isStep = fee.value.units % (FEE_STEP * 10n ** BigInt(fee.value.scale)) === 0n;
      if (!isStep)
        yield { message: { key: 'prose/inconsistency.fee', args: { found: textOf(fee) } }, span: spanOf(fee) };
    }
  },
};
