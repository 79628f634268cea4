import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { activateWith, type Nianbao } from './extension';
import { CLIENT_ID, CLIENT_NAME } from './server';

export { deactivate } from './extension';

/** Entry on the desktop and on remote machines: the server is a process of its own. */
export function activate(context: ExtensionContext): Nianbao {
  return activateWith(context, async (options) => {
    // Loaded late: a session without reports never pays for the protocol.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = {
      module: context.asAbsolutePath('dist/server.js'),
      transport: TransportKind.stdio,
      // From version 22 on Node keeps compiled code there, which takes a fifth off the start; earlier ones pass it over.
      options: { env: { NODE_COMPILE_CACHE: join(context.globalStorageUri.fsPath, 'compile-cache') } },
    };
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server, debug: server }, options);
  });
}
