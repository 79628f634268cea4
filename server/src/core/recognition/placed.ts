import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { LazyTable, RecognisedReport } from './recognised';
import type { Fact, LabelHit, RecognisedRow, RecognisedTable, Report, RowProblem } from './report';

type Place = (span: Span) => Span;

/** The same report with its places in another text. */
export function placed(report: Report, source: SourceText, place: Place): Report {
  const at = <T extends { readonly span: Span }>(item: T): T => ({ ...item, span: place(item.span) });
  return new RecognisedReport({
    ...report,
    source,
    span: place(report.span),
    titles: report.titles.map(at),
    headings: report.headings.map((heading) => ({ ...at(heading), bodySpan: place(heading.bodySpan) })),
    tables: report.tables.map((table) => placedTable(table, place)),
    furniture: report.furniture.map(at),
  });
}

export function placedTable(table: RecognisedTable, place: Place): RecognisedTable {
  const hit = (found: LabelHit): LabelHit => ({ ...found, span: place(found.span) });
  const fact = (found: Fact): Fact => (found.span === null ? found : { ...found, span: place(found.span) });
  const problem = (found: RowProblem): RowProblem =>
    found.kind === 'unreadable'
      ? { ...found, cells: found.cells.map((cell) => ({ ...cell, span: place(cell.span) })) }
      : found;
  const row = (found: RecognisedRow): RecognisedRow => ({
    ...found,
    label: found.label && hit(found.label),
    facts: found.facts.map(fact),
    valueSpan: place(found.valueSpan),
    problem: found.problem && problem(found.problem),
  });
  return new LazyTable(table.table, table.edition, place(table.span), table.layout, () => ({
    rows: table.rows.map(row),
    headers: table.headers.map(hit),
  }));
}
