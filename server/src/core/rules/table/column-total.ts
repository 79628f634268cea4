import type { Rule } from '../rule';
import { sumFindings } from '../support/sums';

/**
 * # “（七）总计”不等于各种办理结果之和
 *
 * 申请情况表某一列的“（七）总计”与该列各种办理结果之和不一致。
 *
 * ## 检查什么
 *
 * 逐列把予以公开、部分公开、不予公开、无法提供、不予处理、其他处理的各项相加，与“（七）总计”比较。能够确定唯一错误数字时，只在该数字上报告。
 *
 * ## 依据
 *
 * 统一格式“（七）总计”一行的含义。
 *
 * ## 示例
 *
 * 各项办理结果相加为 12，“（七）总计”填 13。
 *
 * ## 怎样修改
 *
 * 核对台账后改正；快速修复只在选择后填入算出的数。
 *
 * # Total of outcomes differs from the outcomes
 *
 * In one column of the applications table the row （七）总计 is not the sum of all outcomes.
 *
 * ## What it finds
 *
 * Each column is added up over all outcome rows. When exactly one figure explains all failing sums, the finding is at that figure.
 *
 * ## Why
 *
 * The meaning of row （七）总计 in the unified form.
 *
 * ## Example
 *
 * The outcomes add up to 12 but the total says 13.
 *
 * ## How to fix
 *
 * Check the register; the quick fix writes the computed value when chosen.
 */
export const rule: Rule = {
  id: 'table/column-total',
  severity: 'error',
  reads: 'skeleton',
  check: (report) => sumFindings(report, 'table/column-total'),
};
