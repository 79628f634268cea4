import type { RecognisedTable, Report } from '../../recognition/report';
import type { Fix, Rule, RuleFinding } from '../rule';
import { type Cell, filled, unusualCells } from '../support/blankCells';
import { tableName } from '../support/tableName';

/** An office that writes `/` throughout does one thing wrong, not a hundred. */
const MOST_SINGLE = 3;

/**
 * # 单元格里是符号，不是数字
 *
 * 该填数字的单元格里写的是“/”“—”“无”“不适用”之类。
 *
 * ## 检查什么
 *
 * 规定表格里每个该填数字的单元格。一张表里超过三处的合并成一条，其余位置列在相关位置里。写了符号的单元格不参加勾稽计算。
 *
 * ## 依据
 *
 * 统一格式的表格要求填数字，没有发生的填0。
 *
 * ## 示例
 *
 * “规章”一行填的是“/ / /”。
 *
 * ## 怎样修改
 *
 * 快速修复改为0（合计填算出来的数）。请先确认确实没有发生，所以不会自动执行。
 *
 * # Placeholder instead of a figure
 *
 * A cell that needs a figure holds /, —, 无, 不适用 or the like.
 *
 * ## What it finds
 *
 * Every such cell of the official tables. More than three in one table make one finding with the others as related places.
 * Sums leave these cells out.
 *
 * ## Why
 *
 * The forms ask for figures, and for 0 where nothing happened.
 *
 * ## Example
 *
 * The row 规章 reads / / /.
 *
 * ## How to fix
 *
 * The quick fix writes 0 (in totals the computed value). Check first that nothing happened; it is never applied automatically.
 */
export const rule: Rule = {
  id: 'table/cell-placeholder',
  severity: 'warning',
  reads: 'skeleton',
  *check(report) {
    for (const table of report.tables) {
      const cells = unusualCells(table).filter(({ fact }) => fact.state === 'placeholder' && fact.span !== null);
      if (cells.length > MOST_SINGLE) yield summary(report, table, cells);
      else for (const cell of cells) yield single(report, table, cell);
    }
  },
};

function single(report: Report, table: RecognisedTable, cell: Cell): RuleFinding {
  const args = { cell: cell.fact.label, found: cell.fact.raw };
  return {
    message: { key: 'table/cell-placeholder', args },
    span: cell.fact.span ?? cell.row.valueSpan,
    fixes: [fixFor(report, table, [cell])],
  };
}

function summary(report: Report, table: RecognisedTable, cells: readonly Cell[]): RuleFinding {
  const [first, ...others] = cells as [Cell, ...Cell[]];
  const args = { table: tableName(table), found: first.fact.raw, count: cells.length };
  return {
    message: { key: 'table/cell-placeholder.several', args },
    span: first.fact.span ?? first.row.valueSpan,
    related: others.map(({ fact, row }) => ({
      span: fact.span ?? row.valueSpan,
      message: { key: 'table/cell-placeholder.other', args: { cell: fact.label } },
    })),
    fixes: [fixFor(report, table, cells)],
  };
}

function fixFor(report: Report, table: RecognisedTable, cells: readonly Cell[]): Fix {
  const key = cells.length === 1 ? 'fix.replace-placeholder' : 'fix.replace-placeholders';
  const edits = filled(report, table, cells);
  const args = { count: cells.length, found: cells[0]?.fact.raw ?? '', figure: edits[0]?.newText ?? '' };
  return { title: { key, args }, safety: 'suggestion', edits };
}
