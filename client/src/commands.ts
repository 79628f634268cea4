import { commands, Disposable, type LogOutputChannel } from 'vscode';

export function registerCommands(output: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand('nianbao.showOutput', () => output.show()),
    // By way of the editor's own command, so that the edit is one undo step and a report without anything to fix is told.
    commands.registerCommand('nianbao.fixAll', () =>
      commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.nianbao', apply: 'first' }),
    ),
  );
}
