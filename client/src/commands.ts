import { commands, Disposable, type LogOutputChannel, type Uri, ViewColumn, window } from 'vscode';
import { activeReportEditor } from './activeReport';
import { type Answers, createReport } from './newReport';
import type { Previews } from './preview/previews';
import { openSample } from './sample';
import type { Server } from './server';
import { showStatusMenu } from './statusMenu';

/** What the commands act on. */
export interface Parts {
  readonly extension: Uri;
  readonly output: LogOutputChannel;
  readonly previews: Previews;
  readonly server: Server;
  /** What the status bar says about the report in front. */
  statusText(): string | undefined;
}

export function registerCommands({ extension, output, previews, server, statusText }: Parts): Disposable {
  return Disposable.from(
    commands.registerCommand('nianbao.newReport', (answers?: Answers) => createReport(server, answers)),
    commands.registerCommand('nianbao.showOutput', () => output.show()),
    // The editor's title button passes the document and its group, a code lens the document, a table and its report.
    commands.registerCommand('nianbao.openPreview', (uri?: Uri | string, table?: unknown, report?: unknown) =>
      previews.open(
        uri,
        typeof table === 'string' ? table : undefined,
        typeof report === 'number' ? report : undefined,
      ),
    ),
    commands.registerCommand('nianbao.fixAll', fixAll),
    commands.registerCommand('nianbao.showMenu', () => showStatusMenu(statusText())),
    commands.registerCommand('nianbao.openSample', () => openSample(extension)),
  );
}

async function fixAll(): Promise<void> {
  // The command may come from the walkthrough or the preview: the editor's own command acts on the focused editor only.
  const editor = activeReportEditor();
  if (editor !== undefined)
    await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? ViewColumn.One });
  // By way of the editor's own command, so that the edit is one undo step and a report without anything to fix is told.
  await commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.nianbao', apply: 'first' });
}
