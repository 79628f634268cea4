import type { RecognisedTable, Report } from '../../recognition/report';
import type { Rule, RuleFinding } from '../rule';
import { type Cell, filled, isDerived, unusualCells, visibleSpan } from '../support/blankCells';
import { tableName } from '../support/tableName';

/**
 * # 表格里有空白单元格
 *
 * 规定的表格里有该填数字而空着的单元格。
 *
 * ## 检查什么
 *
 * 每张表只报告一次，落在最要紧的空格上：先看合计，没有空着的合计就看第一个空格；其余空格列在相关位置里。
 * 空白的行都是整行空着时只作提示。计算勾稽关系时空白按0对待，不会因为空白再报一次合计错误。
 *
 * ## 依据
 *
 * 统一格式的表格逐格填数，没有发生的填0。空白看不出是没有发生还是漏填。
 *
 * ## 示例
 *
 * “1.本机关不掌握相关政府信息”一行应有七个数，最后一格空着。
 *
 * ## 怎样修改
 *
 * 快速修复把空格补上：合计填算出来的数，其余填0。是不是确实没有发生，请您核对，所以不会自动执行。
 *
 * # Empty cell in an official table
 *
 * A cell of an official table that needs a figure is empty.
 *
 * ## What it finds
 *
 * One finding for each table, at the empty cell that matters most: the first empty total, or else the first empty cell. The
 * others are listed as related places. Where only whole rows are empty it is a hint. Sums treat an empty cell as 0, so that it
 * is not reported a second time.
 *
 * ## Why
 *
 * The forms are filled in cell by cell, with 0 where nothing happened; an empty cell may as well have been forgotten.
 *
 * ## Example
 *
 * The row 1.本机关不掌握相关政府信息 needs seven figures and its last cell is empty.
 *
 * ## How to fix
 *
 * The quick fix writes the computed value into totals and 0 into the others. Whether nothing happened is for you to check,
 * so it is never applied automatically.
 */
export const rule: Rule = {
  id: 'table/cell-blank',
  severity: 'warning',
  reads: 'skeleton',
  *check(report) {
    for (const table of report.tables) {
      const blanks = unusualCells(table).filter(({ fact }) => fact.state === 'blank');
      if (blanks.length > 0) yield findingFor(report, table, blanks);
    }
  },
};

function findingFor(report: Report, table: RecognisedTable, blanks: readonly Cell[]): RuleFinding {
  const first = blanks.find(({ fact }) => isDerived(table, fact)) ?? (blanks[0] as Cell);
  const others = blanks.filter((cell) => cell !== first);
  const one = others.length === 0;
  const edits = filled(report, table, blanks);
  const filling = { count: blanks.length, figure: edits[0]?.newText.trim() ?? '' };
  const args = { table: tableName(table), cell: first.fact.label, count: blanks.length };
  return {
    severity: blanks.every(({ row }) => isBlankRow(row.facts)) ? 'hint' : 'warning',
    message: { key: one ? 'table/cell-blank' : 'table/cell-blank.several', args },
    span: visibleSpan(report, first),
    related: others.map((cell) => ({
      span: visibleSpan(report, cell),
      message: { key: 'table/cell-blank.other', args: { cell: cell.fact.label } },
    })),
    fixes: [{ title: { key: one ? 'fix.fill-blank' : 'fix.fill-blanks', args: filling }, safety: 'suggestion', edits }],
  };
}

/** A row of several cells, all empty: likely one that the office never has anything to say about. */
function isBlankRow(facts: readonly { readonly state: string }[]): boolean {
  return facts.length > 1 && facts.every(({ state }) => state === 'blank');
}
