import type { RecognisedTable, Report } from '../recognition/report';
import { type CleanLayout, writeTable } from '../rendering/writeTable';
import type { Edit } from '../rules/rule';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { printedTable, type TableObstacle } from './printedTable';
import { regionOf } from './region';

export interface LeftTable {
  readonly table: RecognisedTable;
  readonly obstacle: TableObstacle;
}

export interface TableEdits {
  readonly edits: readonly Edit[];
  readonly left: readonly LeftTable[];
}

/** Writes the tables of a report anew, each in lines of its own; those in `unsafe` (by id) and uncertain ones stay. */
export function tableEdits(
  report: Report,
  layout: CleanLayout,
  newLine: string,
  unsafe: ReadonlySet<string>,
): TableEdits {
  const edits: Edit[] = [];
  const left: LeftTable[] = [];
  for (const table of report.tables) {
    const printed = unsafe.has(table.table.id) ? ({ obstacle: 'unsafe' } as const) : printedTable(report, table);
    if ('obstacle' in printed) left.push({ table, obstacle: printed.obstacle });
    else {
      const region = regionOf(report.source, table.span);
      // Two tables with nothing but a rule between them both reach for it.
      const span = { ...region, start: Math.max(region.start, edits.at(-1)?.span.end ?? 0) };
      edits.push(rewritten(report.source, span, writeTable(printed.rows, layout), layout, newLine));
    }
  }
  return { edits, left };
}

function rewritten(
  source: SourceText,
  span: Span,
  lines: readonly string[],
  layout: CleanLayout,
  newLine: string,
): Edit {
  const { before, behind } = surroundings(source, span);
  // Markdown knows a table by the blank line before and behind it.
  const gap = layout === 'markdown' ? 2 : 1;
  const lead = newLine.repeat(Math.max(0, gap - before));
  const trail = newLine.repeat(Math.max(0, gap - behind));
  return { span, newText: `${lead}${lines.join(newLine)}${trail}` };
}

/** Line breaks on both sides with nothing but blanks between; enough at the ends of the text. */
function surroundings({ text, length }: SourceText, { start, end }: Span): { before: number; behind: number } {
  const before = /\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const behind = /^\s*/.exec(text.slice(end, end + 200))?.[0] ?? '';
  return {
    before: start === before.length ? 2 : lineBreaks(before),
    behind: end + behind.length === length ? 2 : lineBreaks(behind),
  };
}

function lineBreaks(blanks: string): number {
  return blanks.match(/\r\n|\r|\n/g)?.length ?? 0;
}
