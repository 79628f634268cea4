import * as vscode from 'vscode';
import { closeAll, equal, open, openUntitled, SAMPLE, until } from './support';

interface Nianbao {
  statusText(): string | undefined;
}

suite('status item', () => {
  let nianbao: Nianbao;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension<Nianbao>('nianbao.nianbao');
    if (extension === undefined) throw new Error('the extension is not installed');
    nianbao = await extension.activate();
  });

  teardown(async () => {
    await vscode.workspace.getConfiguration('nianbao').update('edition', undefined, true);
    await closeAll();
  });

  test('shows organisation, year, form and the number of findings', async () => {
    await open(SAMPLE.wrongFigure);
    await shows(/^云岭县水务局 2022 · form of 2021 · \$\(error\) 1\b/);
  });

  test('follows an edit', async () => {
    const document = await open(SAMPLE.clean);
    await shows(/^云岭县青禾镇\S* 2023 · form of 2021/);
    const year = document.lineAt(0).text.indexOf('2023');
    await vscode.window.activeTextEditor?.edit((edit) => edit.replace(new vscode.Range(0, year, 0, year + 4), '2024'));
    await shows(/ 2024 · /);
  });

  test('follows the edition that the settings ask for', async () => {
    await open(SAMPLE.clean);
    await shows(/form of 2021/);
    await vscode.workspace.getConfiguration('nianbao').update('edition', '2019', true);
    await shows(/form of 2019/);
  });

  test('goes when another document is in front', async () => {
    await open(SAMPLE.clean);
    await shows(/2023/);
    await openUntitled('nothing of the kind');
    await until('the item to go', () => nianbao.statusText() === undefined);
  });

  test('its commands are there', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const command of ['nianbao.showOutput', 'nianbao.fixAll', 'nianbao.showMenu', 'nianbao.openPreview']) {
      equal(commands.includes(command), true, command);
    }
    await vscode.commands.executeCommand('nianbao.showOutput');
  });

  async function shows(expected: RegExp): Promise<void> {
    const matches = () => expected.test(nianbao.statusText() ?? '');
    await until(() => `the status ${expected}; it is ${nianbao.statusText()}`, matches);
  }
});
