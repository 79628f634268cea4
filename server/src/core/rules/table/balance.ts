import type { Rule } from '../rule';
import { sumFindings } from '../support/sums';

/**
 * # 勾稽关系不成立
 *
 * “本年新收＋上年结转”不等于“总计＋结转下年度继续办理”。
 *
 * ## 检查什么
 *
 * 表头写明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和。逐列检查。
 *
 * ## 依据
 *
 * 统一格式第三部分表头的说明。
 *
 * ## 示例
 *
 * 本年新收 20、上年结转 1，总计 20、结转下年度 0：21≠20。
 *
 * ## 怎样修改
 *
 * 核对新收、结转和办理结果；能够确定唯一错误数字时快速修复给出建议值。
 *
 * # The table does not balance
 *
 * New plus carried-in applications differ from outcomes plus carried-out applications.
 *
 * ## What it finds
 *
 * The relation printed in the header of the table itself, for each column: first plus second item equals third plus fourth item.
 *
 * ## Why
 *
 * The note in the header of the table of section three.
 *
 * ## Example
 *
 * 20 received and 1 carried in, but 20 settled and 0 carried out: 21 ≠ 20.
 *
 * ## How to fix
 *
 * Check what was received, carried over and settled; when one figure alone explains it the quick fix suggests its value.
 */
export const rule: Rule = {
  id: 'table/balance',
  severity: 'error',
  reads: 'skeleton',
  check: (report) => sumFindings(report, 'table/balance'),
};
