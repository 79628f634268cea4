import * as vscode from 'vscode';
import { closeAll, equal, findings, open, openUntitled, pause, SAMPLE, until } from './support';

const REPORT = 'annual-report';
/** Longer than the extension waits after an edit; what has not happened by then does not happen. */
const SETTLED = 1500;

suite('recognition', () => {
  teardown(async () => {
    await vscode.workspace.getConfiguration('nianbao').update('recogniseByContent', undefined, true);
    await closeAll();
  });

  for (const name of Object.values(SAMPLE)) {
    test(`by file name: ${name}`, async () => equal((await open(name)).languageId, REPORT, 'language'));
  }

  test('by the first line of a file without extension', async () => {
    equal((await open('report-by-first-line')).languageId, REPORT, 'language');
  });

  test('by content: a plain-text file with an ordinary name, findings included', async () => {
    const document = await open('公开材料.txt');
    await until('the language', () => document.languageId === REPORT);
    await until('a finding', () => findings(document).length > 0);
  });

  test('by content: text pasted into an untitled document', async () => {
    const text = (await open(SAMPLE.clean)).getText();
    const document = await openUntitled('');
    await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    await until('the language', () => document.languageId === REPORT);
  });

  test('prose about reports stays plain text', async () => {
    const document = await open('编写说明.md');
    await pause(SETTLED);
    equal(document.languageId, 'markdown', 'language');
  });

  test('the setting turns it off', async () => {
    await vscode.workspace.getConfiguration('nianbao').update('recogniseByContent', 'off', true);
    const text = (await open(SAMPLE.clean)).getText();
    // The blank line hides the title from VS Code's own look at the first line.
    const document = await openUntitled(`\n${text}`);
    await pause(SETTLED);
    equal(document.languageId, 'plaintext', 'language');
  });

  test('what the writer switches back stays switched back', async () => {
    const document = await open('公开材料.txt');
    await until('the language', () => document.languageId === REPORT);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await pause(SETTLED);
    equal(document.languageId, 'plaintext', 'language after an edit');
    equal(findings(document).length, 0, 'number of findings');

    await closeAll();
    const again = await open('公开材料.txt');
    await pause(SETTLED);
    equal(again.languageId, 'plaintext', 'language after closing and opening');
  });
});
