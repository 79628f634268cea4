import type { Furniture } from '../text/furniture';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { placedHeading } from './headings';
import { LazyTable, RecognisedReport } from './recognised';
import type { Fact, LabelHit, RecognisedRow, RecognisedTable, Report, RowProblem } from './report';
import { placedTitle } from './title';

type Place = (span: Span) => Span;

/**
 * The same report with its places in another text. Members are named one by one: a spread gives each object a layout of its
 * own, and whatever reads such objects later has to look their members up.
 */
export function placed(report: Report, source: SourceText, place: Place): Report {
  const { organisation, year, edition, skeleton, prose } = report;
  const span = place(report.span);
  const titles = report.titles.map((title) => placedTitle(title, place(title.span)));
  const headings = report.headings.map((heading) =>
    placedHeading(heading, place(heading.span), place(heading.bodySpan)),
  );
  const tables = report.tables.map((table) => placedTable(table, place));
  const furniture = report.furniture.map((item): Furniture => ({ kind: item.kind, span: place(item.span) }));
  const found = { span, titles, organisation, year, edition, headings, furniture };
  return new RecognisedReport(source, found, tables, skeleton, prose);
}

export function placedTable(table: RecognisedTable, place: Place): RecognisedTable {
  return new LazyTable(table.table, table.edition, place(table.span), table.layout, () => ({
    rows: table.rows.map((row) => placedRow(row, place)),
    headers: table.headers.map((hit) => placedHit(hit, place)),
  }));
}

function placedRow({ row, band, label, facts, valueSpan, problem }: RecognisedRow, place: Place): RecognisedRow {
  return {
    row,
    band,
    label: label && placedHit(label, place),
    facts: facts.map((fact) => placedFact(fact, place)),
    valueSpan: place(valueSpan),
    problem: problem && placedProblem(problem, place),
  };
}

function placedHit({ label, match, span }: LabelHit, place: Place): LabelHit {
  return { label, match, span: place(span) };
}

function placedFact(fact: Fact, place: Place): Fact {
  if (fact.span === null) return fact;
  const { id, table, row, column, label, state, raw, value, span } = fact;
  return { id, table, row, column, label, state, raw, value, span: place(span) };
}

function placedProblem(problem: RowProblem, place: Place): RowProblem {
  if (problem.kind !== 'unreadable') return problem;
  const cells = problem.cells.map(({ label, raw, span }) => ({ label, raw, span: place(span) }));
  return { kind: 'unreadable', cells };
}
