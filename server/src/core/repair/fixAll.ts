import type { Analysis } from '../analyse';
import type { Edit, Finding, Fix } from '../rules/rule';
import { firstFrom } from '../text/firstFrom';
import { overlaps, type Span } from '../text/span';
import { ComposedText } from './composedText';

/** Rounds before the rules still reporting are taken to undo each other. Chains of fixes seen in practice need three. */
const MAX_ROUNDS = 10;

/** Analyses spent in one round on finding fixes that would change a fact; what is still unclear then is left out. */
const MAX_ANALYSES = 64;

export interface FixAllResult {
  readonly text: string;
  /** Against the text given to `fixAll`, in text order, none overlapping; empty when there is nothing to fix. */
  readonly edits: readonly Edit[];
}

/** Which fixes are applied, and which figures they must leave alone. */
export interface FixChoice {
  wants(finding: Finding, fix: Fix): boolean;
  /** What has to be the same before and after. */
  kept(analysis: Analysis): string;
  readonly rounds: number;
}

/** Every safe fix; no fact may change. */
export const SAFE: FixChoice = { wants: (_, { safety }) => safety === 'safe', kept: factsOf, rounds: MAX_ROUNDS };

interface ChosenFix {
  readonly rule: string;
  readonly edits: readonly Edit[];
}

interface State {
  readonly composed: ComposedText;
  readonly analysis: Analysis;
}

/**
 * Applies the safe fixes until none is left. Idempotent, ends on every text, and changes no fact: a fix after which any
 * figure of any report would read otherwise is left out. Rules whose fixes never come to rest are left out as a whole.
 */
export function fixAll(text: string, analyse: (text: string) => Analysis, choice: FixChoice = SAFE): FixAllResult {
  const first: State = { composed: ComposedText.of(text), analysis: analyse(text) };
  const restless = new Set<string>();
  for (;;) {
    const end = settle(first, analyse, choice, restless);
    const unsettled = choice.rounds === 1 ? [] : chosenFixes(end.analysis, choice, restless);
    if (unsettled.length === 0 || end.atRest) return { text: end.composed.text, edits: end.composed.edits() };
    for (const fix of unsettled) restless.add(fix.rule);
  }
}

/** Rounds of fixing until one changes nothing. */
function settle(first: State, analyse: (text: string) => Analysis, choice: FixChoice, without: ReadonlySet<string>) {
  let state = first;
  for (let round = 0; round < choice.rounds; round++) {
    const fixes = withoutOverlaps(chosenFixes(state.analysis, choice, without));
    const next = harmless(state, fixes, analyse, choice);
    if (next.composed.text === state.composed.text) return { ...next, atRest: true };
    state = next;
  }
  return { ...state, atRest: false };
}

/** The first wanted fix of every finding that has one and that would change the text. */
function chosenFixes(analysis: Analysis, choice: FixChoice, without: ReadonlySet<string>): ChosenFix[] {
  return analysis.findings.flatMap((finding) => {
    const { rule, fixes } = finding;
    const chosen = without.has(rule) ? undefined : fixes.find((fix) => choice.wants(finding, fix));
    const edits = chosen?.edits.filter((edit) => analysis.source.slice(edit.span) !== edit.newText) ?? [];
    return edits.length === 0 ? [] : [{ rule, edits: [...edits].sort(inTextOrder) }];
  });
}

/** Keeps a fix only as a whole and only if it touches nothing that an earlier one writes; the rest waits for a round. */
function withoutOverlaps(fixes: readonly ChosenFix[]): ChosenFix[] {
  const taken = new TakenSpans();
  const start = (fix: ChosenFix) => fix.edits[0]?.span.start ?? 0;
  return [...fixes].sort((a, b) => start(a) - start(b)).filter((fix) => taken.takeAll(fix.edits.map((e) => e.span)));
}

/** Spans in text order, none touching another where the order of two edits would matter. */
class TakenSpans {
  private readonly spans: Span[] = [];

  /** Takes all of the spans or none; false when one of them collides. */
  takeAll(spans: readonly Span[]): boolean {
    if (spans.some((span) => this.collides(span))) return false;
    for (const span of spans) this.spans.splice(this.indexAfter(span.start), 0, span);
    return true;
  }

  private collides(span: Span): boolean {
    const at = this.indexAfter(span.start);
    return collide(this.spans[at - 1], span) || collide(span, this.spans[at]);
  }

  private indexAfter(offset: number): number {
    return firstFrom(this.spans, ({ start }) => start > offset);
  }
}

function collide(a: Span | undefined, b: Span | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const insertion = a.start === a.end || b.start === b.end;
  return insertion ? a.start <= b.end && b.start <= a.end : overlaps(a, b);
}

/** Applies as many of the fixes as leave every figure alone that has to stay; halving finds the offenders quickly. */
function harmless(
  state: State,
  fixes: readonly ChosenFix[],
  analyse: (text: string) => Analysis,
  { kept }: FixChoice,
): State {
  const facts = kept(state.analysis);
  let budget = MAX_ANALYSES;
  const attempt = (chosen: readonly ChosenFix[]): Attempt | null => {
    if (budget-- <= 0) return null;
    const edits = chosen.flatMap((fix) => fix.edits).sort(inTextOrder);
    const composed = state.composed.apply(edits);
    const analysis = analyse(composed.text);
    return kept(analysis) === facts ? { fixes: chosen, state: { composed, analysis } } : null;
  };
  return largestHarmless(fixes, attempt, { fixes: [], state }).state;
}

interface Attempt {
  readonly fixes: readonly ChosenFix[];
  readonly state: State;
}

function largestHarmless(
  fixes: readonly ChosenFix[],
  attempt: (fixes: readonly ChosenFix[]) => Attempt | null,
  nothing: Attempt,
): Attempt {
  if (fixes.length === 0) return nothing;
  const whole = attempt(fixes);
  if (whole !== null) return whole;
  if (fixes.length === 1) return nothing;
  const half = fixes.length >> 1;
  const first = largestHarmless(fixes.slice(0, half), attempt, nothing);
  const second = largestHarmless(fixes.slice(half), attempt, nothing);
  if (first.fixes.length === 0) return second;
  if (second.fixes.length === 0) return first;
  return attempt([...first.fixes, ...second.fixes]) ?? first;
}

/** Every figure of every report, with what stands for those that have no value. */
function factsOf(analysis: Analysis): string {
  const facts = analysis.reports.map((report) =>
    [...report.facts.values()]
      .map(({ id, state, value }) => `${id}=${value === null ? state : `${value.units}e${value.scale}`}`)
      .sort(),
  );
  return JSON.stringify(facts);
}

function inTextOrder(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
