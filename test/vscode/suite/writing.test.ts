import * as vscode from 'vscode';
import { closeAll, equal, findings, open, openUntitled, outline, ruleOf, SAMPLE, until } from './support';

suite('writing', () => {
  teardown(async () => {
    await vscode.workspace.getConfiguration('nianbao').update('format.layout', undefined, true);
    await closeAll();
  });

  test('“Format Document” puts a squeezed report in order and keeps its figures; undo brings it back', async () => {
    await vscode.workspace.getConfiguration('nianbao').update('format.layout', 'aligned', true);
    const document = await open(SAMPLE.oneLine);
    await outline(document);
    const before = document.getText();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('the lines', () => document.lineCount > 60);
    equal(document.getText().includes('\n| 行政许可 '), true, 'the table is written in columns');
    equal(figures(document.getText()), figures(before), 'figures');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before, 'text after undo');
  });

  test('a new report takes over from last year’s in the workspace and asks only for content', async () => {
    // The dialogs cannot be filled in from here: the command is given their answers.
    await vscode.commands.executeCommand('nianbao.newReport', {
      organisation: '云岭县青禾镇人民政府',
      year: 2024,
      edition: 'auto',
    });
    const document = await until('the new report', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled === true && active;
    });
    equal(document.languageId, 'annual-report', 'language');
    equal(document.lineAt(0).text, '云岭县青禾镇人民政府2024年政府信息公开工作年度报告', 'title');
    equal(
      /现行有效件数 \|\n\| 规章 \| 0 \| 0 \| 0 \|\n\| 行政规范性文件 \| 0 \| 0 \| [1-9]/.test(document.getText()),
      true,
      'in force',
    );
    await until('the places to fill in', () => findings(document).length > 0);
    equal(
      [...new Set(findings(document).map(ruleOf))].filter(
        (rule) => !/^(?:prose\/placeholder|section\/empty|table\/balance)$/.test(rule),
      ),
      [],
      'other findings',
    );
  });

  test('completion offers the section that is missing', async () => {
    const document = await openUntitled(
      '云岭县水务局2025年政府信息公开工作年度报告\n一、总体情况\n全年工作平稳。\n六、其他需要报告的事项\n无。\n五、\n',
      'annual-report',
    );
    await outline(document);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(5, 2),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    equal(labels.includes('五、存在的主要问题及改进情况'), true, labels.join(' '));
  });

  test('Enter goes on with the list', async () => {
    const document = await openUntitled(
      '云岭县水务局2025年政府信息公开工作年度报告\n一是更新不及时；',
      'annual-report',
    );
    await outline(document);
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    const end = document.lineAt(1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('the next mark', () => document.lineAt(2).text === '二是');
  });
});

function figures(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}
