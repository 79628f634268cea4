import type { Analysis } from '../core/analyse';
import { formatMessage, type Locale } from '../core/messages/format';
import type { Fact, Report } from '../core/recognition/report';
import type { Finding } from '../core/rules/rule';
import { formatDecimal } from '../core/text/decimal';
import type { SourceText } from '../core/text/sourceText';
import type { OutlineNode } from '../features/outline';
import { textEdits } from '../features/workspaceEdit';

/** The JSON shapes that other programs rely on. Lines and characters are zero-based, characters UTF-16 units. */

export function reportView({ title, organisation, year, edition }: Report) {
  return { title: title?.text ?? null, organisation, year, edition: edition.id };
}

/** `report` is the first report; `reports` stands beside it where the file holds several. */
export function reportsView(analyses: readonly Analysis[]) {
  const views = analyses.flatMap(({ reports }) => reports.map(reportView));
  return { report: views[0] ?? null, ...(views.length > 1 ? { reports: views } : {}) };
}

export function findingView(source: SourceText, finding: Finding, locale: Locale) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: formatMessage(finding.message, locale),
    range: source.rangeOf(finding.span),
    related: finding.related.map(({ span, message }) => ({
      message: formatMessage(message, locale),
      range: source.rangeOf(span),
    })),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({
      title: formatMessage(title, locale),
      safety,
      edits: textEdits(source, edits),
    })),
  };
}

export function factView(source: SourceText, { id, label, raw, value, state, span }: Fact) {
  return {
    id,
    label,
    raw,
    value: value === null ? null : formatDecimal(value),
    state,
    range: span === null ? null : source.rangeOf(span),
  };
}

export interface OutlineView {
  readonly title: string;
  readonly kind: OutlineNode['kind'];
  readonly range: ReturnType<SourceText['rangeOf']>;
  readonly selectionRange: ReturnType<SourceText['rangeOf']>;
  readonly children: readonly OutlineView[];
}

export function outlineView(source: SourceText, { title, kind, span, selection, children }: OutlineNode): OutlineView {
  return {
    title,
    kind,
    range: source.rangeOf(span),
    selectionRange: source.rangeOf(selection),
    children: children.map((child) => outlineView(source, child)),
  };
}
