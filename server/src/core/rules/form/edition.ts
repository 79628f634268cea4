import type { Table } from '../../editions/schema';
import type { RecognisedTable, Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { Fix, Rule } from '../rule';
import { convertTable } from '../support/convertTable';
import { tableName } from '../support/tableName';

/**
 * # 表格格式与年度不符
 *
 * 报告所用的表格不是该年度应当使用的格式。
 *
 * ## 检查什么
 *
 * 按报告年度确定应当使用的格式（2014—2018年度、2019—2020年度、2021年度以后），再按表格自身的项目判断实际使用的格式，两者不同即报告一次，位置在能够区分两种格式的第一个项目上。报告年度以标题为准，不是发布年份。
 *
 * ## 依据
 *
 * 国办公开办函〔2019〕60号（2019、2020年度）；国办公开办函〔2021〕30号（2021年度起）。
 *
 * ## 示例
 *
 * 2024年度报告的申请情况表中“（六）其他处理”只有一行，是2019年格式；2021年格式分为三项。
 *
 * ## 怎样修改
 *
 * 改用该年度的格式，把数字逐项填入。快速修复换成该年度的表格，两种格式都有的栏目保留数字，其余留空，请逐格核对。
 *
 * # Table of another edition
 *
 * A table of the report is not the one prescribed for its year.
 *
 * ## What it finds
 *
 * The year of the report tells the edition, the labels of the table tell which form was used; when they differ, one finding stands at the first label that tells the two apart. The year is that of the title, never of publication.
 *
 * ## Why
 *
 * Notices No. 60 of 2019 (reports of 2019 and 2020) and No. 30 of 2021 (from 2021 on).
 *
 * ## Example
 *
 * A report of 2024 whose row （六）其他处理 is a single row, as in the form of 2019.
 *
 * ## How to fix
 *
 * Move the figures into the form of the year. The quick fix writes that form, keeps the figures of cells that both forms have
 * and leaves the others blank; check every cell.
 */
export const rule: Rule = {
  id: 'form/edition',
  severity: 'error',
  reads: 'skeleton',
  *check(report) {
    if (report.year === null) return;
    for (const table of report.tables) {
      if (table.edition === report.edition) continue;
      const own = report.edition.tables.find(({ id }) => id === table.table.id);
      const args = {
        table: tableName(table),
        year: report.year,
        own: report.edition.id,
        used: table.edition.id,
      };
      yield {
        ...(own === undefined ? { severity: 'warning' as const } : {}),
        message: { key: own === undefined ? 'form/edition.foreign' : 'form/edition', args },
        span: distinctiveLabel(report, table),
        fixes: own === undefined ? [] : conversion(report, table, own, args.own),
      };
    }
  },
};

function conversion(report: Report, table: RecognisedTable, own: Table, edition: string): readonly Fix[] {
  const edit = convertTable(report, table, own);
  const title = { key: 'fix.convert-table', args: { edition } };
  return edit === null ? [] : [{ title, safety: 'suggestion', edits: [edit] }];
}

/** The first label that the table of the report's own edition does not have: a row, else a header. */
function distinctiveLabel(report: Report, { table, rows, headers, span }: RecognisedTable): Span {
  const own = report.edition.tables.find(({ id }) => id === table.id);
  const ids = new Set(own?.bands.flatMap((band) => band.rows.map((row) => row.id)));
  const texts = new Set(own?.bands.flatMap((band) => [band.heading?.text, ...band.header.flat()]));
  const row = rows.find(({ row: { id }, label }) => id !== undefined && label !== null && !ids.has(id));
  const header = headers.find(({ label }) => !texts.has(label.text));
  const places = [row?.label?.span, header?.span].filter((place) => place !== undefined);
  return places.sort((a, b) => a.start - b.start)[0] ?? headers[0]?.span ?? { start: span.start, end: span.start + 1 };
}
