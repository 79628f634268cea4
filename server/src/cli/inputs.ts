import { formatMessage, type Locale } from '../core/messages/format';
import type { Message } from '../core/rules/rule';
import { findFiles } from './input/files';
import type { Problem } from './input/problem';
import { type InputFile, readFiles } from './input/read';
import { printable } from './output/displayWidth';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

export interface InputCount {
  readonly files: number;
  readonly unreadable: number;
}

/** How far a run has come, after each file. */
export type OnProgress = (done: number, total: number) => Promise<void>;

/**
 * Hands every file that the paths stand for to `handle`, in order. What cannot be read is named on standard error with
 * the reason, and the rest goes on. Throws UsageError without paths.
 */
export async function eachInput(
  paths: readonly string[],
  terminal: Terminal,
  locale: Locale,
  handle: (file: InputFile) => Promise<Problem | null>,
  progress: OnProgress = async () => undefined,
): Promise<InputCount> {
  if (paths.length === 0) throw new UsageError('cli.usage.noPath');
  const { sources, problems } = await findFiles(paths, terminal.cwd);
  let done = 0;
  let unreadable = 0;
  const complain = async (problem: Problem) => {
    unreadable++;
    await tell(terminal, locale, problem);
  };
  for (const problem of problems) await complain(problem);
  for await (const file of readFiles(sources, terminal.cwd, terminal.stdin)) {
    if ('message' in file) await complain(file);
    else {
      if (file.decoded.state === 'damaged') await tell(terminal, locale, damage(file));
      const problem = await handle(file);
      if (problem !== null) await complain(problem);
    }
    await progress(++done, sources.length);
  }
  return { files: done, unreadable };
}

function damage({ source }: InputFile): Problem {
  return { name: source.name, message: { key: 'cli.warning.damaged', args: {} } };
}

/** Names a file with what is to be said about it on standard error. */
export async function tell({ err }: Terminal, locale: Locale, { name, message }: Problem): Promise<void> {
  await err.write(
    `${say({ key: 'cli.problem', args: { name: printable(name), reason: say(message, locale) } }, locale)}\n`,
  );
}

function say(message: Message, locale: Locale): string {
  return formatMessage(message, locale);
}
