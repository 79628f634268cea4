import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { Fix, Rule } from '../rule';
import { lineOfRow } from '../support/rowLines';
import { strayRows } from '../support/strayRows';
import { tableName } from '../support/tableName';

/**
 * # 项目重复
 *
 * 规定表格里的某一行印了两遍。
 *
 * ## 检查什么
 *
 * 同一个项目名称连同数字在表里出现两次。跨页重印的表头、名称里互相包含的项目不算。
 *
 * ## 依据
 *
 * 格式规定每个项目只有一行；重复的行会使汇总出错。
 *
 * ## 示例
 *
 * “1.属于国家秘密”一行下面又是“1.属于国家秘密”。
 *
 * ## 怎样修改
 *
 * 核对两行的数字，删去多余的一行。一行一格的表格可以用快速修复删去后一行，标题里写明删去的内容。
 *
 * # Row printed twice
 *
 * A row of an official table stands there twice.
 *
 * ## What it finds
 *
 * The same label with figures at two places. Headers repeated on a new page, and labels that are part of others, do not count.
 *
 * ## Why
 *
 * The form has each row once; a second one spoils every sum.
 *
 * ## Example
 *
 * 1.属于国家秘密 follows 1.属于国家秘密.
 *
 * ## How to fix
 *
 * Compare the figures and remove one row. Where rows are lines, the quick fix removes the later one and shows what goes.
 */
export const rule: Rule = {
  id: 'table/row-duplicate',
  severity: 'error',
  reads: 'skeleton',
  *check(report) {
    for (const table of report.tables) {
      for (const { kind, row, span } of strayRows(report, table)) {
        if (kind !== 'again' || row.label === null) continue;
        const [first, later] = inTextOrder(row.label.span, span);
        const args = { table: tableName(table), row: row.row.label.text };
        yield {
          message: { key: 'table/row-duplicate', args },
          span: later,
          related: [{ span: first, message: { key: 'table/row-duplicate.first', args } }],
          fixes: removal(report, later),
        };
      }
    }
  },
};

/** Where the row has a line to itself; the title shows all that goes. */
function removal(report: Report, later: Span): readonly Fix[] {
  const line = lineOfRow(report, later);
  if (line === null) return [];
  const text = report.source.slice(line).trim();
  const title = { key: 'fix.remove-row', args: { text } };
  return [{ title, safety: 'suggestion', edits: [{ span: line, newText: '' }] }];
}

function inTextOrder(a: Span, b: Span): readonly [Span, Span] {
  return a.start < b.start ? [a, b] : [b, a];
}
