import type { Edition, Label, Row, Section, Table } from '../editions/schema';
import type { Fact } from '../recognition/report';
import { tableGrid } from '../rendering/tableGrid';
import { type CleanLayout, writeTable } from '../rendering/writeTable';
import { formatDecimal } from '../text/decimal';
import { ordinalText } from '../text/numerals';
import words from './words.json';

export interface NewReport {
  readonly edition: Edition;
  readonly organisation: string;
  readonly year: number;
  /** Figures of the same body's report on the year before, by fact id; null without one. */
  readonly lastYear: ReadonlyMap<string, Fact> | null;
  readonly layout: CleanLayout;
}

/**
 * A report to be filled in: title, preface with the legal basis (article 50 of the regulation, the notice of the form),
 * all sections and topics, and the official tables complete with zeros. Figures that follow from last year's report are
 * there: applications carried over, and documents in force. What has to be written stands as ××.
 */
export function newReport(report: NewReport): string {
  const { edition, organisation, year } = report;
  const filled = (text: string) =>
    text
      .replaceAll('{organisation}', organisation)
      .replaceAll('{year}', String(year))
      .replaceAll('{notice}', edition.notice ?? '');
  const basis = edition.notice === undefined ? words.basis : words.basisWithNotice;
  const annexes = edition.tables.filter(({ section }) => section === undefined);
  const lines = [
    words.title,
    `${basis}${words.period}${words.contact}`,
    ...edition.sections.flatMap((section) => sectionLines(report, section)),
    ...annexes.flatMap((table) => [
      table.title?.text ?? '',
      words.annexYear,
      words.annexOffice,
      ...tableLines(report, table),
    ]),
  ].map(filled);
  return `${lines.join('\n')}\n`;
}

function sectionLines(report: NewReport, section: Section): readonly string[] {
  const { edition } = report;
  const heading = `${ordinalText(section.number)}、${section.title}`;
  const table = edition.tables.find((candidate) => candidate.section === section.id);
  if (table !== undefined) return [heading, ...tableLines(report, table)];
  if (section.topics.length > 0) {
    const texts: Readonly<Record<string, string>> = words.topics;
    return [
      heading,
      ...section.topics.flatMap(({ title }, i) => [
        `（${ordinalText(i + 1)}）${title}`,
        texts[title] ?? words.topicText,
      ]),
    ];
  }
  const texts: Readonly<Record<string, readonly string[]>> = words.sections;
  const statement = section.statement === undefined ? [] : [section.statement.sentence];
  return [heading, ...statement, ...(texts[section.id] ?? [words.topicText])];
}

/** In Markdown a blank line before and behind the table makes it one. */
function tableLines({ lastYear, layout }: NewReport, table: Table): readonly string[] {
  const figures = startingFigures(table, lastYear);
  const text = (label: Label | string) => (typeof label === 'string' ? label : label.text);
  const lines = writeTable(
    tableGrid(table, {
      label: text,
      figure: (row, column) => figures.get(`${row.id}.${column}`) ?? '0',
      unit: (row: Row) => row.unit ?? '',
    }),
    layout,
  );
  return layout === 'markdown' ? ['', ...lines, ''] : lines;
}

/** Row of last year's table → row of this year's. */
const CARRIED: readonly (readonly [table: string, from: string, to: string])[] = [
  ['applications', 'carriedOut', 'carriedIn'],
];
/** Columns that count what is in force: last year's number holds until something is made or repealed. */
const IN_FORCE: ReadonlySet<string> = new Set(['inForce']);

/** What last year's report says about this year, by row and column. */
function startingFigures(table: Table, lastYear: NewReport['lastYear']): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const { rows, columns } of table.bands) {
    for (const { id: row } of rows) {
      for (const { id: column } of row === undefined ? [] : columns) {
        const source = sourceOf(table.id, row as string, column);
        const value = source === null ? null : (lastYear?.get(source)?.value ?? null);
        if (value !== null) figures.set(`${row}.${column}`, formatDecimal(value));
      }
    }
  }
  return figures;
}

/** Id of last year's fact with which a cell starts; null for all others. */
function sourceOf(table: string, row: string, column: string): string | null {
  if (IN_FORCE.has(column)) return `${table}.${row}.${column}`;
  const carried = CARRIED.find(([id, , to]) => id === table && to === row);
  return carried === undefined ? null : `${table}.${carried[1]}.${column}`;
}
