import { commands, l10n, type QuickPickItem, window } from 'vscode';
import { activeReport } from './activeReport';
import { chooseEdition } from './editionChoice';

interface Entry extends QuickPickItem {
  run(): unknown;
}

/** What can be done with the report in front, behind the item of the status bar. `status` is what that item says. */
export async function showStatusMenu(status: string | undefined): Promise<void> {
  const document = activeReport();
  const run = (command: string, ...args: readonly unknown[]) => commands.executeCommand(command, ...args);
  const aboutReport: readonly Entry[] =
    document === undefined
      ? []
      : [
          { label: `$(list-tree) ${l10n.t('Show the problems')}`, run: () => run('workbench.actions.view.problems') },
          {
            label: `$(open-preview) ${l10n.t('Open the preview')}`,
            run: () => run('nianbao.openPreview', document.uri),
          },
          {
            label: `$(wand) ${l10n.t('Apply all safe fixes')}`,
            description: l10n.t('no figure is changed'),
            run: () => run('nianbao.fixAll'),
          },
          { label: `$(book) ${l10n.t('Choose the form …')}`, run: () => chooseEdition(document) },
        ];
  const general: readonly Entry[] = [
    { label: `$(output) ${l10n.t('Show the log')}`, run: () => run('nianbao.showOutput') },
    { label: `$(gear) ${l10n.t('Settings')}`, run: () => run('workbench.action.openSettings', '@ext:nianbao.nianbao') },
    {
      label: `$(mortar-board) ${l10n.t('Check your first report')}`,
      run: () => run('workbench.action.openWalkthrough', 'nianbao.nianbao#firstReport', false),
    },
  ];
  const choice = await window.showQuickPick([...aboutReport, ...general], {
    title: l10n.t('Annual report'),
    placeHolder: status?.replace(/\$\((\w+)\)/g, (icon, name: string) => WORDS()[name] ?? icon) ?? '',
  });
  await choice?.run();
}

/** A placeholder shows no icons. */
const WORDS = (): Readonly<Record<string, string>> => ({
  error: l10n.t('errors:'),
  warning: l10n.t('warnings:'),
  info: l10n.t('notes:'),
  lightbulb: l10n.t('hints:'),
  check: l10n.t('no findings'),
});
