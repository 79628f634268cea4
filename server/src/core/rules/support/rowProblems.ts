import type { RecognisedRow, RecognisedTable, Report, RowProblem } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { Fix, RuleFinding } from '../rule';
import { padRow } from './padRow';
import { tableName } from './tableName';

/** One finding for each row with this problem; `rule` is the message key as well, `.table` for a table read across. */
export function* rowFindings(report: Report, kind: 'few' | 'many', rule: string): Generator<RuleFinding> {
  for (const table of report.tables) {
    for (const row of rowsWithProblem(table, kind)) {
      if (row.problem?.kind !== kind) continue;
      const { found, expected } = row.problem;
      const key = table.table.orientation === 'across' ? `${rule}.table` : rule;
      const args = { table: tableName(table), label: row.row.label.text, found, expected };
      const fixes = kind === 'few' ? padding(report, row, expected) : [];
      yield { message: { key, args }, span: problemSpan(report, row), fixes };
    }
  }
}

function padding(report: Report, row: RecognisedRow, expected: number): readonly Fix[] {
  const edit = padRow(report, row, expected);
  return edit === null ? [] : [{ title: { key: 'fix.pad-row', args: {} }, safety: 'suggestion', edits: [edit] }];
}

/** Rows whose figures could not be bound for this reason; of a table read across, which fails as a whole, only one. */
function rowsWithProblem(table: RecognisedTable, kind: RowProblem['kind']): readonly RecognisedRow[] {
  const rows = table.rows.filter(({ problem }) => problem?.kind === kind);
  return table.table.orientation === 'across' ? rows.slice(0, 1) : rows;
}

/** Where the row's figures stand, cut at the end of their first line; its label when it has none. */
function problemSpan(report: Report, { valueSpan, label }: RecognisedRow): Span {
  if (valueSpan.end === valueSpan.start) return label?.span ?? valueSpan;
  const line = report.source.lineAt(valueSpan.start);
  return { start: valueSpan.start, end: Math.max(valueSpan.start + 1, Math.min(valueSpan.end, line.end)) };
}
