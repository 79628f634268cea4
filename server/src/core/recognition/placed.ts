import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import type { Fact, LabelHit, RecognisedRow, RecognisedTable, RowProblem, WholeReport } from './report';

type Place = (span: Span) => Span;

/** The same report with its places in another text. Figures and labels are placed when somebody asks for them. */
export function placed(report: WholeReport, source: SourceText, place: Place): WholeReport {
  const titles = report.titles.map((title) => ({ ...title, span: place(title.span) }));
  const tables = report.tables.map((table) => placedTable(table, place));
  let facts: ReadonlyMap<string, Fact> | undefined;
  return {
    source,
    span: place(report.span),
    title: titles[0] ?? null,
    titles,
    organisation: report.organisation,
    year: report.year,
    edition: report.edition,
    headings: report.headings.map((heading) => ({
      ...heading,
      span: place(heading.span),
      bodySpan: place(heading.bodySpan),
    })),
    tables,
    get facts() {
      facts ??= factsById(tables);
      return facts;
    },
    furniture: report.furniture.map((item) => ({ ...item, span: place(item.span) })),
  };
}

export function factsById(tables: readonly RecognisedTable[]): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const { rows } of tables) for (const row of rows) for (const fact of row.facts) facts.set(fact.id, fact);
  return facts;
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
  let rows: readonly RecognisedRow[] | undefined;
  let headers: readonly LabelHit[] | undefined;
  return {
    table: table.table,
    edition: table.edition,
    span: place(table.span),
    get rows() {
      rows ??= table.rows.map(row);
      return rows;
    },
    get headers() {
      headers ??= table.headers.map(hit);
      return headers;
    },
    layout: table.layout,
  };
}
