import { commands, Disposable, type LogOutputChannel, type Uri } from 'vscode';
import type { Previews } from './preview/previews';

export function registerCommands(output: LogOutputChannel, previews: Previews): Disposable {
  return Disposable.from(
    commands.registerCommand('nianbao.showOutput', () => output.show()),
    // The editor's title button passes the document and its group, a code lens the document and a table.
    commands.registerCommand('nianbao.openPreview', (uri?: Uri | string, table?: unknown) =>
      previews.open(uri, typeof table === 'string' ? table : undefined),
    ),
    // By way of the editor's own command, so that the edit is one undo step and a report without anything to fix is told.
    commands.registerCommand('nianbao.fixAll', () =>
      commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.nianbao', apply: 'first' }),
    ),
  );
}
