import type { RecognisedRow, RecognisedTable, Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { Fix, Rule } from '../rule';
import { insertRows } from '../support/insertRows';
import { strayRows } from '../support/strayRows';
import { tableName } from '../support/tableName';

/**
 * # 表格缺少规定的行
 *
 * 规定表格里的一行没有找到。
 *
 * ## 检查什么
 *
 * 表格认出来了，但其中某个规定的项目没有找到，相近的写法也没有。连续缺少的几行只报告一次。整张表用了其他年度的格式时，由“表格格式与年度不符”报告。
 *
 * ## 依据
 *
 * 统一格式规定每张表的全部项目，没有数字的也要保留，填 0。
 *
 * ## 示例
 *
 * “2.重复申请”一行不在表里。
 *
 * ## 怎样修改
 *
 * 补上该行并填数。表格一行写一行的，快速修复插入空行，数字由您填写。
 *
 * # Row of the form missing
 *
 * A row of an official table is not there.
 *
 * ## What it finds
 *
 * The table was recognised, but one of its rows was found neither literally nor by similarity. Adjacent missing rows give one finding. A table of another edition is reported by form/edition instead.
 *
 * ## Why
 *
 * The unified form fixes all rows; rows without cases stay and say 0.
 *
 * ## Example
 *
 * The row 2.重复申请 is not in the table.
 *
 * ## How to fix
 *
 * Add the row with its figures. Where each row has a line of its own, the quick fix inserts it with blank cells.
 */
export const rule: Rule = {
  id: 'table/row-missing',
  severity: 'error',
  reads: 'skeleton',
  *check(report) {
    for (const table of report.tables) {
      for (const run of missingRuns(table, movedRows(report, table))) {
        const labels = run.rows.map(({ row }) => row.label.text).join('、');
        yield {
          // Words that belong to no label may be what is left of the row: then nobody can be sure.
          ...(strangeLetters(report, table, run) >= TRACE ? { severity: 'information' as const } : {}),
          message: {
            key: 'table/row-missing',
            args: { table: tableName(table), rows: labels, count: run.rows.length },
          },
          span: run.beside ?? firstHeader(report, table),
          fixes: insertion(report, table, run),
        };
      }
    }
  },
};

function insertion(report: Report, table: RecognisedTable, { rows }: Run): readonly Fix[] {
  const edit = insertRows(report, table, rows);
  const title = { key: 'fix.insert-rows', args: { count: rows.length } };
  return edit === null ? [] : [{ title, safety: 'suggestion', edits: [edit] }];
}

interface Run {
  readonly rows: readonly RecognisedRow[];
  /** Label of the row after the gap, or before it at the end of the table. */
  readonly beside: Span | null;
  /** Between the labels on either side. */
  readonly gap: Span;
}

/** So many letters in the gap may be the rest of a damaged label. */
const TRACE = 4;

/** Letters of the gap that groups and headers, which converters repeat at will, do not account for. */
function strangeLetters(report: Report, { table }: RecognisedTable, { gap }: Run): number {
  const known = new Set(
    table.bands.flatMap(({ rows, header }) => [
      ...rows.filter(({ id }) => id === undefined).flatMap(({ label }) => [...label.text]),
      ...header.flat().flatMap((label) => [...label]),
    ]),
  );
  return [...report.source.slice(gap)].filter((letter) => /\p{L}/u.test(letter) && !known.has(letter)).length;
}

/** Rows that stand elsewhere in the table are a matter of their order. */
function movedRows(report: Report, table: RecognisedTable): ReadonlySet<RecognisedRow> {
  return new Set(strayRows(report, table).flatMap(({ kind, row }) => (kind === 'moved' ? [row] : [])));
}

/** A row whose figures were found all the same, in a table read across, is there. */
function isMissing(row: RecognisedRow | undefined): boolean {
  return row?.label === null && row.facts.every((fact) => fact.state === 'missing');
}

/** Rows without a label, adjacent ones together. */
function missingRuns({ rows, span }: RecognisedTable, moved: ReadonlySet<RecognisedRow>): readonly Run[] {
  const leaves = rows.filter((row) => row.row.id !== undefined && !moved.has(row));
  const runs: Run[] = [];
  for (let i = 0; i < leaves.length; i++) {
    const start = i;
    while (i < leaves.length && isMissing(leaves[i])) i++;
    if (i === start) continue;
    const before = leaves[start - 1]?.label ?? null;
    const after = leaves[i]?.label ?? null;
    const gap = { start: before?.span.end ?? span.start, end: after?.span.start ?? span.end };
    runs.push({ rows: leaves.slice(start, i), beside: after?.span ?? before?.span ?? null, gap });
  }
  return runs;
}

function firstHeader(report: Report, { headers, span }: RecognisedTable): Span {
  return headers[0]?.span ?? { start: span.start, end: Math.min(span.start + 1, report.source.length) };
}
