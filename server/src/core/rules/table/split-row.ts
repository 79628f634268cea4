import type { Rule } from '../rule';
import { tornLabels } from '../support/tornLabels';

/**
 * # 项目名称被分页断成两截
 *
 * 表格里的项目名称被分页或其他单元格隔成前后两截。
 *
 * ## 检查什么
 *
 * “（四）无法提供”之类的分组名称，前半截在一个单元格，后半截隔着别的内容在另一个单元格。单元格里的普通换行不算。
 *
 * ## 依据
 *
 * 从Word、PDF复制跨页的表格时，合并的单元格会在分页处断开。只作提示。
 *
 * ## 示例
 *
 * 一行开头是“（四）无法”，下一行开头是“提供”。
 *
 * ## 怎样修改
 *
 * 快速修复把两截并到前面的单元格，数字不动。
 *
 * # Label cut in two
 *
 * A page break or other cells cut a label of the table into two pieces.
 *
 * ## What it finds
 *
 * Labels of groups such as （四）无法提供 whose first half closes one cell and whose second half stands in another one further
 * down. A line break inside a cell does not count.
 *
 * ## Why
 *
 * Merged cells fall apart at page breaks when a table is copied. Only a hint.
 *
 * ## Example
 *
 * One row starts with （四）无法, the next with 提供.
 *
 * ## How to fix
 *
 * The quick fix puts both halves into the first cell and touches no figure.
 */
export const rule: Rule = {
  id: 'table/split-row',
  severity: 'hint',
  reads: 'skeleton',
  *check(report) {
    for (const table of report.tables) {
      for (const { official, head, rest } of tornLabels(report, table)) {
        const args = { label: official };
        const joined = { span: { start: head.end, end: head.end }, newText: report.source.slice(rest) };
        yield {
          message: { key: 'table/split-row', args },
          span: head,
          related: [{ span: rest, message: { key: 'table/split-row.rest', args } }],
          fixes: [
            {
              title: { key: 'fix.join-label', args },
              safety: 'safe',
              edits: [joined, { span: rest, newText: '' }],
            },
          ],
        };
      }
    }
  },
};
