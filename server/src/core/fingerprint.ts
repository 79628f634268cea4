import type { Analysis, Scope } from './analyse';
import type { RecognisedTable, Report } from './recognition/report';
import { inTextOrder } from './rules/engine';
import type { Finding } from './rules/rule';
import { foldText } from './text/fold';
import { hash } from './text/hash';
import type { Span } from './text/span';

/**
 * Names of findings that stay the same while the text changes elsewhere, and while messages are reworded or translated:
 * a hash of the rule, the marked text and the cell, row or heading it stands at — no line numbers. Equal ones are told
 * apart by their order: the second is `<hash>-2`. The further reports of a document add their titles, so that an entry
 * silences one report only.
 *
 * The fingerprints of `findings` in their order; these have to be all findings of the reports, in text order.
 */
export function fingerprints(
  reports: readonly Report[],
  findings: readonly Finding[],
  scope: Scope = 'first',
): string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const name = nameOf(reports, finding, scope);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

/** The fingerprint of each finding that is shown. Ignored findings keep their places in the count. */
export function fingerprintsOf({ reports, findings, ignored = [], scope }: Analysis): ReadonlyMap<Finding, string> {
  const all = [...findings, ...ignored.map(({ finding }) => finding)].sort(inTextOrder);
  const names = fingerprints(reports, all, scope);
  return new Map(all.map((finding, i) => [finding, names[i] as string]));
}

/** What equal findings have in common: the fingerprint without its number. */
export function fingerprintGroup(fingerprint: string): string {
  return fingerprint.replace(/-\d+$/, '');
}

function nameOf(reports: readonly Report[], { rule, span }: Finding, scope: Scope): string {
  const report = reports.find((candidate) => span.start <= candidate.span.end) ?? reports[0];
  if (report === undefined) return hash(rule);
  const marked = report.source.slice(span).normalize('NFKC').replace(/\s+/g, '');
  const titles = scope === 'first' ? [] : [report.title?.text ?? ''];
  return hash([rule, marked, placeOf(report, span), ...titles].join('\n'));
}

function placeOf(report: Report, { start }: Span): string {
  const table = report.tables.find(({ span }) => contains(span, start));
  return (table === undefined ? null : placeInTable(table, start)) ?? headingOf(report, start);
}

function placeInTable({ table, rows }: RecognisedTable, offset: number): string | null {
  for (const { row, label, facts, valueSpan } of rows) {
    const fact = facts.find(({ span }) => span !== null && contains(span, offset));
    if (fact !== undefined) return fact.id;
    if (contains(valueSpan, offset) || (label !== null && contains(label.span, offset))) {
      return `${table.id}.${row.id ?? row.label.text}`;
    }
  }
  return table.id;
}

/** The nearest heading above, without its number: sections may be renumbered. */
function headingOf({ headings }: Report, offset: number): string {
  const heading = headings.findLast(({ span }) => span.start <= offset);
  return heading === undefined ? '' : (heading.section?.id ?? foldText(heading.title));
}

/** An empty span contains its own place; otherwise the end belongs to what follows, as figures may be glued together. */
function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < Math.max(end, start + 1);
}
