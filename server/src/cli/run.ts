import { version } from '../../../package.json';
import { formatMessage, type Locale } from '../core/messages/format';
import type { Message } from '../core/rules/rule';
import { check } from './commands/check';
import type { Command, ExitStatus } from './commands/command';
import { facts } from './commands/facts';
import { format } from './commands/format';
import { lsp } from './commands/lsp';
import { create } from './commands/new';
import { outline } from './commands/outline';
import { rules } from './commands/rules';
import { chooseLocale, LOCALE_OPTION } from './options';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({ check, facts, outline, new: create, format, rules, lsp }),
);

/** Runs one command line and tells the exit status. Rejects only when something is wrong in Nianbao itself. */
export async function run(terminal: Terminal): Promise<ExitStatus> {
  const locale = localeFor(terminal);
  const print = (output: Terminal['out'], message: Message) => output.write(`${formatMessage(message, locale)}\n`);
  const [name, ...args] = terminal.args;
  if (isHelp(name) || args.some((arg) => arg === '--help' || arg === '-h')) {
    await print(terminal.out, { key: 'cli.help', args: {} });
    return 0;
  }
  if (name === '--version') {
    await terminal.out.write(`${version}\n`);
    return 0;
  }
  try {
    return await commandNamed(name)(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await print(terminal.err, error.usage);
    await print(terminal.err, { key: 'cli.usage.hint', args: {} });
    return 2;
  }
}

function isHelp(name: string | undefined): boolean {
  return name === '--help' || name === '-h' || name === 'help';
}

function commandNamed(name: string | undefined): Command {
  if (name === undefined) throw new UsageError('cli.usage.noCommand');
  const command = COMMANDS.get(name);
  if (command === undefined) throw new UsageError('cli.usage.unknownCommand', { name });
  return command;
}

/** Read before the options are, so that complaints about them come in the right language too. */
function localeFor({ args, env }: Terminal): Locale {
  const at = args.indexOf('--locale');
  const given = at === -1 ? args.find((arg) => arg.startsWith('--locale='))?.slice('--locale='.length) : args[at + 1];
  return chooseLocale(
    LOCALE_OPTION.find((locale) => locale === given),
    env,
  );
}
