import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import type { DocumentAnalysis } from '../core/document';
import { formatMessage, type Locale } from '../core/messages/format';
import type { Fact, RecognisedRow, RecognisedTable } from '../core/recognition/report';
import type { Check } from '../core/repair/checks';
import { explain } from '../core/repair/explain';
import { formatDecimal } from '../core/text/decimal';
import type { Range, SourceText } from '../core/text/sourceText';
import { overlaps, type Span } from '../core/text/span';
import { partsIn, type Stretch } from './partsIn';
import { equation, isTotal } from './sums';

/** `columns`: the column of each figure whose header is out of sight; `totals`: what the items of a wrong total add up to. */
export type HintKind = 'columns' | 'totals';

export interface InlayHintContext {
  readonly kinds: ReadonlySet<HintKind>;
  readonly locale: Locale;
}

/** Hints for the figures in a range of the document, in text order. */
export function inlayHints(document: DocumentAnalysis, range: Range, context: InlayHintContext): InlayHint[] {
  return partsIn(document, range).flatMap((stretch) => stretchHints(stretch, context));
}

function stretchHints(
  { analysis: { source, reports }, span }: Stretch,
  { kinds, locale }: InlayHintContext,
): InlayHint[] {
  const tables = reports.flatMap((report) => report.tables.filter((table) => overlaps(table.span, span)));
  return tables.flatMap((table) =>
    table.rows.flatMap((row, i) => {
      const cells = row.facts.flatMap((fact) => (isIn(fact.span, span) ? [{ fact, span: fact.span }] : []));
      if (cells.length === 0) return [];
      const named = kinds.has('columns') && isHeaderOutOfSight(source, table, i);
      return cells.flatMap((cell) => [
        ...(named ? [columnHint(source, table, row, cell, locale)] : []),
        ...(kinds.has('totals') ? totalHints(source, table, cell, locale) : []),
      ]);
    }),
  );
}

interface Cell {
  readonly fact: Fact;
  readonly span: Span;
}

function isIn(span: Span | null, asked: Span): span is Span {
  return span !== null && span.start <= asked.end && asked.start <= span.end;
}

/**
 * True where no eye finds the column above a figure: figures of a row in lines of their own, run together, or in one line
 * with another row or with the header.
 */
function isHeaderOutOfSight(source: SourceText, table: RecognisedTable, index: number): boolean {
  const { band, facts } = table.rows[index] as RecognisedRow;
  const spans = facts.flatMap(({ span }) => span ?? []);
  const [first, last] = [spans[0], spans.at(-1)];
  if (band.columns.length < 2 || first === undefined || last === undefined) return false;
  const line = lineOf(source, first);
  if (facts.some(({ state }) => state === 'inferred') || lineOf(source, last) !== line) return true;
  return neighbours(table, index).some((span) => lineOf(source, span) === line);
}

/** Labels that are in another line than the row's figures wherever the table is printed as one. */
function neighbours({ table, rows, headers }: RecognisedTable, index: number): readonly Span[] {
  if (table.orientation === 'across') return headers.slice(-1).map(({ span }) => span);
  return [rows[index - 1], rows[index + 1]].flatMap((row) =>
    row?.row.id === undefined || row.label === null ? [] : [row.label.span],
  );
}

function lineOf(source: SourceText, { start }: Span): number {
  return source.positionAt(start).line;
}

function columnHint(
  source: SourceText,
  { table }: RecognisedTable,
  { band }: RecognisedRow,
  { fact, span }: Cell,
  locale: Locale,
): InlayHint {
  const column = band.columns.find(({ id }) => id === fact.column)?.label ?? fact.column;
  // Side by side the rows are parts of the header.
  const label = table.orientation === 'across' ? fact.label : column;
  return {
    position: source.positionAt(span.start),
    label: formatMessage({ key: 'inlay.column', args: { label } }, locale),
    kind: InlayHintKind.Parameter,
    paddingRight: true,
  };
}

/** Only where the total itself is wrong, or nobody can tell: beside the sums that a wrong addend spoils, it would mislead. */
function totalHints(source: SourceText, table: RecognisedTable, { fact, span }: Cell, locale: Locale): InlayHint[] {
  const { culprits, unexplained } = explain(table);
  const own = culprits.find((culprit) => culprit.fact === fact)?.checks ?? unexplained;
  const failing = own.filter((check) => isTotal(check) && check.left[0] === fact);
  if (failing.length === 0) return [];
  return [
    {
      position: source.positionAt(span.end),
      label: formatMessage(totalMessage(failing), locale),
      tooltip: failing.map(equation).join('\n'),
      paddingLeft: true,
    },
  ];
}

function totalMessage(failing: readonly Check[]) {
  const sumOf = (per: 'row' | 'column') => failing.find(({ relation }) => relation.per === per)?.rightSum;
  const [row, column] = [sumOf('row'), sumOf('column')].map((sum) => (sum === undefined ? '' : formatDecimal(sum)));
  if (row !== '' && column !== '' && row !== column)
    return { key: 'inlay.totals', args: { row: row ?? '', column: column ?? '' } };
  return { key: 'inlay.total', args: { sum: row || column || '' } };
}
