import type { Message } from '../core/rules/rule';

/** The command line cannot be understood: told to the user in their language, exit status 2. */
export class UsageError extends Error {
  readonly usage: Message;

  constructor(key: string, args: Message['args'] = {}) {
    super(key);
    this.usage = { key, args };
  }
}
