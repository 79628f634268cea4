import type { Finding } from '../rules/rule';
import { type CaseRule, hasWildcard, matchesGlob } from '../text/glob';
import type { Config, IgnoreEntry } from './config';
import { problem } from './problem';
import type { IgnoredFinding } from './silence';

/** A report that was checked under a workspace file. */
export interface CheckedReport {
  /** Relative to the workspace file's folder. */
  readonly path: string;
  readonly ignored: readonly Pick<IgnoredFinding, 'by'>[];
}

/**
 * The entries that ignore nothing any more. An entry is judged when the files that it names were checked: a pattern only
 * after a look at `all` reports of the folder, since its use may lie in a file that was not looked at.
 */
export function unusedIgnores(
  { ignore }: Config,
  checked: readonly CheckedReport[],
  looked: 'all' | 'some',
  caseRule: CaseRule,
): Finding[] {
  const used = new Set(checked.flatMap(({ ignored }) => ignored.map(({ by }) => by)));
  const judged = ({ file }: IgnoreEntry) =>
    hasWildcard(file) ? looked === 'all' : checked.some(({ path }) => matchesGlob(file, path, caseRule));
  return ignore
    .filter((entry) => !used.has(entry) && judged(entry))
    .map(({ file, rule, span }) =>
      problem('config/unused-ignore', span, { key: 'config.unusedIgnore', args: { file, rule } }),
    );
}
