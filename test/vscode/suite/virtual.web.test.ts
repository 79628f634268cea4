import * as vscode from 'vscode';
import { closeAll, equal, open, until } from './support';

interface Nianbao {
  statusText(): string | undefined;
}

suite('virtual workspace', () => {
  teardown(closeAll);

  test('a report in a folder that is on no disk follows the workspace file beside it', async () => {
    const document = await open('云岭大学/云岭大学2023年信息公开工作年度报告.txt');
    equal(document.uri.scheme === 'file', false, 'the folder is on a disk');
    const nianbao = await vscode.extensions.getExtension<Nianbao>('nianbao.nianbao')?.activate();
    const ownForm = () => /form of yunling-university/.test(nianbao?.statusText() ?? '');
    await until(() => `the folder's own form; it is ${nianbao?.statusText()}`, ownForm);
  });
});
