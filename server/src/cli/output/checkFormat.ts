import type { Analysis } from '../../core/analyse';
import type { Locale } from '../../core/messages/format';
import type { Severity } from '../../core/rules/rule';
import type { Encoding } from '../../workspace/decode';

export interface CheckedFile {
  readonly name: string;
  readonly encoding: Encoding;
  /** One for each report that the file holds. */
  readonly analyses: readonly Analysis[];
}

/** What `--baseline` came to. */
export interface BaselineTotals {
  /** Findings that the baseline knows and that are therefore not shown. */
  readonly known: number;
  /** Entries of the baseline that no longer occur. */
  readonly gone: number;
  readonly file: 'written' | 'unwritten' | 'compared';
}

/** What a whole run came to. */
export interface CheckTotals {
  readonly files: number;
  /** Texts in folders that are evidently no reports. */
  readonly skipped: number;
  readonly unreadable: number;
  /** Files that `--fix` changed. */
  readonly fixed: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Null without a baseline. */
  readonly baseline: BaselineTotals | null;
}

export interface OutputStyle {
  readonly locale: Locale;
  readonly colours: 'on' | 'off';
  readonly columns: number;
}

/** Text for each step of one run, so that long runs print as they go. */
export interface CheckFormatting {
  readonly start: string;
  /** Stands between the texts of two files; files without text do not count. */
  readonly separator: string;
  /** Depends on nothing but the file: files are formatted in several threads. */
  file(file: CheckedFile): string;
  end(totals: CheckTotals): string;
}

/** An output format of `check`; the registry is `formats.ts`. */
export type CheckFormat = (style: OutputStyle) => CheckFormatting;
