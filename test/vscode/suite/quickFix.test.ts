import * as vscode from 'vscode';
import { closeAll, equal, findings, open, openUntitled, ruleOf, SAMPLE, theFinding, until } from './support';

suite('quick fixes', () => {
  teardown(closeAll);

  test('the wrong figure is set right, its finding goes, and undo brings both back', async () => {
    const document = await open(SAMPLE.wrongFigure);
    const before = document.getText();
    const finding = await theFinding(document, 'table/row-total');
    await apply(document, finding);
    equal(document.lineAt(finding.range.start.line).text.endsWith('\t16'), true, 'the cell holds the right value');
    await gone(document, 'table/row-total');

    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before, 'text after undo');
    await theFinding(document, 'table/row-total');
  });

  test('the missing section is put in its place', async () => {
    const document = await open(SAMPLE.missingSection);
    await apply(document, await theFinding(document, 'section/missing'));
    await gone(document, 'section/missing');
    const text = document.getText();
    const order = ['四、政府信息公开行政复议', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'].map((title) =>
      text.indexOf(title),
    );
    equal(
      [...order].sort((a, b) => a - b),
      order,
      'order of the sections',
    );
    equal(order.includes(-1), false, 'a section is absent');
  });

  test('“fix all” takes out the emphasis marks, keeps every figure and leaves suggestions alone', async () => {
    const document = await open(SAMPLE.missingSection);
    await until('both emphasised places', () => count(document, 'layout/emphasis') === 2);
    const figures = document.getText().match(/\d+/g);
    await vscode.commands.executeCommand('nianbao.fixAll');
    await until('the marks to go', () => !document.getText().includes('**'));
    await gone(document, 'layout/emphasis');
    equal(document.getText().match(/\d+/g), figures, 'figures');
    await theFinding(document, 'section/missing');
  });

  test('where the text in front is no report, “fix all” leaves everything alone and does not wait for an answer', async () => {
    const report = await open(SAMPLE.missingSection);
    const text = report.getText();
    await openUntitled('**nothing** of the kind');
    await vscode.commands.executeCommand('nianbao.fixAll');
    equal(report.getText(), text, 'the report behind');
    equal(vscode.window.activeTextEditor?.document.getText(), '**nothing** of the kind', 'the text in front');
  });

  test('on save the safe fixes are applied where the settings ask for it, and no others', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
    const file = vscode.Uri.joinPath(folder, '保存年报.txt');
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(folder, SAMPLE.missingSection), file, { overwrite: true });
    const settings = vscode.workspace.getConfiguration('editor');
    const onSave = (value: unknown) =>
      settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Workspace);
    try {
      await onSave({ 'source.fixAll.nianbao': 'explicit' });
      const document = await open('保存年报.txt');
      await until('both emphasised places', () => count(document, 'layout/emphasis') === 2);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
      await vscode.workspace.applyEdit(edit);
      await vscode.commands.executeCommand('workbench.action.files.save');
      await until('the saved text without marks', () => !document.isDirty && !document.getText().includes('**'));
      await theFinding(document, 'section/missing');
    } finally {
      await onSave(undefined);
      await closeAll();
      await vscode.workspace.fs.delete(file);
    }
  });
});

/** Applies the first quick fix that VS Code offers for a finding. */
async function apply(document: vscode.TextDocument, finding: vscode.Diagnostic): Promise<void> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );
  const fix = actions.find(({ edit }) => edit !== undefined);
  if (fix?.edit === undefined) throw new Error(`no fix among ${actions.map(({ title }) => title)}`);
  equal(await vscode.workspace.applyEdit(fix.edit), true, 'edit applied');
}

function gone(document: vscode.TextDocument, rule: string): Promise<boolean> {
  return until(`${rule} to go`, () => count(document, rule) === 0);
}

function count(document: vscode.TextDocument, rule: string): number {
  return findings(document).filter((finding) => ruleOf(finding) === rule).length;
}
