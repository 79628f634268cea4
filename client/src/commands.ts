import {
  type CodeAction,
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  Range,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { activeReport, columnOf } from './activeReport';
import { type Answers, createReport } from './newReport';
import type { Previews } from './preview/previews';
import { openSample } from './sample';
import type { Server } from './server';
import { showStatusMenu } from './statusMenu';

/** The kind by which the server offers all safe fixes at once. */
const FIX_ALL_KIND = 'source.fixAll.nianbao';

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
    commands.registerCommand('nianbao.fixAll', () => fixAll(extension)),
    commands.registerCommand('nianbao.showMenu', () => showStatusMenu(statusText())),
    commands.registerCommand('nianbao.openSample', () => openSample(extension)),
  );
}

async function fixAll(extension: Uri): Promise<void> {
  const report = activeReport();
  if (report === undefined) {
    void offerSample(extension);
    return;
  }
  await window.showTextDocument(report, { viewColumn: columnOf(report) ?? ViewColumn.Active });
  // Not by way of the editor's own command, which acts on what has the focus: the walkthrough may take it back.
  const [action] = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    report.uri,
    new Range(0, 0, 0, 0),
    FIX_ALL_KIND,
    1,
  );
  if (action?.edit === undefined) void window.showInformationMessage(l10n.t('There is nothing that is safe to fix.'));
  else await workspace.applyEdit(action.edit);
}

/** For who begins at the middle of the walkthrough. */
async function offerSample(extension: Uri): Promise<void> {
  const sample = l10n.t('Open the sample');
  const picked = await window.showInformationMessage(l10n.t('Open a report first.'), sample);
  if (picked === sample) await openSample(extension);
}
