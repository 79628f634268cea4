import * as vscode from 'vscode';
import { closeAll, equal, open, outline, SAMPLE } from './support';

const SECTIONS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

suite('outline', () => {
  teardown(closeAll);

  for (const [name, missing] of [
    [SAMPLE.clean, ''],
    [SAMPLE.oneLine, ''],
    [SAMPLE.markdown, ''],
    [SAMPLE.missingSection, '存在的主要问题及改进情况'],
  ] as const) {
    test(`the sections of ${name}, and no table row among them`, async () => {
      const document = await open(name);
      const titles = flat(await outline(document)).map((symbol) => document.getText(symbol.selectionRange));
      const found = titles.map(withoutMark).filter((title) => SECTIONS.includes(title));
      equal(
        found,
        SECTIONS.filter((title) => title !== missing),
        'sections',
      );
    });
  }

  test('topics stand below their section', async () => {
    const symbols = flat(await outline(await open(SAMPLE.clean)));
    const general = symbols.find(({ name }) => name.includes('总体情况'));
    const topics = general?.children.map(({ name }) => withoutMark(name));
    const expected = ['主动公开情况', '依申请公开情况', '政府信息管理情况', '政府信息公开平台建设情况', '监督保障情况'];
    equal(topics, expected, 'topics');
  });

  test('sections fold', async () => {
    const document = await open(SAMPLE.clean);
    await outline(document);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const starts = folds.map(({ start }) => withoutMark(document.lineAt(start).text));
    for (const title of SECTIONS.slice(0, 5)) equal(starts.includes(title), true, `${title} folds`);
  });
});

function flat(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}

function withoutMark(heading: string): string {
  return heading.replace(/^[#\s]*(?:[（(]?[一二三四五六][）)、])?\s*/, '');
}
