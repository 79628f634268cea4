import type { Fact, RecognisedTable, Report } from '../../recognition/report';
import { addsUp, type Check, checksOf, figureOf } from '../../repair/checks';
import { type Culprit, explain } from '../../repair/explain';
import { setFigure } from '../../repair/setFigure';
import { type Decimal, formatDecimal } from '../../text/decimal';
import type { Fix, Message, Related, RuleFinding, Severity } from '../rule';

export type SumRule = Check['relation']['rule'];

/**
 * What the five sum rules share. One cause, one finding: a wrong cell that explains failing sums is reported once, under
 * the rule of the sum it belongs to, with all failing sums as related information; sums that no single smallest set of
 * cells explains are reported at their totals.
 */
export function* sumFindings(report: Report, rule: SumRule): Generator<RuleFinding> {
  for (const table of report.tables) {
    if (addsUp(table)) continue;
    const { culprits, unexplained } = explain(table);
    for (const culprit of culprits) {
      if (homeOf(culprit).relation.rule === rule) yield* culpritFinding(report, culprit);
    }
    for (const check of unexplained) if (check.relation.rule === rule) yield* totalFinding(report, check);
    yield* boundFindings(table, rule);
  }
}

/** The sum a culprit is reported under: the one it is the total of, else the first that fails. */
function homeOf({ fact, checks }: Culprit): Check {
  const total = checks.find((check) => check.left.length === 1 && check.left[0] === fact);
  return total ?? (checks[0] as Check);
}

function* culpritFinding(report: Report, culprit: Culprit): Generator<RuleFinding> {
  const { fact, expected, checks } = culprit;
  if (fact.span === null) return;
  const args = { label: fact.label, value: show(fact), expected: formatDecimal(expected), count: checks.length };
  yield {
    severity: severityOf(checks),
    message: { key: fact.state === 'blank' ? 'sum.culprit-blank' : 'sum.culprit', args },
    span: visibleSpan(report, fact),
    related: checks.flatMap((check) => relatedOf(report, check, fact)),
    fixes: fixesOf(report, fact, expected),
  };
}

function* totalFinding(report: Report, check: Check): Generator<RuleFinding> {
  const [total] = check.left;
  const single = check.left.length === 1;
  // A balance that fails alone: the outcomes confirm their total, so the first to look at is what was carried out.
  const place = single ? total : (check.right.at(-1) ?? total);
  if (place === undefined || total === undefined || place.span === null) return;
  yield {
    severity: severityOf([check]),
    message: single ? { key: `sum.total${noted(check)}`, args: totalArgs(check) } : balanceMessage(check),
    span: visibleSpan(report, place),
    related: relatedOf(report, check, place),
    // Nobody knows a sum of blanks.
    fixes: single && check.right.some(({ value }) => value !== null) ? fixesOf(report, total, check.rightSum) : [],
  };
}

/** Findings of ≤ relations, one for each figure that is too great or too small. */
function* boundFindings(table: RecognisedTable, rule: SumRule): Generator<RuleFinding> {
  const broken = new Map<Fact, Check[]>();
  for (const check of checksOf(table)) {
    if (check.relation.op !== '<=' || check.holds || check.relation.rule !== rule) continue;
    const place = rule === 'table/subtotal' ? check.right[0] : check.left[0];
    if (place !== undefined) broken.set(place, [...(broken.get(place) ?? []), check]);
  }
  for (const [place, checks] of broken) {
    const [part, whole] = [checks[0]?.left[0], checks[0]?.right[0]];
    if (place.span === null || part === undefined || whole === undefined) continue;
    const others = checks.flatMap((check) => [...check.left, ...check.right]).filter((fact) => fact !== place);
    yield {
      severity: severityOf(checks),
      message: {
        key: rule === 'table/subtotal' ? 'sum.below-part' : 'sum.above-whole',
        args: {
          label: place.label,
          value: show(place),
          part: part.label,
          partValue: show(part),
          whole: whole.label,
          wholeValue: show(whole),
        },
      },
      span: place.span,
      related: others.flatMap(addend),
    };
  }
}

const SEVERITIES: Readonly<Record<Check['relation']['certainty'], Severity>> = {
  official: 'error',
  convention: 'warning',
  heuristic: 'information',
};

/** By the certainty of the relation, and no more than a warning when blanks or inferred figures take part. */
function severityOf(checks: readonly Check[]): Severity {
  const strongest = checks.some((check) => check.relation.certainty === 'official')
    ? 'official'
    : checks.some((check) => check.relation.certainty === 'convention')
      ? 'convention'
      : 'heuristic';
  const facts = checks.flatMap((check) => [...check.left, ...check.right]);
  const severity = SEVERITIES[strongest];
  return severity === 'error' && facts.some((fact) => fact.state !== 'exact') ? 'warning' : severity;
}

/** The failing sum in words at its total, then every addend. */
function relatedOf(report: Report, check: Check, except: Fact): readonly Related[] {
  const [total] = check.left;
  if (total === undefined) return [];
  const single = check.left.length === 1;
  const statement = single ? { key: 'sum.related-total', args: totalArgs(check) } : balanceMessage(check);
  const rest = single ? check.right : [...check.left, ...check.right];
  return [
    { span: visibleSpan(report, total), message: statement },
    ...rest.filter((fact) => fact !== except).flatMap(addend),
  ];
}

function addend(fact: Fact): readonly Related[] {
  const message = { key: 'related.addend', args: { label: fact.label, value: show(fact) } };
  return fact.span === null ? [] : [{ span: fact.span, message }];
}

function totalArgs(check: Check): Record<string, string> {
  const [total] = check.left;
  return {
    label: total?.label ?? '',
    value: total === undefined ? '' : show(total),
    sum: formatDecimal(check.rightSum),
    addends: addendsOf(check),
  };
}

/** The addends that are not zero, as a sum; `0` when all are. */
function addendsOf(check: Check): string {
  const parts = check.right.filter((fact) => figureOf(fact).units !== 0n).map((fact) => formatDecimal(figureOf(fact)));
  return parts.length === 0 ? '0' : parts.join('＋');
}

function noted(check: Check): string {
  return check.relation.note === undefined ? '' : `.${check.relation.note}`;
}

function balanceMessage(check: Check): Message {
  const terms = (facts: readonly Fact[]): string => facts.map((fact) => `${rowLabel(fact)} ${show(fact)}`).join('＋');
  return {
    key: 'sum.balance',
    args: {
      column: columnLabel(check.left[0]),
      left: terms(check.left),
      leftSum: formatDecimal(check.leftSum),
      right: terms(check.right),
      rightSum: formatDecimal(check.rightSum),
    },
  };
}

function rowLabel(fact: Fact): string {
  return fact.label.split(' · ')[0] ?? fact.label;
}

function columnLabel(fact: Fact | undefined): string {
  return fact?.label.split(' · ')[1] ?? '';
}

function show(fact: Fact): string {
  return fact.value === null ? '—' : formatDecimal(fact.value);
}

function fixesOf(report: Report, fact: Fact, expected: Decimal): readonly Fix[] {
  const figure = formatDecimal(expected);
  const edit = fact.state === 'inferred' ? null : setFigure(report.source, fact, figure);
  if (edit === null) return [];
  return [
    { title: { key: 'fix.set-figure', args: { label: fact.label, figure } }, safety: 'suggestion', edits: [edit] },
  ];
}

/** A blank cell may be an empty span; then the delimiter beside it is marked, so that the finding can be seen. */
function visibleSpan(report: Report, fact: Fact): { readonly start: number; readonly end: number } {
  const span = fact.span ?? { start: 0, end: 0 };
  if (span.end > span.start) return span;
  return span.end < report.source.length
    ? { start: span.start, end: span.end + 1 }
    : { start: Math.max(0, span.start - 1), end: span.end };
}
