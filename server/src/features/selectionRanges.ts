import type { SelectionRange } from 'vscode-languageserver-types';
import { analysisAt, type DocumentAnalysis } from '../core/document';
import type { RecognisedRow, RecognisedTable, Report } from '../core/recognition/report';
import type { Position, Range } from '../core/text/sourceText';
import { contains, type Span } from '../core/text/span';
import { placesAt, sectionSpan, tableAt } from './places';

/** What a selection at the offset grows to: figure, cell, row, table, topic, section, report, text. */
export function selectionRange(document: DocumentAnalysis, position: Position): SelectionRange {
  const analysis = analysisAt(document, position);
  const { source } = analysis;
  const offset = source.offsetAt(position);
  const [report] = analysis.reports;
  const spans = [
    ...placesAt(analysis, offset).map(({ span }) => span),
    source.lineAt(offset),
    ...(report === undefined ? [] : spansAround(report, offset)),
    { start: 0, end: source.length },
  ];
  const chain = nested(spans.filter(({ start, end }) => start <= offset && offset <= end));
  const outermost = document.parts.length > 1 ? { range: wholeRange(document) } : null;
  return chain.reduceRight<SelectionRange | null>(
    (parent, span) => ({ range: source.rangeOf(span), ...(parent === null ? {} : { parent }) }),
    outermost,
  ) as SelectionRange;
}

function wholeRange({ parts }: DocumentAnalysis): Range {
  return { start: { line: 0, character: 0 }, end: parts.at(-1)?.analysis.source.end ?? { line: 0, character: 0 } };
}

function spansAround(report: Report, offset: number): readonly Span[] {
  const table = tableAt(report, offset);
  return [
    ...(table === null ? [] : [...rowSpans(report, table, offset), table.span]),
    ...report.headings.map(sectionSpan),
    report.span,
  ];
}

/** Cell and row around an offset in a table. */
function rowSpans({ source }: Report, { rows }: RecognisedTable, offset: number): readonly Span[] {
  const spans = rows.map(rowSpan).filter(({ start, end }) => start <= offset && offset <= end);
  const cells = rows.flatMap(({ facts }) => facts.flatMap(({ span }) => span ?? []));
  const cell = cells.find(({ start, end }) => start <= offset && offset <= end);
  return cell === undefined ? spans : [withBlanks(source.text, cell), ...spans];
}

/** From the label to the last figure. */
function rowSpan({ label, facts, valueSpan }: RecognisedRow): Span {
  const parts = [...(label === null ? [] : [label.span]), ...facts.flatMap(({ span }) => span ?? [])];
  if (parts.length === 0) return valueSpan;
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) };
}

/** A cell with the blanks around its figure, up to what parts it from its neighbours. */
function withBlanks(text: string, { start, end }: Span): Span {
  const isBlank = (unit: string | undefined) => unit === ' ' || unit === '\u3000' || unit === '\u00a0';
  let [from, to] = [start, end];
  while (isBlank(text[from - 1])) from--;
  while (isBlank(text[to])) to++;
  return { start: from, end: to };
}

/** From the narrowest to the widest, each strictly inside the next; what would cross a narrower one is left out. */
function nested(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = chain.at(-1);
    const grows = inner === undefined || (contains(span, inner) && span.end - span.start > inner.end - inner.start);
    if (grows) chain.push(span);
  }
  return chain;
}
