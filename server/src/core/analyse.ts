import type { Report } from './recognition/report';
import type { Finding } from './rules/rule';
import { SourceText } from './text/sourceText';

export interface AnalyseOptions {
  /** Edition id to use whatever the report says, or `auto`. */
  readonly edition: string;
}

export const DEFAULT_OPTIONS: AnalyseOptions = { edition: 'auto' };

/** Everything known about one document. Stages are computed when first asked for and kept. */
export interface Analysis {
  readonly source: SourceText;
  /** In text order; a document always holds at least one (possibly empty) report. */
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
}

/** Analyses any text whatever; never throws. */
export function analyse(text: string, _options: AnalyseOptions = DEFAULT_OPTIONS): Analysis {
  return { source: new SourceText(text), reports: [], findings: [] };
}
