import { ConfigurationTarget, l10n, type TextDocument, window, workspace } from 'vscode';

/** Asks for the edition of the form and keeps it where the report's other settings are. */
export async function chooseEdition(document: TextDocument): Promise<void> {
  const configuration = workspace.getConfiguration('nianbao', document);
  const current = configuration.get<string>('edition', 'auto');
  const item = (id: string, description: string) => ({ label: id, description, picked: id === current, id });
  const choice = await window.showQuickPick(
    [
      item('auto', l10n.t('Tell it from the report’s year and tables')),
      item('2021', l10n.t('Reports of 2021 and later')),
      item('2019', l10n.t('Reports of 2019 and 2020')),
      item('2014', l10n.t('Reports of 2014 to 2018')),
      item('2008', l10n.t('Reports of 2008 to 2013')),
    ],
    { title: l10n.t('Form to check against'), placeHolder: l10n.t('Now: {0}', current) },
  );
  if (choice !== undefined) await configuration.update('edition', choice.id, targetFor(document));
}

/** Each folder of a workspace has settings of its own; what lies in none of them follows the user's. */
function targetFor(document: TextDocument): ConfigurationTarget {
  if (workspace.getWorkspaceFolder(document.uri) === undefined) return ConfigurationTarget.Global;
  const several = (workspace.workspaceFolders?.length ?? 0) > 1;
  return several ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
}
