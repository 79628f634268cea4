import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../core/analyse';
import { formatMessage, type Locale } from '../core/messages/format';
import type { Report } from '../core/recognition/report';
import { numberOf } from '../core/rules/support/sectionNumbers';
import { ordinalText } from '../core/text/numerals';
import type { Position } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import words from '../core/writing/words.json';
import { tableAt } from './places';

type Kind = 'section' | 'topic' | 'row' | 'statement';

interface Candidate {
  readonly kind: Kind;
  /** All of it, mark included. */
  readonly text: string;
  /** What it is found by when typed without its mark. */
  readonly title: string;
}

const KINDS: Readonly<Record<Kind, CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  topic: CompletionItemKind.Class,
  row: CompletionItemKind.Field,
  statement: CompletionItemKind.Text,
};

/** Blanks, Markdown marks and cell borders before what is being typed. */
const LEAD = /^[\s\u00a0\u3000#*|>]*/;

/**
 * What can stand at the cursor, at the start of a line or behind a mark there: titles of sections and topics that the report
 * lacks, labels of rows that its table lacks, and sentences that reports commonly use in the section.
 */
export function completions({ source, reports }: Analysis, position: Position, locale: Locale): CompletionItem[] {
  const [report] = reports;
  const line = source.lineSpan(position.line);
  const offset = source.offsetAt(position);
  if (report === undefined || source.text.slice(offset, line.end).trim() !== '') return [];
  const before = source.text.slice(line.start, offset);
  const start = line.start + (LEAD.exec(before)?.[0].length ?? 0);
  const typed = source.text.slice(start, offset);
  const range = source.rangeOf({ start, end: offset });
  return candidates(report, { start, end: offset })
    .filter(({ text, title }) => text.startsWith(typed) || title.startsWith(typed))
    .map(({ kind, text, title }, i) => ({
      label: text,
      kind: KINDS[kind],
      detail: formatMessage({ key: `completion.${kind}`, args: {} }, locale),
      sortText: String(i).padStart(3, '0'),
      filterText: text.startsWith(typed) ? text : title,
      textEdit: { range, newText: text },
    }));
}

function candidates(report: Report, at: Span): readonly Candidate[] {
  const table = tableAt(report, at.start);
  if (table !== null) {
    return table.rows.flatMap(({ row, label }) =>
      label === null ? [{ kind: 'row' as const, text: row.label.text, title: bare(row.label.text) }] : [],
    );
  }
  return [...topics(report, at), ...sections(report, at), ...statements(report, at)];
}

/** The official section in which a place lies; what is being typed there is no heading yet. */
function sectionAt({ headings }: Report, { start }: Span): Report['headings'][number] | undefined {
  return headings.findLast(({ kind, span, section }) => kind === 'section' && section !== null && span.start < start);
}

/** Sections that are not there, in the form's order, those behind the section at the cursor first. */
function sections(report: Report, at: Span): Candidate[] {
  const present = report.headings.filter(({ span }) => span.start !== at.start).map(({ section }) => section?.id);
  const current = sectionAt(report, at)?.section?.number ?? 0;
  const missing = report.edition.sections.filter(({ id }) => !present.includes(id));
  const ordered = [
    ...missing.filter(({ number }) => number > current),
    ...missing.filter(({ number }) => number < current),
  ];
  return ordered.map((section) => {
    const { title } = section;
    return { kind: 'section', text: `${ordinalText(numberOf(report, section))}、${title}`, title };
  });
}

/** Topics that the section at the cursor lacks, numbered on. */
function topics(report: Report, at: Span): Candidate[] {
  const heading = sectionAt(report, at);
  const wanted = heading?.section?.topics ?? [];
  const own = report.headings.filter(
    ({ kind, span }) =>
      kind === 'topic' &&
      heading !== undefined &&
      span.start >= heading.span.end &&
      span.start < heading.bodySpan.end &&
      span.start !== at.start,
  );
  const before = own.filter(({ span }) => span.start < at.start).at(-1)?.ordinal ?? 0;
  return wanted
    .filter(
      ({ title, words }) =>
        !own.some((topic) => topic.title.includes(title) || words.some((word) => topic.title.includes(word))),
    )
    .map(({ title }) => ({ kind: 'topic', text: `（${ordinalText(before + 1)}）${title}`, title }));
}

function statements(report: Report, at: Span): Candidate[] {
  const section = sectionAt(report, at)?.section?.id;
  return words.statements
    .filter((statement) => statement.section === section)
    .map(({ text }) => ({ kind: 'statement', text, title: text }));
}

function bare(label: string): string {
  return label.replace(/^(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|\d+[.．、])/, '');
}
