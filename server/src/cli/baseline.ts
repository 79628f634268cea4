import { access, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Analysis } from '../core/analyse';
import {
  type Baseline,
  compareFindings,
  countFindings,
  type FindingCounts,
  formatBaseline,
  parseBaseline,
} from '../core/config/baseline';
import { fingerprintsOf } from '../core/fingerprint';
import type { BaselineTotals } from './output/checkFormat';
import { UsageError } from './usageError';

/** The findings that `--baseline` takes for known: those of its file, or all of this run where there is no file yet. */
export class BaselineRun {
  private readonly counts = new Map<string, FindingCounts>();
  private known = 0;
  private gone = 0;

  private constructor(
    private readonly path: string,
    private readonly cwd: string,
    private readonly baseline: Baseline | null,
  ) {}

  /** Throws UsageError for a file that is no baseline. */
  static async open(file: string, cwd: string): Promise<BaselineRun> {
    const path = resolve(cwd, file);
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw new UsageError('cli.usage.badBaseline', { path: file });
    });
    const baseline = text === null ? null : parseBaseline(text);
    if (text !== null && baseline === null) throw new UsageError('cli.usage.badBaseline', { path: file });
    return new BaselineRun(path, cwd, baseline);
  }

  /** The analyses of a file with the findings that are not known. */
  compare(name: string, analyses: readonly Analysis[]): readonly Analysis[] {
    const names = new Map(analyses.flatMap((analysis) => [...fingerprintsOf(analysis)]));
    const findings = analyses.flatMap((analysis) => analysis.findings);
    const file = this.fileOf(name);
    const own = countFindings(findings, names);
    this.counts.set(file, own);
    const baseline = this.baseline ? (this.baseline.files[file] ?? {}) : own;
    const { added, known, gone } = compareFindings(findings, names, baseline);
    this.known += known;
    this.gone += gone;
    const isNew = new Set(added);
    return analyses.map(({ source, reports, findings }) => ({
      source,
      reports,
      findings: findings.filter((finding) => isNew.has(finding)),
    }));
  }

  /** Writes a file that is not there yet. */
  async finish(): Promise<BaselineTotals> {
    if (this.baseline === null) await writeFile(this.path, formatBaseline(this.counts));
    const vanished = await Promise.all(
      Object.entries(this.baseline?.files ?? {}).map((entry) => this.vanished(...entry)),
    );
    const gone = vanished.reduce((sum, count) => sum + count, this.gone);
    return { known: this.known, gone, file: this.baseline === null ? 'written' : 'compared' };
  }

  /** Entries of a file that is no more; files that merely were not part of this run are not judged. */
  private async vanished(file: string, counts: FindingCounts): Promise<number> {
    const isThere =
      this.counts.has(file) ||
      (await access(resolve(dirname(this.path), file)).then(
        () => true,
        () => false,
      ));
    return isThere ? 0 : Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  private fileOf(name: string): string {
    return relative(dirname(this.path), resolve(this.cwd, name)).split(sep).join('/');
  }
}
