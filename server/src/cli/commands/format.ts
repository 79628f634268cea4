import { analyse } from '../../core/analyse';
import { formatDocument } from '../../core/formatting/formatDocument';
import { CLEAN_LAYOUTS, DEFAULT_LAYOUT } from '../../core/rendering/writeTable';
import { STDIN } from '../input/files';
import type { InputFile } from '../input/read';
import { eachInput, tell } from '../inputs';
import { CONFIG_OPTIONS, chooseLocale, LOCALE_OPTION, parseOptions } from '../options';
import { reportReader } from '../reportReader';
import { UsageError } from '../usageError';
import { writeText } from '../writeText';
import type { Command } from './command';

const OPTIONS = { layout: CLEAN_LAYOUTS, write: 'flag', ...CONFIG_OPTIONS, locale: LOCALE_OPTION } as const;

/**
 * Tidies the layout of reports: prints them, or with `--write` changes the files that are not tidy yet. Exit status 1 when a
 * text had to stay as it was because something in it would read differently.
 */
export const format: Command = async (args, terminal) => {
  const { options, positionals } = parseOptions(args, OPTIONS);
  if (options.write && positionals.includes(STDIN)) throw new UsageError('cli.usage.writeStdin');
  const locale = chooseLocale(options.locale, terminal.env);
  const read = await reportReader(options, positionals, terminal.cwd);
  const layout = options.layout ?? DEFAULT_LAYOUT;
  let refused = 0;

  const handle = async (file: InputFile) => {
    const document = await read(file);
    if (document === null) return null;
    const { text, changes, notes, outcome } = formatDocument(document, analyse, { layout, range: null });
    if (outcome === 'refused') refused++;
    for (const message of notes) await tell(terminal, locale, { name: file.source.name, message });
    if (options.write) return changes.length === 0 ? null : writeText(file, text, terminal.cwd);
    await terminal.out.write(text);
    return null;
  };

  const { unreadable } = await eachInput(positionals, terminal, locale, handle);
  return unreadable > 0 ? 2 : refused > 0 ? 1 : 0;
};
