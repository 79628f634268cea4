import { ownEdition } from './config/ownEdition';
import { type ReportConfig, rulesFor, withLevels } from './config/reportConfig';
import { type IgnoredFinding, type Silenced, silence } from './config/silence';
import { EDITIONS } from './editions/index';
import type { Edition } from './editions/schema';
import { recognise } from './recognition/recognise';
import type { Report } from './recognition/report';
import { runRules } from './rules/engine';
import type { Finding } from './rules/rule';
import { SourceText } from './text/sourceText';

export interface AnalyseOptions {
  /** Edition id to use whatever the report says, or `auto`. */
  readonly edition: string;
  /** What the workspace file says about this report; absent without one. */
  readonly config?: ReportConfig | undefined;
}

export const DEFAULT_OPTIONS: AnalyseOptions = { edition: 'auto' };

/** Everything known about one document. Stages are computed when first asked for and kept. */
export interface Analysis {
  readonly source: SourceText;
  /** In text order; a document always holds at least one (possibly empty) report. */
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  /** Findings that the workspace file keeps silent, with the entries that do. */
  readonly ignored?: readonly IgnoredFinding[];
}

/** Analyses any text whatever; never throws. */
export function analyse(text: string, options: AnalyseOptions = DEFAULT_OPTIONS): Analysis {
  const source = new SourceText(text);
  let reports: readonly Report[] | undefined;
  let silenced: Silenced | undefined;
  return {
    source,
    get reports() {
      reports ??= [recognise(source, { start: 0, end: text.length }, chosenEdition(source, options))];
      return reports;
    },
    get findings() {
      silenced ??= found(this.reports, options.config);
      return silenced.findings;
    },
    get ignored() {
      silenced ??= found(this.reports, options.config);
      return silenced.ignored;
    },
  };
}

/** The edition that was asked for, else one of the user's own that the text evidently follows. */
function chosenEdition(source: SourceText, { edition, config }: AnalyseOptions): Edition | null {
  const own = config?.editions ?? [];
  const asked = [...own, ...EDITIONS].find(({ id }) => id === edition);
  return asked ?? (own.length === 0 ? null : ownEdition(source, own));
}

function found(reports: readonly Report[], config: ReportConfig | undefined): Silenced {
  if (config === undefined) return { findings: reports.flatMap((report) => runRules(report)), ignored: [] };
  const rules = rulesFor(config);
  const findings = reports.flatMap((report) => runRules(report, rules, undefined, config.context));
  return silence(reports, withLevels(findings, config), config.ignores);
}
