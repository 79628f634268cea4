import type { RecognisedRow, RecognisedTable, Report, RowProblem } from '../../recognition/report';
import type { Span } from '../../text/span';

/** Rows whose figures could not be bound for this reason; of a table read across, which fails as a whole, only one. */
export function rowsWithProblem(table: RecognisedTable, kind: RowProblem['kind']): readonly RecognisedRow[] {
  const rows = table.rows.filter(({ problem }) => problem?.kind === kind);
  return table.table.orientation === 'across' ? rows.slice(0, 1) : rows;
}

/** Where the row's figures stand, cut at the end of their first line; its label when it has none. */
export function problemSpan(report: Report, { valueSpan, label }: RecognisedRow): Span {
  if (valueSpan.end === valueSpan.start) return label?.span ?? valueSpan;
  const line = report.source.lineSpan(report.source.positionAt(valueSpan.start).line);
  return { start: valueSpan.start, end: Math.max(valueSpan.start + 1, Math.min(valueSpan.end, line.end)) };
}
