import type { OwnWord, Severity } from '../rules/rule';
import type { Span } from '../text/span';

/** Name of the workspace file; it holds for the reports of its folder and below, the nearest one alone. */
export const CONFIG_FILE_NAME = '.nianbao.json';

/** A rule's severity as configured, or that it does not run. */
export type Level = Severity | 'off';

/** One finding, or all findings of a rule, that are to stay silent. */
export interface IgnoreEntry {
  /** Pattern of the files, relative to the workspace file's folder. */
  readonly file: string;
  readonly rule: string;
  /** Absent for all findings of the rule. */
  readonly fingerprint?: string | undefined;
  readonly reason?: string | undefined;
  /** Where the entry stands in the workspace file. */
  readonly span: Span;
}

export interface EditionPath {
  /** Relative to the workspace file's folder. */
  readonly path: string;
  readonly span: Span;
}

/** What a workspace file says, as far as it can be understood. */
export interface Config {
  /** Edition id, or `auto`. */
  readonly edition: string;
  readonly editionSpan: Span | null;
  readonly rules: ReadonlyMap<string, Level>;
  readonly organisations: readonly (readonly string[])[];
  readonly words: readonly OwnWord[];
  readonly editions: readonly EditionPath[];
  readonly ignore: readonly IgnoreEntry[];
}
