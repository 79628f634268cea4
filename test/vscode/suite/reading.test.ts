import * as vscode from 'vscode';
import { closeAll, equal, open, outline, SAMPLE, until } from './support';

suite('reading', () => {
  teardown(closeAll);

  test('the hover on a wrong figure says what it is and which sums fail', async () => {
    const { document, position } = await openAt(SAMPLE.wrongFigure, '\t18\n', 1);
    const hovers = await execute<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
    const text = hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
    for (const part of [
      '（一）予以公开 · 总计: 18',
      '36',
      '18 ≠ 12 + 3 + 1 (16)',
      '16 would make the failing sums around it (2) agree',
    ]) {
      equal(text.includes(part), true, `${part} in the hover\n${text}`);
    }
  });

  test('an inlay hint stands beside the wrong total, and column names where cells stand one below another', async () => {
    const { document } = await openAt(SAMPLE.wrongFigure, '\t18\n', 1);
    equal(labels(await inlayHints(document)), ['adds up to 16'], 'hints');
    const hints = labels(await inlayHints((await openAt(SAMPLE.missingSection, '自然人', 0)).document));
    equal(hints.includes('法律服务机构:'), true, `columns among ${hints.slice(0, 20)}`);
  });

  test('the setting takes the column names away', async () => {
    const { document } = await openAt(SAMPLE.missingSection, '自然人', 0);
    const settings = vscode.workspace.getConfiguration('nianbao', document.uri);
    await settings.update('inlayHints.columns', false, true);
    try {
      await until('the hints to go', async () => (await inlayHints(document)).length === 0);
    } finally {
      await settings.update('inlayHints.columns', undefined, true);
    }
  });

  test('a lens above each table says whether its sums agree', async () => {
    const { document } = await openAt(SAMPLE.wrongFigure, '\t18\n', 1);
    const lenses = await execute<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 9);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    for (const title of ['✗ （一）予以公开 · 总计 should be 16 (2 sums do not agree)', '✓ all 3 sums agree']) {
      equal(titles.includes(title), true, `${title} among ${titles}`);
    }
    equal(
      lenses.map(({ command }) => command?.command),
      lenses.map(() => 'nianbao.openPreview'),
      'commands',
    );
    equal(lenses[1]?.command?.arguments, [document.uri.toString(), 'applications', 0], 'arguments');
  });

  test('a claim leads to its cell, and lights up with it', async () => {
    const { document, position } = await openAt(SAMPLE.wrongFigure, '申请29件', 3);
    const places = await execute<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, position);
    equal(
      places.map(({ range }) => document.getText(range)),
      ['29'],
      'definition',
    );
    const lit = await execute<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, position);
    equal(
      lit.map(({ range }) => document.getText(range)),
      ['新收政府信息公开申请29件', '29'],
      'highlights',
    );
    const cell = places[0]?.range.start ?? position;
    const references = await execute<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, cell);
    equal(
      references.some(({ range }) => document.getText(range) === '新收政府信息公开申请29件'),
      true,
      'the claim among the references',
    );
  });

  test('figures have tokens of their own', async () => {
    const { document } = await openAt(SAMPLE.wrongFigure, '\t18\n', 1);
    const legend = await execute<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    equal(legend.tokenTypes, ['figure', 'claim', 'debris'], 'legend');
    const tokens = await execute<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    equal(tokens.data.length > 1000, true, `tokens: ${tokens.data.length / 5}`);
  });

  test('the cited regulation is a link', async () => {
    const { document } = await openAt(SAMPLE.wrongFigure, '\t18\n', 1);
    const links = await execute<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    equal(
      links.some(({ target }) => target?.toString(true).startsWith('https://www.gov.cn/')),
      true,
      'link',
    );
  });

  test('a selection grows from the figure to its row and table', async () => {
    const { document, position } = await openAt(SAMPLE.wrongFigure, '\t18\n', 1);
    const [range] = await execute<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [
      position,
    ]);
    const texts: string[] = [];
    for (let at = range; at !== undefined; at = at.parent as vscode.SelectionRange)
      texts.push(document.getText(at.range));
    equal(texts.includes('18'), true, 'figure');
    equal(
      texts.some((text) => text.startsWith('（一）予以公开') && text.endsWith('18')),
      true,
      `row among ${texts.slice(0, 4)}`,
    );
  });

  test('sections of all reports in the workspace are found by name', async () => {
    await openAt(SAMPLE.wrongFigure, '\t18\n', 1);
    const symbols = await execute<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '改进情况');
    const files = symbols.map(({ location }) => location.uri.path);
    for (const file of [SAMPLE.wrongFigure, '青禾镇2023年政府信息公开工作年度报告.txt']) {
      equal(
        files.some((path) => path.endsWith(`/${file}`)),
        true,
        `${file} among ${files}`,
      );
    }
  });
});

/** Opens a sample and waits for the server; the position is `ahead` units into the first occurrence of `on`. */
async function openAt(name: string, on: string, ahead: number) {
  const document = await open(name);
  await outline(document);
  const text = document.getText().replaceAll('\r\n', '\n');
  const lines = text.slice(0, text.indexOf(on) + ahead).split('\n');
  return { document, position: new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0) };
}

async function execute<T>(command: string, ...rest: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...rest);
}

function inlayHints(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  return execute<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
}

function labels(hints: readonly vscode.InlayHint[]): string[] {
  return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

function textOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}
