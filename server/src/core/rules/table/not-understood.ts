import type { RecognisedRow, Report } from '../../recognition/report';
import type { Rule, RuleFinding } from '../rule';
import { absentTables } from '../support/absentTables';
import { tableName, titleOf } from '../support/tableName';

/**
 * # 表格无法识别
 *
 * 这里似乎有规定的表格，但文字太残缺，无法可靠地读出数字，因此没有检查。
 *
 * ## 检查什么
 *
 * 部分下面像是有表格（图片、附件，或者只认得出少数项目），或者一行数字粘连在一起、有多种拆分方式。此时不猜测，也不检查这些数字的勾稽关系。
 *
 * ## 依据
 *
 * 宁可不判断，也不误报。
 *
 * ## 示例
 *
 * “行政规范性文件8855698”：三个数字粘连，无法唯一拆分。
 *
 * ## 怎样修改
 *
 * 把数字分开填写，或者用文字表格代替图片。
 *
 * # Table not understood
 *
 * An official table seems to be here, but its text is too damaged to read figures from it with certainty; it was not checked.
 *
 * ## What it finds
 *
 * The section seems to hold a table (an image, an attachment, a few labels only), or the digits of a row run together and can be cut in several ways. Nothing is guessed and no sum of these figures is judged.
 *
 * ## Why
 *
 * Silence is better than a false error.
 *
 * ## Example
 *
 * 行政规范性文件8855698: three figures run together.
 *
 * ## How to fix
 *
 * Part the figures, or give the table as text.
 */
export const rule: Rule = {
  id: 'table/not-understood',
  severity: 'information',
  reads: 'skeleton',
  *check(report) {
    for (const { table, heading, doubtful } of absentTables(report)) {
      if (!doubtful || heading === null) continue;
      yield { message: { key: 'table/not-understood', args: { table: titleOf(report, table) } }, span: heading.span };
    }
    for (const table of report.tables) {
      const glued = table.rows.filter((row) => row.problem?.kind === 'glued');
      const [first] = glued;
      if (first !== undefined) yield gluedFinding(report, tableName(table), first, glued);
    }
  },
};

/** One finding for all glued rows of a table, at the first of them. */
function gluedFinding(
  report: Report,
  table: string,
  first: RecognisedRow,
  glued: readonly RecognisedRow[],
): RuleFinding {
  const labels = glued.map(({ row }) => row.label.text).join('、');
  return {
    message: { key: 'table/not-understood.glued', args: { table, rows: labels, count: glued.length } },
    span: spanOf(first),
    related: glued.slice(1).map((row) => ({
      span: spanOf(row),
      message: {
        key: 'table/not-understood.row',
        args: { label: row.row.label.text, raw: report.source.slice(row.valueSpan) },
      },
    })),
  };
}

function spanOf({ valueSpan, label }: RecognisedRow): { readonly start: number; readonly end: number } {
  return valueSpan.end > valueSpan.start ? valueSpan : (label?.span ?? valueSpan);
}
