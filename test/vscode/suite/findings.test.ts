import * as vscode from 'vscode';
import { closeAll, equal, findings, open, outline, pause, SAMPLE, theFinding } from './support';

suite('findings', () => {
  teardown(closeAll);

  test('a wrong figure is underlined in its cell, with the sums it breaks', async () => {
    const document = await open(SAMPLE.wrongFigure);
    const finding = await theFinding(document, 'table/row-total');
    equal(finding.severity, vscode.DiagnosticSeverity.Error, 'severity');
    equal(document.getText(finding.range), '18', 'underlined text');
    const row = document.lineAt(finding.range.start.line).text;
    equal(row.split('\t').slice(0, 2), ['三、本年度办理结果', '（一）予以公开'], 'row');
    equal(finding.range.end.character, row.length, 'end of the cell');
    if (!finding.message.includes('16'))
      throw new Error(`the message does not name the right value: ${finding.message}`);
    const addends = (finding.relatedInformation ?? []).map(({ location }) => document.getText(location.range));
    for (const figure of ['12', '3', '1']) {
      if (!addends.some((addend) => addend.includes(figure))) throw new Error(`${figure} is not among ${addends}`);
    }
  });

  test('a missing section is found and its rule has a page', async () => {
    const finding = await theFinding(await open(SAMPLE.missingSection), 'section/missing');
    if (!finding.message.includes('存在的主要问题')) throw new Error(`not about section five: ${finding.message}`);
    const page = typeof finding.code === 'object' ? finding.code.target.path : '';
    equal(page.endsWith('/docs/rules/section/missing.md'), true, `page ${page}`);
  });

  test('a mark left by the word processor is found in the middle of a line', async () => {
    const document = await open(SAMPLE.oneLine);
    const finding = await theFinding(document, 'layout/debris');
    equal(document.getText(finding.range), '[bookmark: _Toc187654321]', 'underlined text');
  });

  test('a placeholder is found in its cell', async () => {
    const document = await open(SAMPLE.markdown);
    equal(document.getText((await theFinding(document, 'table/cell-placeholder')).range), '/', 'underlined text');
  });

  test('a report without faults has no error and no warning', async () => {
    const document = await open(SAMPLE.clean);
    await outline(document);
    await pause(1000);
    const grave = findings(document).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    equal(
      grave.map(({ message }) => message),
      [],
      'errors and warnings',
    );
  });
});
