import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseOptions } from '../options';
import { UsageError } from '../usageError';
import type { Command } from './command';

/** Starts the language server, which is built beside the command line; the process then lives until the client ends it. */
export const lsp: Command = async (args) => {
  const { options, positionals } = parseOptions(args, { stdio: 'flag' });
  if (positionals.length > 0) throw new UsageError('cli.usage.noPositionals', { value: String(positionals[0]) });
  if (!options.stdio) throw new UsageError('cli.usage.stdio');
  const server = join(__dirname, 'server.js');
  if (!existsSync(server)) throw new UsageError('cli.usage.noServer', { path: server });
  // Loaded by path: the server is no part of the command line's own code, and it reads --stdio from the command line.
  require(server);
  return new Promise(() => undefined);
};
