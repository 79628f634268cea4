import type { RecognisedTable, Report } from '../../recognition/report';
import type { Fix, Rule } from '../rule';
import { lineOfRow, moveLine } from '../support/rowLines';
import { type StrayRow, strayRows } from '../support/strayRows';
import { tableName } from '../support/tableName';

/**
 * # 项目顺序不对
 *
 * 规定表格里的某一行没有排在应有的位置。
 *
 * ## 检查什么
 *
 * 项目名称连同数字不在格式规定的位置，而在表的别处。
 *
 * ## 依据
 *
 * 统一格式规定了各行的顺序，汇总按顺序对应。
 *
 * ## 示例
 *
 * “2.重复申请”排在“3.要求提供公开出版物”后面。
 *
 * ## 怎样修改
 *
 * 把这一行移回应有的位置，数字一并移动。一行一格的表格可以用快速修复移到应在的位置，请先核对数字。
 *
 * # Row out of order
 *
 * A row of an official table is not where the form has it.
 *
 * ## What it finds
 *
 * A label with its figures that stands at another place of the table.
 *
 * ## Why
 *
 * The unified forms fix the order of the rows, and figures are aggregated by it.
 *
 * ## Example
 *
 * 2.重复申请 stands behind 3.要求提供公开出版物.
 *
 * ## How to fix
 *
 * Move the row with its figures back to its place; where rows are lines, the quick fix does.
 */
export const rule: Rule = {
  id: 'table/row-order',
  severity: 'error',
  reads: 'skeleton',
  *check(report) {
    for (const table of report.tables) {
      for (const stray of strayRows(report, table)) {
        if (stray.kind !== 'moved') continue;
        const args = { table: tableName(table), row: stray.row.row.label.text };
        yield { message: { key: 'table/row-order', args }, span: stray.span, fixes: moving(report, table, stray) };
      }
    }
  },
};

/** Puts the row's line before that of the next row of the form, where both have a line to themselves. */
function moving(report: Report, { rows }: RecognisedTable, { row, span }: StrayRow): readonly Fix[] {
  const line = lineOfRow(report, span);
  const next = rows.slice(rows.indexOf(row) + 1).find(({ label }) => label !== null);
  const target = next?.label == null ? null : lineOfRow(report, next.label.span);
  if (line === null || next === undefined || target === null) return [];
  const title = { key: 'fix.move-row', args: { next: next.row.label.text } };
  return [{ title, safety: 'suggestion', edits: moveLine(report, line, target.start) }];
}
