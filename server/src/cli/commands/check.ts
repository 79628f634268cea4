import { availableParallelism } from 'node:os';
import { SEVERITIES } from '../../core/rules/severity';
import { openBaseline } from '../checking/baseline';
import type { Checked } from '../checking/checked';
import { Checker, type CheckJob } from '../checking/checker';
import { CheckReport } from '../checking/checkReport';
import { optimiseLater } from '../checking/optimiseLater';
import { checkInThreads } from '../checking/threads';
import { type Source, STDIN } from '../input/files';
import { readFiles } from '../input/read';
import { findInputs } from '../inputs';
import { CONFIG_OPTIONS, chooseLocale, LOCALE_OPTION, parseOptions } from '../options';
import type { CheckTotals } from '../output/checkFormat';
import { coloursFor } from '../output/colour';
import { CHECK_FORMATS, type CheckFormatName } from '../output/formats';
import { progressOn } from '../output/progress';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';
import type { Command } from './command';

const OPTIONS = {
  format: Object.keys(CHECK_FORMATS) as readonly CheckFormatName[],
  ...CONFIG_OPTIONS,
  baseline: 'text',
  locale: LOCALE_OPTION,
  'fail-on': [...SEVERITIES, 'never'],
  fix: 'flag',
  jobs: 'text',
  'no-progress': 'flag',
} as const;

/** Checks reports and prints their findings. */
export const check: Command = async (args, terminal) => {
  const { options, positionals } = parseOptions(args, OPTIONS);
  if (options.fix && positionals.includes(STDIN)) throw new UsageError('cli.usage.fixStdin');
  const asked = options.jobs === undefined ? null : readJobs(options.jobs);
  const { out, env, cwd } = terminal;
  const locale = chooseLocale(options.locale, env);
  const job: CheckJob = {
    cwd,
    paths: positionals,
    options: { edition: options.edition, config: options.config },
    baseline: options.baseline === undefined ? null : await openBaseline(options.baseline, cwd),
    format: options.format ?? 'pretty',
    style: { locale, colours: coloursFor(out, env), columns: out.columns },
    fixes: options.fix ? 'write' : 'offer',
  };
  const checker = await Checker.open(job);
  const { sources, unreadable } = await findInputs(positionals, terminal, locale);
  const results = resultsOf(job, checker, sources, terminal, asked);
  const progress = progressOn(options['no-progress'] ? null : terminal.err);
  const report = new CheckReport(job, checker, terminal);
  await report.start();
  for await (const checked of results) {
    await progress.clear();
    await report.add(checked);
    await progress.show(Math.min(report.done, sources.length), sources.length);
  }
  await progress.clear();
  const totals = await report.finish(unreadable);
  if (totals.unreadable > 0 || totals.baseline?.file === 'unwritten') return 2;
  const threshold = options['fail-on'] ?? 'error';
  return threshold !== 'never' && reaches(totals, threshold) ? 1 : 0;
};

/** More threads than any machine has use for would only exhaust its memory. */
const MOST_JOBS = 256;

function readJobs(value: string): number {
  const jobs = /^\d+$/.test(value) ? Number(value) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError('cli.usage.badValue', { option: '--jobs', value, choices: `1 … ${MOST_JOBS}` });
}

/** With fewer files, threads take longer to start than they save. */
const FILES_FOR_THREADS = 400;

async function* resultsOf(
  job: CheckJob,
  checker: Checker,
  sources: readonly Source[],
  { cwd, stdin }: Terminal,
  asked: number | null,
): AsyncGenerator<Checked> {
  const jobs = asked ?? (sources.length < FILES_FOR_THREADS ? 1 : availableParallelism());
  optimiseLater();
  // Standard input belongs to this thread.
  if (jobs > 1 && sources.every(({ name }) => name !== STDIN)) yield* checkInThreads(job, sources, jobs);
  else for await (const file of readFiles(sources, cwd, stdin)) yield await checker.check(file);
}

function reaches({ findings }: CheckTotals, threshold: (typeof SEVERITIES)[number]): boolean {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(threshold) + 1).some((severity) => findings[severity] > 0);
}
