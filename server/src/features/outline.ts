import type { Analysis } from '../core/analyse';
import type { DocumentAnalysis } from '../core/document';
import { formatMessage, type Locale } from '../core/messages/format';
import type { Heading, RecognisedTable, Report, ReportView } from '../core/recognition/report';
import type { SourceText } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import { sectionSpan } from './places';

export type OutlineKind = 'title' | 'section' | 'topic' | 'table' | 'group';

/** One place of the outline. `selection` lies inside `span`, children lie inside their parent and do not overlap. */
export interface OutlineNode {
  /** Never empty. */
  readonly title: string;
  readonly kind: OutlineKind;
  /** UTF-16 offsets; without the blank lines after it. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

interface Entry {
  readonly title: string;
  readonly kind: OutlineKind;
  /** Entries nest only in entries of a lower rank, wherever they stand. */
  readonly rank: number;
  readonly span: Span;
  readonly selection: Span;
}

interface OpenNode extends Entry {
  readonly children: OutlineNode[];
}

const TITLE_RANK = 0;
const TABLE_RANK = 100;
const BAND_RANK = 200;
const ROW_GROUP_RANK = 300;
const MAX_TITLE_LENGTH = 120;

/** A report of a document with its outline, whose spans count from the start of the report's text. */
export interface OutlinedReport {
  readonly source: SourceText;
  readonly nodes: readonly OutlineNode[];
}

/** The outlines of all reports of a document; of those that have not changed since they were last asked for, the same. */
export function outlines({ parts }: DocumentAnalysis, locale: Locale): readonly OutlinedReport[] {
  return parts.map(({ analysis, apart }) => {
    let known = kept.get(apart);
    if (known?.locale !== locale) {
      known = { locale, nodes: outline(apart, locale) };
      kept.set(apart, known);
    }
    return { source: analysis.source, nodes: known.nodes };
  });
}

const kept = new WeakMap<Analysis, { readonly locale: Locale; readonly nodes: readonly OutlineNode[] }>();

/**
 * Title, sections, topics, tables and table groups of a report, in text order. They are those of its skeleton, so that only
 * what is shown has to be placed in the text.
 */
export function outline({ source, reports }: Analysis, locale: Locale): readonly OutlineNode[] {
  return reports.flatMap((report) => {
    const { skeleton } = report;
    const entries = entriesOf(skeleton?.report ?? report, locale);
    return nest(source, skeleton === null ? entries : entries.map((entry) => placedEntry(entry, skeleton.place)));
  });
}

function entriesOf(report: Report, locale: Locale): Entry[] {
  const entries = report.headings.map(headingEntry);
  for (const table of report.tables) {
    entries.push(tableEntry(report, table, locale), ...bandEntries(table), ...rowGroupEntries(table));
  }
  if (report.title !== null) {
    const { text, span } = report.title;
    entries.push({ title: text, kind: 'title', rank: TITLE_RANK, span: report.span, selection: span });
  }
  return entries.sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
}

function placedEntry({ title, kind, rank, span, selection }: Entry, place: ReportView['place']): Entry {
  return { title, kind, rank, span: place(span), selection: place(selection) };
}

function headingEntry(heading: Heading): Entry {
  const { kind, level, mark, title, span } = heading;
  return { title: `${mark}${title}`, kind, rank: level, span: sectionSpan(heading), selection: span };
}

function tableEntry(report: Report, { table, edition, span, headers }: RecognisedTable, locale: Locale): Entry {
  const section = [...edition.sections, ...report.edition.sections].find(({ id }) => id === table.section);
  const args = { section: section?.title ?? table.id };
  const title = table.title?.text ?? formatMessage({ key: 'outline.table', args }, locale);
  const selection = headers[0]?.span ?? { start: span.start, end: span.start };
  return { title, kind: 'table', rank: TABLE_RANK, span, selection };
}

/** Parts of a table under a header of their own, such as 第二十条第（一）项. */
function bandEntries({ table, headers, span }: RecognisedTable): Entry[] {
  const bands = table.bands.flatMap(({ heading }) => headers.find(({ label }) => label === heading) ?? []);
  return bands.map((hit) => {
    const next = bands.find((other) => other.span.start > hit.span.start)?.span.start ?? span.end;
    return group(hit.label.text, BAND_RANK, hit.span, next);
  });
}

/** Labels above rows, such as （三）不予公开, each with the rows below it. */
function rowGroupEntries({ rows, span }: RecognisedTable): Entry[] {
  return rows.flatMap(({ row, label }, i) => {
    if (row.id !== undefined || label === null) return [];
    const next = rows.slice(i + 1).find((other) => other.label !== null && other.row.level <= row.level);
    return group(label.label.text, ROW_GROUP_RANK + row.level, label.span, next?.label?.span.start ?? span.end);
  });
}

function group(title: string, rank: number, selection: Span, next: number): Entry {
  return {
    title,
    kind: 'group',
    rank,
    span: { start: selection.start, end: Math.max(next, selection.end) },
    selection,
  };
}

/** Builds the tree; whatever the spans, an entry ends where the next one that is not its child begins, and not before its children. */
function nest(source: SourceText, entries: readonly Entry[]): readonly OutlineNode[] {
  const top: OutlineNode[] = [];
  const open: OpenNode[] = [];
  const close = (before: number) => {
    const node = open.pop() as OpenNode;
    const siblings = open.at(-1)?.children ?? top;
    siblings.push(finished(source, node, Math.min(node.span.end, before)));
  };
  for (const entry of entries) {
    for (let last = open.at(-1); last !== undefined && isOver(last, entry); last = open.at(-1)) close(entry.span.start);
    const { title, kind, rank, span, selection } = entry;
    open.push({ title, kind, rank, span, selection, children: [] });
  }
  while (open.length > 0) close(source.length);
  return top;
}

function isOver(node: OpenNode, next: Entry): boolean {
  return node.span.end <= next.span.start || node.rank >= next.rank;
}

function finished(source: SourceText, node: OpenNode, limit: number): OutlineNode {
  const { kind, children } = node;
  const start = node.span.start;
  const selection = clamp(node.selection, { start, end: Math.max(start, limit) });
  const written = source.text.slice(start, limit).trimEnd().length;
  const end = Math.max(start + written, selection.end, children.at(-1)?.span.end ?? start);
  return { title: readable(node.title), kind, span: { start, end }, selection, children };
}

function clamp(span: Span, within: Span): Span {
  const start = Math.min(Math.max(span.start, within.start), within.end);
  return { start, end: Math.min(Math.max(span.end, start), within.end) };
}

/** One line, of a length that outline views can show; editors refuse empty names. */
function readable(title: string): string {
  const line = title.replace(/\s*[\r\n]\s*/g, '').trim();
  return line === '' ? '…' : line.length > MAX_TITLE_LENGTH ? `${line.slice(0, MAX_TITLE_LENGTH)}…` : line;
}
