import type { Breakdown, Part } from '../../prose/breakdowns';
import { type Flow, sourceSpan } from '../../prose/flow';
import { proseModel } from '../../prose/model';
import { formatDecimal } from '../../text/decimal';
import type { Related, Rule, RuleFinding } from '../rule';
import { judgeShares, judgeSum, type WrongShare } from '../support/breakdownSums';

/**
 * # 分项之和与总数不符
 *
 * “共75条，其中……”之类的分项加起来不等于前面的总数，或者所占的百分比与数字不符。
 *
 * ## 检查什么
 *
 * 总数后面用“其中”“包括”“分为”或冒号引出、单位相同的各项，以及各项后面的“共计”“合计”。各项之和大于总数，或者各项看来已经列全而和小于总数，给出警告。
 * 有“等”“余”“约”、单位不同，或者只列举了一小部分的，不要求相加相符；同一信息可能在几个渠道重复计算的，只作提示。
 * “占x%”按所写的小数位数核对。
 *
 * ## 依据
 *
 * 部分与整体的算术关系。列举是否完整由上下文推断，因此不作为错误。
 *
 * ## 示例
 *
 * “公开信息75条，其中年报1条、民生信息15条、动态信息58条”：各项之和是74。
 *
 * ## 怎样修改
 *
 * 核对总数和各项。没有自动修复。
 *
 * # Parts do not add up to their whole
 *
 * The items of a list after a figure (其中…) do not add up to it, or a stated share does not follow from the figures.
 *
 * ## What it finds
 *
 * Items with the same counting word behind 其中, 包括, 分为 or a colon, or before 共计 or 合计. More than the whole, or a list that looks complete and gives
 * less: warning. Lists with 等 or approximate figures, or that name only a few items, need not add up; items that may be
 * counted on several channels get a hint. Percentages are checked to the decimals they are written with.
 *
 * ## Why
 *
 * Arithmetic. Whether a list is complete is inferred, so this is never an error.
 *
 * ## Example
 *
 * 75 items, 1 + 15 + 58 of them named: the parts add up to 74.
 *
 * ## How to fix
 *
 * Check the total and the items. There is no automatic fix.
 */
export const rule: Rule = {
  id: 'prose/breakdown',
  severity: 'warning',
  reads: 'prose',
  *check(report) {
    const { flow, breakdowns } = proseModel(report);
    for (const breakdown of breakdowns) {
      const finding = sumFinding(flow, breakdown);
      if (finding !== null) yield finding;
      for (const wrong of judgeShares(breakdown)) yield shareFinding(flow, breakdown, wrong);
    }
  },
};

function sumFinding(flow: Flow, breakdown: Breakdown): RuleFinding | null {
  const verdict = judgeSum(breakdown);
  if (verdict === null) return null;
  const { whole, sum, severity } = verdict;
  const text = flow.text.slice(whole.start, whole.end);
  const args = { whole: text, sum: formatDecimal(sum), addends: inTextOrder(breakdown.parts).map(figureOf).join('+') };
  return {
    severity,
    message: { key: breakdown.parts.length === 1 ? 'prose/breakdown.part' : 'prose/breakdown', args },
    span: sourceSpan(flow, whole.start, whole.end),
    related: breakdown.parts.map((part) => relatedPart(flow, part)),
  };
}

function shareFinding(flow: Flow, { wholes: [whole] }: Breakdown, { part, share, actual }: WrongShare): RuleFinding {
  const stated = flow.text.slice(share.start, share.end);
  const text = whole === undefined ? '' : flow.text.slice(whole.start, whole.end);
  const args = { part: flow.text.slice(part.count.start, part.count.end), whole: text, stated, actual };
  return {
    severity: 'information',
    message: { key: 'prose/breakdown.share', args },
    span: sourceSpan(flow, part.count.start, share.end),
    related: whole === undefined ? [] : [related(flow, whole.start, whole.end)],
  };
}

function inTextOrder(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((a, b) => a.count.start - b.count.start);
}

function relatedPart(flow: Flow, { count }: Part): Related {
  return related(flow, count.start, count.end);
}

function related(flow: Flow, start: number, end: number): Related {
  return {
    span: sourceSpan(flow, start, end),
    message: { key: 'related.figure', args: { text: flow.text.slice(start, end) } },
  };
}

function figureOf({ count }: Part): string {
  return formatDecimal(count.value);
}
