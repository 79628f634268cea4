import type { RecognisedRow, RecognisedTable, Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { Edit } from '../rule';
import { lineOfRow } from './rowLines';

/**
 * Writes rows that are missing, without figures, below the row of their group that stands before them or else above the
 * one behind them, with as many cells as that. Null where no such row has a line and delimiters of its own.
 */
export function insertRows(report: Report, { rows }: RecognisedTable, missing: readonly RecognisedRow[]): Edit | null {
  const [first, last] = [missing[0] as RecognisedRow, missing.at(-1) as RecognisedRow];
  const leaves = rows.filter(({ row }) => row.id !== undefined);
  const group = groupOf(first);
  if (groupOf(last) !== group) return null;
  const before = leaves[leaves.indexOf(first) - 1];
  const behind = leaves[leaves.indexOf(last) + 1];
  const model = [before, behind].find((row) => row !== undefined && row.label !== null && groupOf(row) === group);
  const written = model?.label == null ? null : lineLike(report, model.label.span, missing);
  if (written === null) return null;
  const at = model === before ? written.line.end : written.line.start;
  return { span: { start: at, end: at }, newText: written.text };
}

/** The row without figures above it in its band: the group it belongs to. */
function groupOf({ row, band }: RecognisedRow): object {
  return band.rows.slice(0, band.rows.indexOf(row)).findLast(({ id }) => id === undefined) ?? band;
}

/** The rows as lines with the cells of the row that is labelled at `label`, and that row's line. */
function lineLike(report: Report, label: Span, rows: readonly RecognisedRow[]) {
  const { text } = report.source;
  const line = lineOfRow(report, label);
  if (line === null) return null;
  const lead = text.slice(line.start, label.start);
  const cells = text.slice(label.end, line.end);
  if (!/^[\s|]*$/.test(lead) || !/[|\t]/.test(cells) || !/[\r\n]$/.test(cells)) return null;
  const blanks = cells.replace(/[^|\t\r\n]+/g, (cell) => (cell.startsWith(' ') ? ' ' : ''));
  return { line, text: rows.map(({ row }) => `${lead}${row.label.text}${blanks}`).join('') };
}
