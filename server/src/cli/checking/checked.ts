import type { Problem } from '../input/problem';
import type { CheckTotals } from '../output/checkFormat';

/** How many files of which kind, and what was found in them. */
export type Counts = Omit<CheckTotals, 'baseline'>;

/** What a file had to do with the workspace file that holds for it. */
export interface UsedConfig {
  readonly location: string;
  /** Of the report, relative to the workspace file's folder. */
  readonly path: string;
  /** Places of the ignore entries that kept something silent. */
  readonly ignores: readonly number[];
}

/** The findings of one file against those that the baseline knows. */
export interface ComparedFile {
  /** As the baseline names it. */
  readonly file: string;
  /** What a new baseline has to know; null where there is one already. */
  readonly counts: Readonly<Record<string, number>> | null;
  readonly known: number;
  readonly gone: number;
}

/** What the check of some files came to, in their order: plain data, because it may come from another thread. */
export interface Checked {
  /** As the format prints the files that were checked, with its separators between them. */
  readonly output: string;
  readonly counts: Counts;
  /** What is to be said on standard error. */
  readonly complaints: readonly Problem[];
  readonly configs: readonly UsedConfig[];
  readonly compared: readonly ComparedFile[];
}

export const NOTHING: Counts = {
  files: 0,
  skipped: 0,
  unreadable: 0,
  fixed: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
};

export function sum(a: Counts, b: Counts): Counts {
  return {
    files: a.files + b.files,
    skipped: a.skipped + b.skipped,
    unreadable: a.unreadable + b.unreadable,
    fixed: a.fixed + b.fixed,
    findings: {
      error: a.findings.error + b.findings.error,
      warning: a.findings.warning + b.findings.warning,
      information: a.findings.information + b.findings.information,
      hint: a.findings.hint + b.findings.hint,
    },
  };
}

/** Several in one. */
export function joined(parts: readonly Checked[], separator: string): Checked {
  const printed = parts.filter(({ output }) => output !== '');
  return {
    output: printed.map(({ output }) => output).join(separator),
    counts: parts.reduce((counts, part) => sum(counts, part.counts), NOTHING),
    complaints: parts.flatMap(({ complaints }) => complaints),
    configs: parts.flatMap(({ configs }) => configs),
    compared: parts.flatMap(({ compared }) => compared),
  };
}
