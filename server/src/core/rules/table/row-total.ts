import type { Rule } from '../rule';
import { sumFindings } from '../support/sums';

/**
 * # 行合计不等于各项之和
 *
 * 表中一行的“总计”与本行各项之和不一致。
 *
 * ## 检查什么
 *
 * 申请情况表每一行的“总计”应等于自然人与法人或其他组织五类之和；复议诉讼表每组的“总计”应等于前四项之和。空白格按 0 计算；“/”“—”等占位符和缺失的格不参与判断。一个数字错了会使几处合计同时不符，这时只在这个数字上报告一次，并列出每一处不符的合计及其各项。
 *
 * ## 依据
 *
 * 统一格式（国办公开办函〔2019〕60号、〔2021〕30号）“总计”栏的含义。
 *
 * ## 示例
 *
 * “3　1　0　0　0　0　5”：3＋1＝4，总计应为 4。
 *
 * ## 怎样修改
 *
 * 核对台账后改正。快速修复可以填入算出的数，但不会自动改动任何数字。
 *
 * # Row total differs from the sum of its row
 *
 * The total at the end of a row is not the sum of the figures before it.
 *
 * ## What it finds
 *
 * Each row of the applications table and each group of the disputes table is added up. Blank cells count as zero; placeholders and missing cells make the row unknown and keep it silent. A single wrong figure makes several sums fail: it is reported once, at that figure, with every failing sum and all its addends.
 *
 * ## Why
 *
 * The meaning of the total column in the unified form (notices No. 60 of 2019 and No. 30 of 2021).
 *
 * ## Example
 *
 * 3 1 0 0 0 0 5: 3 + 1 = 4, so the total must be 4.
 *
 * ## How to fix
 *
 * Check the register and correct the figure. The quick fix writes the computed value; no figure is ever changed automatically.
 */
export const rule: Rule = {
  id: 'table/row-total',
  severity: 'error',
  reads: 'skeleton',
  check: (report) => sumFindings(report, 'table/row-total'),
};
