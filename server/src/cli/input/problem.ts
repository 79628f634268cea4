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

/** An error of the operating system in words; codes that are not expected show themselves. */
export function systemProblem(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const key = BY_CODE[code];
  return key === undefined ? { key: 'cli.problem.system', args: { code } } : { key, args: {} };
}
