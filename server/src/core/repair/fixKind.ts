import type { Analysis } from '../analyse';
import type { Finding, Fix } from '../rules/rule';
import { ComposedText } from './composedText';
import { type FixAllResult, type FixChoice, fixAll, SAFE } from './fixAll';

/** Fixes of one rule that do the same thing: all its safe ones, or its suggestions of one wording. */
export interface FixKind {
  readonly rule: string;
  readonly safety: Fix['safety'];
  /** Message key of the fix's title. */
  readonly title: string;
}

/** False for suggestions that would change a figure, judged by the first of them. */
export function leavesFigures(analysis: Analysis, analyse: (text: string) => Analysis, kind: FixKind): boolean {
  if (kind.safety === 'safe') return true;
  const fixes = analysis.findings.flatMap((finding) => finding.fixes.filter((fix) => isOfKind(kind, finding, fix)));
  const edits = fixes[0]?.edits ?? [];
  const standing = figureIds(analysis);
  const { text } = ComposedText.of(analysis.source.text).apply(edits);
  return figuresOf(analyse(text), standing) === figuresOf(analysis, standing);
}

/** Findings that have a fix of the kind. */
export function countOfKind({ findings }: Analysis, kind: FixKind): number {
  return findings.filter((finding) => finding.fixes.some((fix) => isOfKind(kind, finding, fix))).length;
}

/**
 * Applies the fixes of one kind all over the text. Safe ones as by fix-all: until none is left, no fact changed.
 * Suggestions once, and only those that leave every figure that stands in the tables as it is: the writer picked the
 * action for all places at once, which is no look at each figure. Blanks may be filled.
 */
export function fixKind(text: string, analyse: (text: string) => Analysis, kind: FixKind): FixAllResult {
  const wants: FixChoice['wants'] = (finding, fix) => isOfKind(kind, finding, fix);
  if (kind.safety === 'safe') return fixAll(text, analyse, { ...SAFE, wants });
  const standing = figureIds(analyse(text));
  return fixAll(text, analyse, { wants, kept: (analysis) => figuresOf(analysis, standing), rounds: 1 });
}

function isOfKind({ rule, safety, title }: FixKind, finding: Finding, fix: Fix): boolean {
  return finding.rule === rule && fix.safety === safety && (safety === 'safe' || fix.title.key === title);
}

/** Facts that have a value, by report and id. */
function figureIds({ reports }: Analysis): ReadonlySet<string> {
  return new Set(
    reports.flatMap(({ facts }, i) =>
      [...facts.values()].filter(({ value }) => value !== null).map(({ id }) => `${i}.${id}`),
    ),
  );
}

function figuresOf({ reports }: Analysis, ids: ReadonlySet<string>): string {
  const figures = reports.flatMap(({ facts }, i) =>
    [...facts.values()]
      .filter(({ id }) => ids.has(`${i}.${id}`))
      .map(({ id, value }) => `${i}.${id}=${value === null ? '' : `${value.units}e${value.scale}`}`),
  );
  return figures.sort().join('\n');
}
