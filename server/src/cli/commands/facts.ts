import type { InputFile } from '../input/read';
import { eachInput } from '../inputs';
import { CONFIG_OPTIONS, chooseLocale, LOCALE_OPTION, parseOptions } from '../options';
import { loneRecordWriter } from '../output/records';
import { reportReader } from '../reportReader';
import { factView, reportView } from '../views';
import type { Command } from './command';

const OPTIONS = { format: ['json', 'ndjson'], ...CONFIG_OPTIONS, locale: LOCALE_OPTION } as const;

/** Prints every figure of the official tables with where it stands. */
export const facts: Command = async (args, terminal) => {
  const { options, positionals } = parseOptions(args, OPTIONS);
  const writer = loneRecordWriter(options.format ?? 'json');
  const read = await reportReader(options, positionals, terminal.cwd);

  const handle = async (file: InputFile) => {
    const document = await read(file);
    const { name } = file.source;
    const found = (document?.parts ?? []).flatMap(({ analysis: { source, reports } }) =>
      reports.map((report) => ({ source, report })),
    );
    for (const [index, { source, report }] of found.entries()) {
      const place = found.length > 1 ? { file: name, index } : { file: name };
      const views = Array.from(report.facts.values(), (fact) => factView(source, fact));
      await terminal.out.write(writer.record({ ...place, report: reportView(report), facts: views }));
    }
    return null;
  };

  await terminal.out.write(writer.start());
  const { unreadable } = await eachInput(positionals, terminal, chooseLocale(options.locale, terminal.env), handle);
  await terminal.out.write(writer.end());
  return unreadable > 0 ? 2 : 0;
};
