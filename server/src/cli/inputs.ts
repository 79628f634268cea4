import { formatMessage, type Locale } from '../core/messages/format';
import type { Message } from '../core/rules/rule';
import { findFiles, type Source } from './input/files';
import type { Problem } from './input/problem';
import { type InputFile, readFiles } from './input/read';
import { printable } from './output/displayWidth';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

export interface FoundInputs {
  readonly sources: readonly Source[];
  /** Paths that stand for no file. */
  readonly unreadable: number;
}

/** The files that the paths stand for; paths that stand for none are named on standard error. Throws UsageError without paths. */
export async function findInputs(paths: readonly string[], terminal: Terminal, locale: Locale): Promise<FoundInputs> {
  if (paths.length === 0) throw new UsageError('cli.usage.noPath');
  const { sources, problems } = await findFiles(paths, terminal.cwd);
  for (const problem of problems) await tell(terminal, locale, problem);
  return { sources, unreadable: problems.length };
}

/**
 * Hands every file that the paths stand for to `handle`, in order. What cannot be read is named on standard error with
 * the reason, and the rest goes on. Throws UsageError without paths.
 */
export async function eachInput(
  paths: readonly string[],
  terminal: Terminal,
  locale: Locale,
  handle: (file: InputFile) => Promise<Problem | null>,
): Promise<{ readonly unreadable: number }> {
  const { sources, ...found } = await findInputs(paths, terminal, locale);
  let { unreadable } = found;
  for await (const file of readFiles(sources, terminal.cwd, terminal.stdin)) {
    if (!('message' in file) && file.decoded.state === 'damaged') await tell(terminal, locale, damage(file));
    const problem = 'message' in file ? file : await handle(file);
    if (problem === null) continue;
    unreadable++;
    await tell(terminal, locale, problem);
  }
  return { unreadable };
}

/** That a file was read, but not all of it is text. */
export function damage({ source }: InputFile): Problem {
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
