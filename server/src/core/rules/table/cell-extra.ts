import type { Rule } from '../rule';
import { rowFindings } from '../support/rowProblems';

/**
 * # 表格多出数字
 *
 * 一行的数字多于规定的列数，无法确定哪一个是多余的。
 *
 * ## 检查什么
 *
 * 常见原因是粘贴时混入页码、序号，或者一个数字被拆成两段。此时不检查这一行的合计。
 *
 * ## 依据
 *
 * 统一格式规定每行的列数。
 *
 * ## 示例
 *
 * “2.重复申请　0　0　0　0　0　0　0　0”：8 个数字，应为 7 个。
 *
 * ## 怎样修改
 *
 * 删去多余的数字。
 *
 * # Too many figures in a row
 *
 * A row has more figures than the form has columns, and nothing tells which one is too much.
 *
 * ## What it finds
 *
 * Page or row numbers that slipped in, or a figure cut in two. The sums of the row are not judged.
 *
 * ## Why
 *
 * The unified form fixes the columns.
 *
 * ## Example
 *
 * Eight figures behind 2.重复申请 instead of seven.
 *
 * ## How to fix
 *
 * Remove the figure that does not belong there.
 */
export const rule: Rule = {
  id: 'table/cell-extra',
  severity: 'warning',
  reads: 'skeleton',
  check: (report) => rowFindings(report, 'many', 'table/cell-extra'),
};
