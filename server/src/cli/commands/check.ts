import type { AnalyseOptions } from '../../core/analyse';
import { analyseDocument, type DocumentAnalysis } from '../../core/document';
import { BaselineRun } from '../baseline';
import { Configs } from '../configs';
import { fixFile } from '../fixFile';
import { STDIN } from '../input/files';
import type { Problem } from '../input/problem';
import type { InputFile } from '../input/read';
import { eachInput } from '../inputs';
import { isReport } from '../isReport';
import { CONFIG_OPTIONS, chooseLocale, LOCALE_OPTION, parseOptions } from '../options';
import { coloursFor } from '../output/colour';
import { CHECK_FORMATS, type CheckFormatName } from '../output/formats';
import { progressOn } from '../output/progress';
import { SEVERITIES, Tally } from '../tally';
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
  'no-progress': 'flag',
} as const;

/** Checks reports and prints their findings. */
export const check: Command = async (args, terminal) => {
  const { options, positionals } = parseOptions(args, OPTIONS);
  if (options.fix && positionals.includes(STDIN)) throw new UsageError('cli.usage.fixStdin');
  const { out, env } = terminal;
  const locale = chooseLocale(options.locale, env);
  const style = { locale, colours: coloursFor(out, env), columns: out.columns };
  const writer = CHECK_FORMATS[options.format ?? 'pretty'](style);
  const progress = progressOn(options['no-progress'] ? null : terminal.err);
  const checker = options.fix ? fixing(terminal) : reading;
  const tally = new Tally();
  const configs = await Configs.open(options, positionals, terminal);
  const baseline = options.baseline === undefined ? null : await BaselineRun.open(options.baseline, terminal.cwd);

  const handle = async (file: InputFile): Promise<Problem | null> => {
    const { name } = file.source;
    const checked = await checker(file, await configs.optionsFor(name), tally);
    if (checked === null) return null;
    const found = checked.document.parts.map(({ analysis }) => analysis);
    await configs.note(name, found);
    const analyses = baseline?.compare(name, found) ?? found;
    tally.checked(analyses.flatMap(({ findings }) => findings));
    await progress.clear();
    await out.write(writer.file({ name, encoding: file.decoded.encoding, analyses }));
    return checked.problem;
  };

  await out.write(writer.start());
  const { unreadable } = await eachInput(positionals, terminal, locale, handle, progress.show);
  await progress.clear();
  for (const { name, analyses } of configs.faulty()) {
    tally.found(analyses.flatMap(({ findings }) => findings));
    await out.write(writer.file({ name, encoding: 'utf-8', analyses }));
  }
  await out.write(writer.end(tally.totals(unreadable, (await baseline?.finish()) ?? null)));
  if (unreadable > 0) return 2;
  const threshold = options['fail-on'] ?? 'error';
  return threshold !== 'never' && tally.reaches(threshold) ? 1 : 0;
};

interface Checked {
  readonly document: DocumentAnalysis;
  readonly problem: Problem | null;
}

/** Null for a text in a folder that is no report. */
type Checker = (file: InputFile, options: AnalyseOptions, tally: Tally) => Promise<Checked | null>;

const reading: Checker = async ({ source, decoded }, options, tally) => {
  const document = analyseDocument(decoded.text, options);
  if (source.origin === 'named' || isReport(document)) return { document, problem: null };
  tally.skip();
  return null;
};

/** Checks what is left after the safe fixes were written to the file. */
function fixing({ cwd }: Terminal): Checker {
  return async (file, options, tally) => {
    const read = await reading(file, options, tally);
    if (read === null) return null;
    const outcome = await fixFile(file, read.document, cwd);
    if (outcome === null) return read;
    if ('message' in outcome) return { ...read, problem: outcome };
    tally.fix();
    return { document: analyseDocument(outcome.text, options), problem: null };
  };
}
