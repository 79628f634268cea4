import { type ExtensionContext, window } from 'vscode';
import { rememberActiveReport } from './activeReport';
import { registerCommands } from './commands';
import type { PreviewState } from './preview/panel';
import { Previews } from './preview/previews';
import { Recogniser } from './recogniser';
import { CLIENT_NAME, type ClientFactory, Server } from './server';
import { StatusItem } from './statusItem';

/** What the extension offers to other extensions and to its own editor tests. */
export interface Nianbao {
  /** The status bar's text for the report in front; undefined when there is none. */
  statusText(): string | undefined;
  /** Undefined while there is no preview panel. */
  preview(): PreviewState | undefined;
}

let server: Server | undefined;

/** The part of the activation that desktop and web have in common. */
export function activateWith(context: ExtensionContext, createClient: ClientFactory): Nianbao {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const running = new Server(createClient, output);
  const status = new StatusItem((document) => running.status(document));
  const previews = new Previews(context.extensionUri, (params) => running.preview(params));
  const statusText = () => status.text;
  const parts = { extension: context.extensionUri, output, previews, server: running, statusText };
  context.subscriptions.push(output, running, status, previews, registerCommands(parts));
  context.subscriptions.push(new Recogniser(context.workspaceState), rememberActiveReport());
  server = running;
  return { statusText, preview: () => previews.current?.state };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
  server = undefined;
}
