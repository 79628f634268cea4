import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import type { Fact, LabelHit, RecognisedRow, RecognisedTable, Report, RowProblem } from './report';

type Place = (span: Span) => Span;

/** The same report with its places in another text, without views. */
export function placed(report: Report, source: SourceText, place: Place): Report {
  const titles = report.titles.map((title) => ({ ...title, span: place(title.span) }));
  const tables = report.tables.map((table) => placedTable(table, place));
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
    facts: factsById(tables),
    furniture: report.furniture.map((item) => ({ ...item, span: place(item.span) })),
    skeleton: null,
    prose: null,
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
  const { table: form, edition, layout } = table;
  const rows = table.rows.map(row);
  return { table: form, edition, span: place(table.span), rows, headers: table.headers.map(hit), layout };
}
