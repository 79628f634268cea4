import type { Edition } from '../editions/schema';
import { RULES } from '../rules/index';
import type { Finding, Rule, RuleContext } from '../rules/rule';
import { type CaseRule, matchesGlob } from '../text/glob';
import { once } from '../text/once';
import type { Config, IgnoreEntry, Level } from './config';

/** What the workspace file says about one report. */
export interface ReportConfig {
  readonly levels: ReadonlyMap<string, Level>;
  readonly context: RuleContext;
  /** Those whose file pattern fits the report. */
  readonly ignores: readonly IgnoreEntry[];
  /** The user's own forms, beside the official ones. */
  readonly editions: readonly Edition[];
}

/** The part of a workspace file that is about the report at `path`, which is relative to the workspace file's folder. */
export function configFor(
  config: Config,
  path: string,
  editions: readonly Edition[],
  caseRule: CaseRule = 'sensitive',
): ReportConfig {
  return {
    levels: config.rules,
    context: { words: config.words, organisations: config.organisations },
    ignores: config.ignore.filter(({ file }) => matchesGlob(file, path, caseRule)),
    editions,
  };
}

/** The rules that are to run; one list for each configuration. */
export const rulesFor = once(({ levels }: ReportConfig): readonly Rule[] =>
  levels.size === 0 ? RULES : RULES.filter(({ id }) => levels.get(id) !== 'off'),
);

/** The findings with the severities of the workspace file. */
export function withLevels(findings: readonly Finding[], { levels }: ReportConfig): readonly Finding[] {
  if (levels.size === 0) return findings;
  return findings.map((finding) => {
    const severity = levels.get(finding.rule);
    return severity === undefined || severity === 'off' ? finding : { ...finding, severity };
  });
}
