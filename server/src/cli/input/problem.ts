import type { Message } from '../../core/rules/rule';

/** A file that could not be checked, and why. */
export interface Problem {
  readonly name: string;
  readonly message: Message;
}

const BY_CODE: Readonly<Record<string, string>> = {
  ENOENT: 'cli.problem.notFound',
  EACCES: 'cli.problem.denied',
  EPERM: 'cli.problem.denied',
  EISDIR: 'cli.problem.folder',
};

/** What the runtime puts for bytes of a name that are no UTF-8; the file is not found by it. */
const LOST = '\ufffd';

/** An error of the operating system in words; codes that are not expected show themselves. */
export function systemProblem(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const key = BY_CODE[code];
  return key === undefined ? { key: 'cli.problem.system', args: { code } } : { key, args: {} };
}

/** That there is no file of that name, or none that can be asked for. */
export function notFound(name: string): Message {
  return { key: name.includes(LOST) ? 'cli.problem.name' : 'cli.problem.notFound', args: {} };
}

/** Why a file could not be opened or read. */
export function readProblem(name: string, error: unknown): Message {
  const message = systemProblem(error);
  return message.key === 'cli.problem.notFound' ? notFound(name) : message;
}
