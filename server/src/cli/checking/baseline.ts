import { access, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Analysis } from '../../core/analyse';
import {
  type Baseline,
  compareFindings,
  countFindings,
  type FindingCounts,
  formatBaseline,
  parseBaseline,
} from '../../core/config/baseline';
import { fingerprintsOf } from '../../core/fingerprint';
import { type Problem, systemProblem } from '../input/problem';
import type { BaselineTotals } from '../output/checkFormat';
import { UsageError } from '../usageError';
import type { ComparedFile } from './checked';

/** The findings that `--baseline` takes for known, as plain data. */
export interface KnownFindings {
  /** Absolute path of the baseline. */
  readonly path: string;
  /** Null where there is no file yet: all findings of this run are known then. */
  readonly baseline: Baseline | null;
}

/** Throws UsageError for a file that is no baseline. */
export async function openBaseline(file: string, cwd: string): Promise<KnownFindings> {
  const path = resolve(cwd, file);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new UsageError('cli.usage.badBaseline', { path: file });
  });
  const baseline = text === null ? null : parseBaseline(text);
  if (text !== null && baseline === null) throw new UsageError('cli.usage.badBaseline', { path: file });
  return { path, baseline };
}

/** The analyses of a file with the findings that are not known, and how many are. */
export function known({ path, baseline }: KnownFindings, cwd: string, name: string, analyses: readonly Analysis[]) {
  const names = new Map(analyses.flatMap((analysis) => [...fingerprintsOf(analysis)]));
  const findings = analyses.flatMap((analysis) => analysis.findings);
  const file = relative(dirname(path), resolve(cwd, name)).split(sep).join('/');
  const own = baseline === null ? countFindings(findings, names) : null;
  const { added, known, gone } = compareFindings(findings, names, own ?? baseline?.files[file] ?? {});
  const compared: ComparedFile = { file, counts: own, known, gone };
  const isNew = new Set(added);
  const shown = analyses.map(({ source, reports, findings }) => ({
    source,
    reports,
    findings: findings.filter((finding) => isNew.has(finding)),
  }));
  return { file: compared, analyses: shown };
}

/** Sums up what was compared, and writes the baseline where there is none yet. */
export class BaselineRun {
  private readonly counts = new Map<string, FindingCounts | null>();
  private known = 0;
  private gone = 0;

  constructor(private readonly findings: KnownFindings) {}

  add({ file, counts, known, gone }: ComparedFile): void {
    this.counts.set(file, counts);
    this.known += known;
    this.gone += gone;
  }

  /** `tell` is told why a baseline could not be written. */
  async finish(tell: (problem: Problem) => Promise<void>): Promise<BaselineTotals> {
    const { path, baseline } = this.findings;
    if (baseline === null) {
      const text = formatBaseline(new Map([...this.counts].map(([file, counts]) => [file, counts ?? {}])));
      const problem = await writeFile(path, text).then(() => null, systemProblem);
      if (problem !== null) await tell({ name: path, message: problem });
      return { known: this.known, gone: this.gone, file: problem === null ? 'written' : 'unwritten' };
    }
    const vanished = await Promise.all(Object.entries(baseline.files).map((entry) => this.vanished(...entry)));
    const gone = vanished.reduce((sum, count) => sum + count, this.gone);
    return { known: this.known, gone, file: 'compared' };
  }

  /** Entries of a file that is no more; files that merely were not part of this run are not judged. */
  private async vanished(file: string, counts: FindingCounts): Promise<number> {
    const isThere =
      this.counts.has(file) ||
      (await access(resolve(dirname(this.findings.path), file)).then(
        () => true,
        () => false,
      ));
    return isThere ? 0 : Object.values(counts).reduce((sum, count) => sum + count, 0);
  }
}
