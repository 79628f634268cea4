import type { Table } from '../core/editions/schema';
import { formatMessage, type Locale } from '../core/messages/format';
import type { Fact, RecognisedRow, RecognisedTable, Report } from '../core/recognition/report';
import { type FormCell, formGrid } from '../core/rendering/formGrid';
import type { Finding } from '../core/rules/rule';
import { titleOf } from '../core/rules/support/tableName';
import { formatDecimal } from '../core/text/decimal';
import type { SourceText } from '../core/text/sourceText';
import { contains, type Span } from '../core/text/span';
import type { PreviewCell, PreviewNote, PreviewTable } from './previewModel';

/** The tables of the report's form, in its order, and whatever other official table the text holds. */
export function previewTables(
  source: SourceText,
  report: Report,
  findings: readonly Finding[],
  locale: Locale,
): readonly PreviewTable[] {
  const known = report.edition.tables.map(({ id }) => id);
  const others = report.tables.filter(({ table }) => !known.includes(table.id));
  const official = report.edition.tables.map((form) => {
    const recognised = report.tables.find(({ table }) => table.id === form.id);
    return recognised === undefined
      ? absent(report, form)
      : new TableView(source, report, recognised, findings, locale).table();
  });
  return [...official, ...others.map((table) => new TableView(source, report, table, findings, locale).table())];
}

function absent(report: Report, table: Table): PreviewTable {
  return { id: table.id, title: titleOf(report, table), range: null, headerRows: 0, rows: [], notes: [] };
}

/** One recognised table with the findings about it, each told once: at its cell, at its row, or for the table. */
class TableView {
  private readonly facts: ReadonlyMap<string, Fact>;
  private readonly notes = new Map<string, PreviewNote[]>();

  constructor(
    private readonly source: SourceText,
    private readonly report: Report,
    private readonly recognised: RecognisedTable,
    findings: readonly Finding[],
    private readonly locale: Locale,
  ) {
    this.facts = new Map(recognised.rows.flatMap((row) => row.facts).map((fact) => [fact.id, fact]));
    for (const finding of findings) {
      if (!contains(recognised.span, finding.span)) continue;
      const place = this.placeOf(finding.span);
      this.notes.set(place, [...(this.notes.get(place) ?? []), this.note(finding, place)]);
    }
  }

  table(): PreviewTable {
    const { table, span } = this.recognised;
    const grid = formGrid(table);
    return {
      id: table.id,
      title: titleOf(this.report, table),
      range: this.source.rangeOf(span),
      headerRows: grid.headerRows,
      rows: grid.rows.map((row) => row.map((cell) => this.cell(cell))),
      notes: this.notes.get(WHOLE) ?? [],
    };
  }

  private cell(cell: FormCell): PreviewCell {
    const { kind, text, across, down, row, column } = cell;
    const printed = { kind, text, across, down };
    if (row === undefined) return printed;
    const recognised = this.recognised.rows.find((one) => one.row === row);
    if (recognised === undefined) return printed;
    const fact =
      column === undefined ? undefined : this.facts.get(`${this.recognised.table.id}.${row.id}.${column.id}`);
    return fact === undefined ? this.labelCell(printed, recognised) : this.figureCell(printed, recognised, fact);
  }

  private figureCell(printed: PreviewCell, row: RecognisedRow, fact: Fact): PreviewCell {
    const figure = fact.state === 'inferred' && fact.value !== null ? formatDecimal(fact.value) : fact.raw;
    const args = { label: fact.label, figure };
    const description = formatMessage({ key: `preview.${fact.state}`, args }, this.locale);
    return {
      ...printed,
      text: figure,
      ...this.place(fact.id, fact.span ?? (row.label === null ? null : row.valueSpan)),
      figure: { state: fact.state, description },
    };
  }

  private labelCell(printed: PreviewCell, row: RecognisedRow): PreviewCell {
    const { groups, orientation } = this.recognised.table;
    const level = groups === 'above' && orientation === 'down' && row.row.level > 1 ? { level: row.row.level } : {};
    return { ...printed, ...level, ...this.place(this.keyOf(row), row.label?.span ?? null) };
  }

  private place(key: string, span: Span | null): Pick<PreviewCell, 'key' | 'range' | 'notes'> {
    const notes = this.notes.get(key);
    return {
      ...(span === null ? {} : { key, range: this.source.rangeOf(span) }),
      ...(notes === undefined ? {} : { notes }),
    };
  }

  /** Of a row's label; groups have no id, but a place in the form. */
  private keyOf(row: RecognisedRow): string {
    return `${this.recognised.table.id}.${row.row.id ?? this.recognised.rows.indexOf(row)}`;
  }

  /** Key of the cell that a finding is about: the figure it marks, else the row in which it begins. */
  private placeOf(span: Span): string {
    const fact = [...this.facts.values()].find((one) => one.span !== null && contains(visible(one.span), span));
    if (fact !== undefined) return fact.id;
    const row = this.recognised.rows.find(({ label, valueSpan }) => {
      const stretch = {
        start: label?.span.start ?? valueSpan.start,
        end: Math.max(valueSpan.end, label?.span.end ?? 0),
      };
      return label !== null && stretch.start <= span.start && span.start < stretch.end;
    });
    return row === undefined ? WHOLE : this.keyOf(row);
  }

  private note({ severity, message, related }: Finding, place: string): PreviewNote {
    const cells = [...this.facts.values()].filter(
      ({ id, span }) => id !== place && span !== null && related.some((one) => isSame(one.span, span)),
    );
    const sums = related.filter(({ message: { key } }) => key.startsWith('sum.'));
    return {
      severity,
      message: formatMessage(message, this.locale),
      sums: sums.map((one) => formatMessage(one.message, this.locale)),
      cells: cells.map(({ id }) => id),
    };
  }
}

/** Stands for the table as a whole among the keys of cells. */
const WHOLE = '';

/** A blank cell may be an empty span; findings then mark the character beside it. */
function visible({ start, end }: Span): Span {
  return end > start ? { start, end } : { start: start - 1, end: end + 1 };
}

function isSame(a: Span, b: Span): boolean {
  const shown = visible(b);
  return (a.start === b.start && a.end === b.end) || (b.start === b.end && contains(shown, a));
}
