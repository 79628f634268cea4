import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { CodeAction, DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver/node';
import type { ReportStatus } from '../../server/src/features/reportStatus';
import { bundle, SERVER } from '../bundles';
import { EMPHASISED, WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';
import { applyEdits, editsOf } from './edits';
import { starter } from './starter';
import { eventually, itemsOf, PULL_CLIENT, PUSH_CLIENT, type PullReport, type TestClient } from './testClient';

const SERVER_JS = join(bundle({ server: SERVER }), 'server.js');
const URI = 'file:///%E5%B9%B4%E6%8A%A5/a.txt';

const start = starter(SERVER_JS);

describe('start-up', () => {
  test('tells what it can do, with pull diagnostics for a client that pulls', async () => {
    const client = await start();
    const { capabilities, serverInfo } = client.initializeResult ?? assert.fail();
    assert.equal(serverInfo?.name, 'nianbao');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.ok(capabilities.diagnosticProvider);
    await eventually(() => client.registered.find((m) => m === 'workspace/didChangeConfiguration'), 'registration');
  });

  test('offers no pull diagnostics to a client that cannot pull', async () => {
    const { capabilities } = (await start({ capabilities: PUSH_CLIENT })).initializeResult ?? assert.fail();
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.rewrite.totals', 'source.fixAll.nianbao'],
      resolveProvider: false,
    });
  });
});

describe('pulled diagnostics', () => {
  const codes = (report: PullReport) => itemsOf(report).map(({ code }) => code);

  test('name the rule, its page and the version, and are never pushed as well', async () => {
    const client = await start();
    await client.open(URI, WRONG_FIGURE);
    const found = itemsOf(await client.pull(URI)).find(({ code }) => code === 'table/row-total') ?? assert.fail();
    assert.equal(found.source, 'nianbao');
    assert.equal(found.severity, 1);
    assert.match(found.codeDescription?.href ?? '', /^https:.*\/docs\/rules\/table\/row-total\.md$/);
    assert.ok((found.relatedInformation?.length ?? 0) > 1, 'every failing sum and addend is named');
    assert.equal((found.data as { version: number }).version, 1);
    assert.deepEqual(client.published, []);
  });

  test('are unchanged for a known result id, and new after an edit or when the document is opened again', async () => {
    const client = await start();
    await client.open(URI, WRONG_FIGURE);
    const first = await client.pull(URI);
    assert.deepEqual(await client.pull(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.change(URI, 2, { text: WELL_FORMED });
    assert.deepEqual(
      itemsOf(await client.pull(URI, first.resultId)).filter(({ code }) => code === 'table/row-total'),
      [],
    );
    await client.close(URI);
    await client.open(URI, WRONG_FIGURE, 2);
    assert.deepEqual(codes(await client.pull(URI, first.resultId)), codes(first));
  });

  test('are empty for a document that is not open', async () => {
    assert.deepEqual(itemsOf(await (await start()).pull('file:///nowhere.txt')), []);
  });

  test('follow incremental edits, several in one notification, each counted from the one before', async () => {
    const client = await start();
    await client.open(URI, WELL_FORMED);
    const before = itemsOf(await client.pull(URI));
    const line = WELL_FORMED.split('\n').findIndex((text) => text.startsWith('一、本年新收'));
    const character = '一、本年新收政府信息公开申请数量\t'.length;
    const figure = { start: { line, character }, end: { line, character } };
    const blankLine = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await client.change(URI, 2, { range: figure, text: '1' }, { range: blankLine, text: '\n' });
    const wrong = itemsOf(await client.pull(URI)).find(({ code }) => code === 'table/row-total') ?? assert.fail();
    assert.deepEqual(wrong.range, {
      start: { line: line + 1, character },
      end: { line: line + 1, character: character + 2 },
    });
    const digit = { start: { line: line + 1, character }, end: { line: line + 1, character: character + 1 } };
    const blank = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    await client.change(URI, 3, { range: digit, text: '' }, { range: blank, text: '' });
    assert.deepEqual(itemsOf(await client.pull(URI)), before);
  });

  test('are no more than VS Code shows: the most severe, in text order, and one that counts the others', async () => {
    const client = await start({ locale: 'en' });
    const hints = '信息，，公开。\n'.repeat(1200);
    await client.open(URI, WRONG_FIGURE.replace('\n\n二、', `\n${hints}\n\n二、`));
    const items = itemsOf(await client.pull(URI));
    assert.equal(items.length, 1000);
    const notice = items.at(-1) ?? assert.fail();
    assert.match(String(notice.message), /^2\d\d further findings .* the 999 most severe/);
    assert.equal(notice.severity, 3);
    const lines = items.slice(0, -1).map(({ range }) => range.start.line);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
    assert.ok(codes({ kind: 'full', items }).includes('table/row-total'), 'the error behind a thousand hints is there');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const actions = { textDocument: { uri: URI }, range, context: { diagnostics: [notice], only: ['quickfix'] } };
    assert.deepEqual(await client.request('textDocument/codeAction', actions), []);
  });

  test('leave out what the client does not understand', async () => {
    const capabilities = { ...PULL_CLIENT, textDocument: { diagnostic: {} } };
    const client = await start({ capabilities });
    await client.open(URI, WRONG_FIGURE);
    for (const item of itemsOf(await client.pull(URI))) {
      assert.deepEqual(Object.keys(item).sort(), ['code', 'message', 'range', 'severity', 'source']);
    }
  });
});

describe('pushed diagnostics', () => {
  test('come with the version of each state, and go when the document is closed', async () => {
    const client = await start({ capabilities: PUSH_CLIENT });
    await client.open(URI, WRONG_FIGURE);
    assert.ok((await client.publishedFor(URI, 1)).some(({ code }) => code === 'table/row-total'));
    await client.change(URI, 2, { text: WELL_FORMED });
    assert.ok(!(await client.publishedFor(URI, 2)).some(({ code }) => code === 'table/row-total'));
    await client.close(URI);
    const last = await eventually(() => client.published.find(({ version }) => version === undefined), 'the clearing');
    assert.deepEqual(last, { uri: URI, diagnostics: [] });
  });

  test('come once for a burst of changes, for its newest state', async () => {
    const client = await start({ capabilities: PUSH_CLIENT });
    await client.open(URI, WRONG_FIGURE);
    await client.publishedFor(URI, 1);
    const changes = Array.from({ length: 50 }, (_, i) => client.change(URI, i + 2, { text: `${WELL_FORMED}${i}` }));
    await Promise.all(changes);
    await client.publishedFor(URI, 51);
    assert.ok(client.published.length < 15, `${client.published.length} publications for 50 changes`);
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [...client.published.map(({ version }) => version)].sort((a = 0, b = 0) => a - b),
    );
  });
});

describe('outline and folding', () => {
  test('are nested: title, sections, topics, tables', async () => {
    const client = await start();
    await client.open(URI, WELL_FORMED);
    const params = { textDocument: { uri: URI } };
    const [title] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', params);
    assert.equal(title?.name, '柳湾镇人民政府2022年政府信息公开工作年度报告');
    const sections = title?.children ?? [];
    assert.deepEqual(
      sections.map(({ name }) => name.slice(0, 2)),
      ['一、', '二、', '三、', '四、', '五、', '六、'],
    );
    assert.equal(sections[0]?.children?.length, 5);
    const groups = sections[2]?.children?.[0]?.children?.[0]?.children?.map(({ name }) => name);
    assert.deepEqual(groups, ['（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理']);
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', params);
    const section = sections[2]?.range ?? assert.fail();
    assert.ok(folds.some((f) => f.startLine === section.start.line && f.endLine === section.end.line));
  });

  test('are flat for a client without hierarchy', async () => {
    const client = await start({ capabilities: {} });
    await client.open(URI, WELL_FORMED);
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    const topic = symbols.find(({ name }) => name.startsWith('（一）主动公开')) ?? assert.fail();
    assert.equal(topic.containerName, '一、总体情况');
    assert.equal(topic.location.uri, URI);
  });
});

describe('code actions', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const ask = (client: TestClient, context: object) =>
    client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: URI }, range, context });

  test('apply, and the finding vanishes', async () => {
    const client = await start();
    await client.open(URI, WRONG_FIGURE);
    const wrong = itemsOf(await client.pull(URI)).filter(({ code }) => code === 'table/row-total');
    assert.equal(wrong.length, 1);
    const [action] = await ask(client, { diagnostics: wrong });
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action.isPreferred, undefined, 'a figure is only ever a suggestion');
    await client.change(URI, 2, { text: applyEdits(WRONG_FIGURE, editsOf(action, URI, 1)) });
    assert.deepEqual(
      itemsOf(await client.pull(URI)).filter(({ code }) => code === 'table/row-total'),
      [],
    );
  });

  test('are preferred where they are safe', async () => {
    const client = await start();
    await client.open(URI, EMPHASISED);
    const diagnostics = itemsOf(await client.pull(URI)).filter(({ code }) => code === 'layout/emphasis');
    const [action] = await ask(client, { diagnostics, only: ['quickfix'] });
    assert.equal(action?.isPreferred, true);
    assert.equal(applyEdits(EMPHASISED, editsOf(action, URI, 1)), WELL_FORMED);
  });

  test('are not offered for diagnostics of an earlier version, of others, or with foreign data', async () => {
    const client = await start();
    await client.open(URI, WRONG_FIGURE);
    const stale = itemsOf(await client.pull(URI));
    await client.change(URI, 2, { text: `\n${WRONG_FIGURE}` });
    assert.deepEqual(await ask(client, { diagnostics: stale, only: ['quickfix'] }), []);
    const current = itemsOf(await client.pull(URI));
    const foreign = current.flatMap((item) => [
      { ...item, source: 'other' },
      { ...item, data: { fixes: 1 } },
    ]);
    const offered = await ask(client, { diagnostics: foreign, only: ['quickfix'] });
    // What silences a finding needs no data; it leaves the report alone.
    assert.deepEqual(
      offered.filter(({ edit }) => JSON.stringify(edit ?? {}).includes(URI)),
      [],
    );
  });

  test('work for a client that drops the data of diagnostics', async () => {
    const client = await start({ capabilities: { textDocument: { publishDiagnostics: {} } } });
    await client.open(URI, EMPHASISED);
    const diagnostics = await client.publishedFor(URI, 1);
    const [action] = await ask(client, { diagnostics, only: ['quickfix'] });
    assert.equal(applyEdits(EMPHASISED, action?.edit?.changes?.[URI] ?? []), WELL_FORMED);
  });

  test('fix all is offered without its edit and resolved on demand', async () => {
    const client = await start();
    await client.open(URI, EMPHASISED);
    const [action] = await ask(client, { diagnostics: [], only: ['source'] });
    assert.equal(action?.kind, 'source.fixAll.nianbao');
    assert.equal(action.edit, undefined);
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    assert.equal(applyEdits(EMPHASISED, editsOf(resolved, URI, 1)), WELL_FORMED);
    await client.change(URI, 2, { text: `\n${EMPHASISED}` });
    assert.equal((await client.request<CodeAction>('codeAction/resolve', action)).edit, undefined, 'stale');
  });

  test('fix all comes with its edit for a client that cannot resolve, and leaves figures alone', async () => {
    const client = await start({ capabilities: PUSH_CLIENT });
    const text = EMPHASISED.replace('\t58', '\t/');
    await client.open(URI, text);
    const [action] = await ask(client, { diagnostics: [], only: ['source.fixAll'] });
    assert.equal(applyEdits(text, action?.edit?.changes?.[URI] ?? []), WELL_FORMED.replace('\t58', '\t/'));
  });

  test('of other kinds, or with nothing to fix, are none', async () => {
    const client = await start();
    await client.open(URI, WELL_FORMED);
    assert.deepEqual(await ask(client, { diagnostics: [], only: ['source.fixAll'] }), []);
    assert.deepEqual(await ask(client, { diagnostics: itemsOf(await client.pull(URI)), only: ['refactor'] }), []);
  });
});

describe('settings', () => {
  test('are asked for per document, kept, and asked for again after a change', async () => {
    let edition = '2021';
    const asked: string[] = [];
    const settings = (uri: string) => {
      asked.push(uri);
      return { edition };
    };
    const client = await start({ settings });
    await client.open(URI, WELL_FORMED);
    const first = await client.pull(URI);
    await client.pull(URI);
    assert.deepEqual(asked, [URI]);
    edition = '2019';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(() => (client.refreshes === 1 ? true : undefined), 'the refresh');
    const second = await client.pull(URI, first.resultId);
    assert.notDeepEqual(itemsOf(second), itemsOf(first), 'another form, other findings');
    assert.deepEqual(asked, [URI, URI]);
  });

  test('that are broken fall back to the default and are logged', async () => {
    const client = await start({ settings: () => ({ edition: 1999 }), locale: 'en' });
    await client.open(URI, WELL_FORMED);
    const status = await client.request<ReportStatus>('nianbao/status', { uri: URI });
    assert.equal(status.edition, '2021');
    await eventually(() => client.logged.find((message) => message.includes('nianbao.edition')), 'the log entry');
  });

  test('can be pushed by a client that cannot be asked', async () => {
    const client = await start({ capabilities: PUSH_CLIENT, initializationOptions: { edition: '2019' } });
    await client.open(URI, WELL_FORMED);
    const first = await client.publishedFor(URI, 1);
    client.published.length = 0;
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { nianbao: { edition: '2021' } },
    });
    assert.notDeepEqual(await client.publishedFor(URI, 1), first);
  });
});

describe('language', () => {
  const message = async (locale?: string) => {
    const client = await start(locale === undefined ? {} : { locale });
    await client.open(URI, WRONG_FIGURE);
    return String(itemsOf(await client.pull(URI)).find(({ code }) => code === 'table/row-total')?.message);
  };

  test('follows the client', async () => {
    assert.match(await message('zh-cn'), /\p{Script=Han}{4}/u);
    assert.match(await message(), /\p{Script=Han}{4}/u);
    assert.match(await message('en-US'), /[a-z]{4}/);
  });
});

describe('status', () => {
  test('sums up the report; null for a document that is not open', async () => {
    const client = await start();
    await client.open(URI, WRONG_FIGURE);
    const { findings, ...report } = await client.request<ReportStatus>('nianbao/status', { uri: URI });
    assert.deepEqual(report, {
      title: '柳湾镇人民政府2022年政府信息公开工作年度报告',
      organisation: '柳湾镇人民政府',
      year: 2022,
      edition: '2021',
    });
    assert.equal(findings.error, 1);
    assert.equal(await client.request('nianbao/status', { uri: 'file:///nowhere.txt' }), null);
  });
});

describe('odd documents', () => {
  for (const [name, text] of [
    ['empty', ''],
    ['with lone surrogates', `\ud800${WRONG_FIGURE}\udc00`],
    ['with every line break', WRONG_FIGURE.replace(/\n/g, '\r').replace('\r', '\r\n')],
    ['huge', WRONG_FIGURE + '全年发布信息若干条。\n'.repeat(50_000)],
  ] as const) {
    test(`${name}: every request is answered, at the right place`, async () => {
      const client = await start();
      await client.open(URI, text);
      const params = { textDocument: { uri: URI } };
      await client.request('textDocument/documentSymbol', params);
      await client.request('textDocument/foldingRange', params);
      const wrong = itemsOf(await client.pull(URI)).find(({ code }) => code === 'table/row-total');
      if (text === '') return;
      const { start: at } = wrong?.range ?? assert.fail('the wrong figure is found');
      assert.equal(text.split(/\r\n|\r|\n/)[at.line]?.slice(at.character, at.character + 3), '14\t');
    });
  }
});
