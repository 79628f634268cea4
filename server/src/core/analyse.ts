import { ownEdition } from './config/ownEdition';
import { type ReportConfig, rulesFor, withLevels } from './config/reportConfig';
import { type IgnoredFinding, type Silenced, silence } from './config/silence';
import { EDITIONS } from './editions/index';
import type { Edition } from './editions/schema';
import type { Memory } from './recognition/memory';
import { recognise } from './recognition/recognise';
import type { Report } from './recognition/report';
import { type OnFailure, runRules } from './rules/engine';
import type { Finding } from './rules/rule';
import { SourceText } from './text/sourceText';

export interface AnalyseOptions {
  /** Edition id to use whatever the report says, or `auto`. */
  readonly edition: string;
  /** What the workspace file says about this report; absent without one. */
  readonly config?: ReportConfig | undefined;
}

export const DEFAULT_OPTIONS: AnalyseOptions = { edition: 'auto' };

/** Whether a report is the first of its document or comes behind others. */
export type Scope = 'first' | 'further';

/**
 * Everything known about one stretch of text that holds one report, often a whole document. Stages are computed when
 * first asked for and kept. Spans count from the start of the stretch; positions, which `source` knows, are those of
 * the document.
 */
export interface Analysis {
  readonly source: SourceText;
  /** The one report of the stretch, possibly with nothing in it; none for a text that is not read as a report. */
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  /** Findings that the workspace file keeps silent, with the entries that do. */
  readonly ignored?: readonly IgnoredFinding[];
  readonly scope?: Scope;
}

/**
 * Analyses any text whatever as one report; never throws. What `memory` still knows of an earlier version is not worked out
 * again. `onFailure` is told of rules that failed when the findings are first asked for.
 */
export function analyse(
  text: string,
  options: AnalyseOptions = DEFAULT_OPTIONS,
  scope: Scope = 'first',
  memory: Memory | null = null,
  onFailure?: OnFailure,
): Analysis {
  return new StretchAnalysis(new SourceText(text), options, scope, memory, onFailure);
}

/**
 * The reports of a long compilation would fill the memory long after their findings are known: all but the first are
 * given up when memory is wanted, and recognised again when somebody asks.
 */
class StretchAnalysis implements Analysis {
  private first: readonly Report[] | undefined;
  private further: WeakRef<readonly Report[]> | undefined;
  private silenced: Silenced | undefined;

  constructor(
    readonly source: SourceText,
    private readonly options: AnalyseOptions,
    readonly scope: Scope,
    private readonly memory: Memory | null,
    private readonly onFailure: OnFailure | undefined,
  ) {}

  get reports(): readonly Report[] {
    const reports = this.first ?? this.further?.deref() ?? this.recognised();
    if (this.scope === 'first') this.first = reports;
    else if (this.further?.deref() !== reports) this.further = new WeakRef(reports);
    return reports;
  }

  get findings(): readonly Finding[] {
    return this.found.findings;
  }

  get ignored(): readonly IgnoredFinding[] {
    return this.found.ignored;
  }

  private recognised(): readonly Report[] {
    return [recognise(this.source, chosenEdition(this.source, this.options), this.memory)];
  }

  private get found(): Silenced {
    this.silenced ??= found(this.reports, this.options.config, this.scope, this.onFailure);
    return this.silenced;
  }
}

/** The edition that was asked for, else one of the user's own that the text evidently follows. */
function chosenEdition(source: SourceText, { edition, config }: AnalyseOptions): Edition | null {
  const own = config?.editions ?? [];
  const asked = [...own, ...EDITIONS].find(({ id }) => id === edition);
  return asked ?? (own.length === 0 ? null : ownEdition(source, own));
}

function found(
  reports: readonly Report[],
  config: ReportConfig | undefined,
  scope: Scope,
  onFailure: OnFailure | undefined,
): Silenced {
  const rules = config && rulesFor(config);
  const findings = reports.flatMap((report) => runRules(report, rules, onFailure, config?.context));
  if (config === undefined) return { findings, ignored: [] };
  return silence(reports, withLevels(findings, config), config.ignores, scope);
}
