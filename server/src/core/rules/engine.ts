import type { Report, ReportView } from '../recognition/report';
import { once } from '../text/once';
import { type Span, unmoved } from '../text/span';
import { RULES } from './index';
import type { Edit, Finding, Fix, Rule, RuleContext, RuleFinding } from './rule';

/** Told about a rule that failed; the other rules' findings are not touched by it. */
export type OnFailure = (rule: Rule, error: unknown) => void;

const NO_CONTEXT: RuleContext = { words: [], organisations: [] };

/**
 * Runs the rules over one report. Deterministic: findings come sorted by start, end, rule and message. A rule that
 * throws is dropped as a whole; findings, related places and fixes that point outside the text are dropped singly.
 */
export function runRules(
  report: Report,
  rules: readonly Rule[] = RULES,
  onFailure: OnFailure = ignore,
  context: RuleContext = NO_CONTEXT,
): Finding[] {
  const findings: Finding[] = [];
  for (const reads of ['skeleton', 'prose'] as const) {
    const view = report[reads];
    if (view === null) continue;
    const own = found(view.report, reads, rules, onFailure, context);
    for (const finding of own) findings.push(placed(finding, view.place));
  }
  for (const rule of rules) {
    if (rule.reads !== undefined && report[rule.reads] !== null) continue;
    // One by one: a hostile text gives more findings than a call takes arguments.
    for (const finding of findingsOf(rule, report, onFailure, context)) findings.push(finding);
  }
  return findings.length > 1 ? findings.sort(inTextOrder) : findings;
}

/** What was found last in a view, which is the same report as long as an edit leaves it as it was. */
interface Found {
  rules: readonly Rule[];
  context: RuleContext;
  findings: readonly Finding[];
}

const foundIn = once((_view: Report): Found => ({ rules: [], context: NO_CONTEXT, findings: [] }));

function found(
  view: Report,
  reads: Rule['reads'],
  rules: readonly Rule[],
  onFailure: OnFailure,
  context: RuleContext,
): readonly Finding[] {
  const last = foundIn(view);
  if (last.rules !== rules || last.context !== context) {
    const own = rules.filter((rule) => rule.reads === reads);
    last.findings = own.flatMap((rule) => findingsOf(rule, view, onFailure, context));
    last.rules = rules;
    last.context = context;
  }
  return last.findings;
}

function placed(finding: Finding, place: ReportView['place']): Finding {
  if (place === unmoved) return finding;
  const { rule, severity, message, span, related, fixes } = finding;
  return {
    rule,
    severity,
    message,
    span: place(span),
    related: related.map((other) => ({ span: place(other.span), message: other.message })),
    fixes: fixes.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map((edit) => ({ span: place(edit.span), newText: edit.newText })),
    })),
  };
}

const NONE: readonly Finding[] = [];

function findingsOf(rule: Rule, report: Report, onFailure: OnFailure, context: RuleContext): readonly Finding[] {
  try {
    const { length } = report.source;
    let found: Finding[] | null = null;
    for (const finding of rule.check(report, context)) {
      if (!isInside(finding.span, length)) continue;
      found ??= [];
      found.push(completed(finding, rule, length));
    }
    return found ?? NONE;
  } catch (error) {
    onFailure(rule, error);
    return NONE;
  }
}

function completed(finding: RuleFinding, rule: Rule, length: number): Finding {
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    message: finding.message,
    span: finding.span,
    related: (finding.related ?? []).filter(({ span }) => isInside(span, length)),
    fixes: (finding.fixes ?? []).flatMap((fix) => validFix(fix, length) ?? []),
  };
}

/** The fix with its edits in text order; null when an edit lies outside the text or two of them overlap. */
function validFix(fix: Fix, length: number): Fix | null {
  if (fix.edits.length === 0 || !fix.edits.every(({ span }) => isInside(span, length))) return null;
  const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const apart = (edit: Edit, i: number) => i === 0 || (edits[i - 1] as Edit).span.end <= edit.span.start;
  return edits.every(apart) ? { title: fix.title, safety: fix.safety, edits } : null;
}

function isInside({ start, end }: Span, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
}

export function inTextOrder(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    order(a.rule, b.rule) ||
    order(a.message.key, b.message.key)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ignore(): void {}
