import * as vscode from 'vscode';
import { closeAll, findings, open, until } from './support';

const FORM = '云岭大学/信息公开工作年度报告格式.json';

suite('configuration', () => {
  teardown(closeAll);

  test('a form that the workspace file names shows its mistakes while it is written', async () => {
    const document = await open(FORM);
    const at = document.getText().indexOf('2020');
    if (at < 0) throw new Error('the form names no year');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(at), '"');
    edit.insert(document.uri, document.positionAt(at + 4), '"');
    await vscode.workspace.applyEdit(edit);
    await until('the mistake', () => findings(document).length > 0);
  });

  test('so does the workspace file itself', async () => {
    const document = await open('云岭大学/.nianbao.json');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('{') + 1), '"severities": {}, ');
    await vscode.workspace.applyEdit(edit);
    await until('the mistake', () => findings(document).length > 0);
  });
});
