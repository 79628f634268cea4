import { type ExtensionContext, Uri } from 'vscode';
import { activateWith, type Nianbao } from './extension';
import { CLIENT_ID, CLIENT_NAME } from './server';

export { deactivate } from './extension';

/** Entry in the browser: the server is a web worker. */
export function activate(context: ExtensionContext): Nianbao {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  return activateWith(context, async (options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    );
    // Called again when the server is restarted. Not handed over as a Worker: VS Code's extension host wraps workers in a
    // class of its own, which the client does not take for one.
    const start = async () => {
      worker?.terminate();
      worker = new Worker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, start, options);
  });
}
