import { abridged, shortSpan, wholeSpan } from '../text/abridged';
import { SourceText } from '../text/sourceText';
import { type Span, unmoved } from '../text/span';
import type { Memory } from './memory';
import { placed } from './placed';
import { LazyTable, RecognisedReport } from './recognised';
import type { RecognisedTable, Report, ReportView } from './report';

/** The report without what is in its tables, of which only the places are left. */
export function proseView(report: Report, memory: Memory | null): ReportView {
  const { text } = report.source;
  const spans = apart(report.tables);
  const short = abridged(
    text,
    spans.map((span) => ({ span, by: standInFor(text, span) })),
  );
  const place = spans.length === 0 ? unmoved : (span: Span) => wholeSpan(short, span);
  const inShort = (span: Span) => shortSpan(short, span);
  const prose = spans.length === 0 ? report : placed(emptied(report), new SourceText(short.text), inShort);
  const last = memory?.prose ?? null;
  if (last !== null && isSame(last, prose)) return { report: last, place };
  if (memory !== null) memory.prose = prose;
  return { report: prose, place };
}

function emptied(report: Report): Report {
  const tables = report.tables.map(
    (table) => new LazyTable(table.table, table.edition, table.span, table.layout, NONE),
  );
  return new RecognisedReport(report.source, report, tables, report.skeleton, report.prose);
}

const NONE = () => ({ rows: [], headers: [] });

/** Tables may lie within each other. */
function apart(tables: readonly RecognisedTable[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { span } of [...tables].sort((a, b) => a.span.start - b.span.start)) {
    const before = spans.at(-1);
    if (before !== undefined && span.start < before.end) before.end = Math.max(before.end, span.end);
    else spans.push({ ...span });
  }
  return spans;
}

/** What stands before a table and what stands behind it are in one line or not. */
function standInFor(text: string, { start, end }: Span): string {
  return /[\r\n]/.test(text.slice(start, end)) ? '表\n表' : '表';
}

function isSame(a: Report, b: Report): boolean {
  return (
    a.source.text === b.source.text &&
    a.year === b.year &&
    a.organisation === b.organisation &&
    a.edition === b.edition &&
    areSame(a.titles, b.titles, (one, other) => one.organisation === other.organisation && one.year === other.year) &&
    areSame(
      a.headings,
      b.headings,
      (one, other) =>
        one.section === other.section &&
        one.level === other.level &&
        one.match === other.match &&
        one.inLine === other.inLine &&
        one.ordinal === other.ordinal,
    ) &&
    areSame(a.tables, b.tables, (one, other) => one.table === other.table && one.edition === other.edition) &&
    areSame(a.furniture, b.furniture, (one, other) => one.kind === other.kind)
  );
}

function areSame<T extends { readonly span: Span }>(
  a: readonly T[],
  b: readonly T[],
  isAlike: (one: T, other: T) => boolean,
): boolean {
  return (
    a.length === b.length && a.every((one, i) => isSameSpan(one.span, (b[i] as T).span) && isAlike(one, b[i] as T))
  );
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
