import type { Band } from '../../editions/schema';
import type { LabelHit, RecognisedRow, RecognisedTable, Report } from '../../recognition/report';
import type { Fix, Message, Rule } from '../rule';
import { lineOfRow, lineWithBreak, moveLine } from '../support/rowLines';
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

/** Moves the row's line, where it has one. */
function moving(report: Report, table: RecognisedTable, { row, span }: StrayRow): readonly Fix[] {
  const line = lineOfRow(report, span);
  const place = line === null ? null : placeOf(report, table, row);
  if (line === null || place === null) return [];
  return [{ title: place.title, safety: 'suggestion', edits: moveLine(report, line, place.at) }];
}

interface Place {
  /** Start of a line. */
  readonly at: number;
  readonly title: Message;
}

/** Before the next row under the row's header, else before the next header, else behind what stands last in the table. */
function placeOf(report: Report, table: RecognisedTable, { row, band }: RecognisedRow): Place | null {
  const own = table.rows.filter((other) => other.band === band);
  const at = own.findIndex((other) => other.row === row);
  const next = own.slice(at).flatMap(({ label }) => label ?? [])[0];
  const following = next ?? nextHeading(table, band);
  if (following !== undefined) {
    const line = next === undefined ? report.source.lineAt(following.span.start) : lineOfRow(report, next.span);
    return line === null
      ? null
      : { at: line.start, title: { key: 'fix.move-row', args: { next: following.label.text } } };
  }
  const last = own.flatMap(({ label }) => label ?? []).at(-1);
  const previous = last ?? table.headers.at(-1);
  if (previous === undefined) return null;
  const line = last === undefined ? lineWithBreak(report, previous.span) : lineOfRow(report, last.span);
  const title = { key: 'fix.move-row-behind', args: { previous: previous.label.text } };
  return line === null ? null : { at: line.end, title };
}

function nextHeading({ table: { bands }, headers }: RecognisedTable, band: Band): LabelHit | undefined {
  const behind = bands.slice(bands.indexOf(band) + 1);
  return headers.find(({ label }) => behind.some(({ heading }) => heading === label));
}
