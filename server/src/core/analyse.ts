import { EDITIONS } from './editions/index';
import { recognise } from './recognition/recognise';
import type { Report } from './recognition/report';
import { runRules } from './rules/engine';
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
export function analyse(text: string, options: AnalyseOptions = DEFAULT_OPTIONS): Analysis {
  const source = new SourceText(text);
  const forced = EDITIONS.find((edition) => edition.id === options.edition) ?? null;
  let reports: readonly Report[] | undefined;
  let findings: readonly Finding[] | undefined;
  return {
    source,
    get reports() {
      reports ??= [recognise(source, { start: 0, end: text.length }, forced)];
      return reports;
    },
    get findings() {
      findings ??= this.reports.flatMap((report) => runRules(report));
      return findings;
    },
  };
}
