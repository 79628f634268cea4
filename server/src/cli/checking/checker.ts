import { type Analysis, analyse } from '../../core/analyse';
import { type Analyse, analyseDocument, type DocumentAnalysis } from '../../core/document';
import type { Rule } from '../../core/rules/rule';
import { countBySeverity } from '../../core/rules/severity';
import { type ConfigOptions, Configs } from '../configs';
import { fixFile } from '../fixFile';
import type { Problem } from '../input/problem';
import type { InputFile } from '../input/read';
import { damage } from '../inputs';
import { isReport } from '../isReport';
import type { CheckFormatting, OutputStyle } from '../output/checkFormat';
import { CHECK_FORMATS, type CheckFormatName } from '../output/formats';
import { type KnownFindings, known } from './baseline';
import { type Checked, type Counts, NOTHING } from './checked';

/** One run of `check`, as plain data: threads are told by it what to do. */
export interface CheckJob {
  readonly cwd: string;
  /** As given on the command line. */
  readonly paths: readonly string[];
  readonly options: ConfigOptions;
  /** Null without `--baseline`. */
  readonly baseline: KnownFindings | null;
  readonly format: CheckFormatName;
  readonly style: OutputStyle;
  readonly fixes: 'write' | 'offer';
}

/** Checks file after file; every thread has one of its own. */
export class Checker {
  private constructor(
    private readonly job: CheckJob,
    readonly configs: Configs,
    readonly formatting: CheckFormatting,
  ) {}

  /** Throws UsageError for options that cannot be followed. */
  static async open(job: CheckJob): Promise<Checker> {
    const configs = await Configs.open(job.options, job.paths, job.cwd);
    return new Checker(job, configs, CHECK_FORMATS[job.format](job.style));
  }

  /** Never rejects for anything in the file. */
  async check(file: InputFile | Problem): Promise<Checked> {
    if ('message' in file) return { ...EMPTY, counts: { ...NOTHING, unreadable: 1 }, complaints: [file] };
    const { name, origin } = file.source;
    const options = await this.configs.optionsFor(name);
    const failed = new Map<Rule, Problem>();
    const analyser: Analyse = (text, options, scope, memory) =>
      analyse(text, options, scope, memory, (rule, error) => failed.set(rule, failure(name, rule, error)));
    const analysed = (text: string) => analyseDocument(text, options, null, analyser);
    const read = analysed(file.decoded.text);
    const remarks = file.decoded.state === 'damaged' ? [damage(file)] : [];
    if (origin === 'folder' && !isReport(read)) {
      return { ...EMPTY, counts: { ...NOTHING, skipped: 1 }, complaints: remarks };
    }
    const { document, fixed, problems } = await this.fixed(file, read, analysed);
    const analyses = document.parts.map(({ analysis }) => analysis);
    const used = await this.configs.use(name, analyses);
    const compared = this.job.baseline && known(this.job.baseline, this.job.cwd, name, analyses);
    const shown = compared?.analyses ?? analyses;
    return {
      output: this.formatting.file({ name, encoding: file.decoded.encoding, analyses: shown }),
      counts: { files: 1, skipped: 0, fixed, unreadable: problems.length, findings: bySeverity(shown) },
      complaints: [...remarks, ...failed.values(), ...problems],
      configs: used === null ? [] : [used],
      compared: compared === null ? [] : [compared.file],
    };
  }

  /** What is left after the safe fixes were written to the file, where that was asked for. */
  private async fixed(
    file: InputFile,
    read: DocumentAnalysis,
    analysed: (text: string) => DocumentAnalysis,
  ): Promise<Fixed> {
    const unchanged: Fixed = { document: read, fixed: 0, problems: [] };
    if (this.job.fixes === 'offer') return unchanged;
    const outcome = await fixFile(file, read, this.job.cwd);
    if (outcome === null) return unchanged;
    if ('message' in outcome) return { ...unchanged, problems: [outcome] };
    return { document: analysed(outcome.text), fixed: 1, problems: [] };
  }
}

/** A rule that failed on a file found nothing there, which is not the same as nothing to find. */
function failure(name: string, { id }: Rule, error: unknown): Problem {
  return { name, message: { key: 'cli.warning.ruleFailed', args: { rule: id, detail: String(error) } } };
}

interface Fixed {
  readonly document: DocumentAnalysis;
  readonly fixed: number;
  readonly problems: readonly Problem[];
}

const EMPTY: Checked = { output: '', counts: NOTHING, complaints: [], configs: [], compared: [] };

export function bySeverity(analyses: readonly Analysis[]): Counts['findings'] {
  return countBySeverity(analyses.flatMap(({ findings }) => findings));
}
