import type { Rule } from '../rule';
import { rowFindings } from '../support/rowProblems';

/**
 * # 表格缺少数字
 *
 * 一行的数字少于规定的列数，又没有分隔符号说明空在哪里，因此无法确定每个数字属于哪一列。
 *
 * ## 检查什么
 *
 * 网页转成文字时空白格常常消失。数字不足时不猜测归属，也不检查合计；能够由分隔符号确认的空白格由“表格有空白格”报告。
 *
 * ## 依据
 *
 * 统一格式规定每行的列数。
 *
 * ## 示例
 *
 * 复议诉讼表应有 15 个数字，只有 6 个。
 *
 * ## 怎样修改
 *
 * 对照原表补齐，没有的填 0。单元格之间有分隔符的，快速修复在行末补空单元格，缺的是哪一格请您移动确认。
 *
 * # Figures missing from a row
 *
 * A row has fewer figures than the form has columns, and no delimiter tells which are absent.
 *
 * ## What it finds
 *
 * Blank cells often vanish when a web page becomes text. Nothing is guessed and no sum is judged; blanks that delimiters prove belong to table/cell-blank.
 *
 * ## Why
 *
 * The unified form fixes the columns.
 *
 * ## Example
 *
 * The disputes table has 6 of its 15 figures.
 *
 * ## How to fix
 *
 * Complete the row from the original; write 0 where there was nothing. Where delimiters part the cells, the quick fix closes the
 * row with blank cells; which ones were missing is for you to tell.
 */
export const rule: Rule = {
  id: 'table/cell-missing',
  severity: 'warning',
  reads: 'skeleton',
  check: (report) => rowFindings(report, 'few', 'table/cell-missing'),
};
