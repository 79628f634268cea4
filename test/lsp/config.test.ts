// The workspace file in the editor: it is found, followed, checked, and written by the light bulb.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver/node';
import { bundle, ROOT, SERVER } from '../bundles';
import { folder } from '../cli/nianbao';
import { EMPHASISED, WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';
import { applyEdits } from './edits';
import { starter } from './starter';
import { eventually, itemsOf, PULL_CLIENT, PUSH_CLIENT, type TestClient } from './testClient';

const SERVER_JS = join(bundle({ server: SERVER }), 'server.js');
const SUM = 'table/row-total';
const OFF = JSON.stringify({ rules: { [SUM]: 'off' } });

const start = starter(SERVER_JS, { locale: 'en' });

const uriOf = (...parts: readonly string[]) => pathToFileURL(join(...parts)).href;
const codes = async (client: TestClient, uri: string) => itemsOf(await client.pull(uri)).map(({ code }) => code);

describe('the workspace file', () => {
  test('nearest to the report holds, up to the workspace folder', async () => {
    const root = folder({ '.nianbao.json': OFF, '县/.nianbao.json': '{}', '县/镇/a.txt': '', 'b.txt': '' });
    const client = await start({ folders: [uriOf(root)] });
    await client.open(uriOf(root, '县/镇/a.txt'), WRONG_FIGURE);
    await client.open(uriOf(root, 'b.txt'), WRONG_FIGURE);
    assert.ok((await codes(client, uriOf(root, '县/镇/a.txt'))).includes(SUM));
    assert.ok(!(await codes(client, uriOf(root, 'b.txt'))).includes(SUM));
    const inner = await start({ folders: [uriOf(root, '县')] });
    rmSync(join(root, '县/.nianbao.json'));
    await inner.open(uriOf(root, '县/镇/a.txt'), WRONG_FIGURE);
    assert.ok(
      (await codes(inner, uriOf(root, '县/镇/a.txt'))).includes(SUM),
      'nothing above the workspace folder holds',
    );
  });

  test('is followed on disk', async () => {
    const root = folder({ 'a.txt': '' });
    const uri = uriOf(root, 'a.txt');
    const client = await start({ folders: [uriOf(root)] });
    await eventually(() => client.watched.find((glob) => glob === '**/.nianbao.json'), 'the watcher');
    await client.open(uri, WRONG_FIGURE);
    assert.ok((await codes(client, uri)).includes(SUM));
    writeFileSync(join(root, '.nianbao.json'), OFF);
    const changes = [{ uri: uriOf(root, '.nianbao.json'), type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await eventually(() => (client.refreshes > 0 ? true : undefined), 'the refresh');
    assert.ok(!(await codes(client, uri)).includes(SUM));
  });

  test('holds as it stands in the editor, and as it is on disk when it is closed', async () => {
    const root = folder({ '.nianbao.json': '{}', 'a.txt': '' });
    const [uri, config] = [uriOf(root, 'a.txt'), uriOf(root, '.nianbao.json')];
    const client = await start({ capabilities: PUSH_CLIENT, folders: [uriOf(root)] });
    await client.open(uri, WRONG_FIGURE);
    assert.ok((await client.publishedFor(uri, 1)).some(({ code }) => code === SUM));
    const published = (has: boolean) =>
      eventually(
        () => {
          const last = client.published.findLast((params) => params.uri === uri);
          return last?.diagnostics.some(({ code }) => code === SUM) === has ? true : undefined;
        },
        `diagnostics ${has ? 'with' : 'without'} the sum`,
      );
    await client.open(config, OFF);
    await published(false);
    await client.close(config);
    await published(true);
  });

  test('is checked itself: mistakes and unused entries on their lines', async () => {
    const ignore = [
      { file: 'a.txt', rule: SUM },
      { file: 'a.txt', rule: 'layout/debris' },
    ];
    const text = `{\n"colour": 1,\n"ignore": [\n${ignore.map((entry) => JSON.stringify(entry)).join(',\n')}]}`;
    const root = folder({ 'a.txt': '' });
    const client = await start({ folders: [uriOf(root)] });
    await client.open(uriOf(root, 'a.txt'), WRONG_FIGURE);
    await client.open(uriOf(root, '.nianbao.json'), text);
    const items = itemsOf(await client.pull(uriOf(root, '.nianbao.json')));
    assert.deepEqual(
      items.map(({ code, range }) => [code, range.start.line]),
      [
        ['config/unknown-name', 1],
        ['config/unused-ignore', 4],
      ],
    );
    assert.match(items[0]?.codeDescription?.href ?? '', /docs\/configuration\.md$/);
    assert.deepEqual(await client.request('textDocument/documentSymbol', symbolsOf(root)), []);
  });

  test('comes by way of the client where the server cannot read it', async () => {
    const files = new Map([['vscode-vfs://host/a/.nianbao.json', OFF]]);
    for (const [options, found] of [
      [{ files }, false],
      [{}, true],
    ] as const) {
      const client = await start(options);
      await client.open('vscode-vfs://host/a/b/c.txt', WRONG_FIGURE);
      assert.equal((await codes(client, 'vscode-vfs://host/a/b/c.txt')).includes(SUM), found);
      await client.open('untitled:Untitled-1', WRONG_FIGURE);
      assert.ok((await codes(client, 'untitled:Untitled-1')).includes(SUM));
    }
  });
});

const symbolsOf = (root: string) => ({ textDocument: { uri: uriOf(root, '.nianbao.json') } });

describe("a user's own edition", () => {
  const SAMPLE = join(ROOT, 'samples/云岭大学');
  const report = readFileSync(join(SAMPLE, '云岭大学2023年信息公开工作年度报告.txt'), 'utf8');
  const form = readFileSync(join(SAMPLE, '信息公开工作年度报告格式.json'), 'utf8');

  test('is used, watched, and checked when it is open', async () => {
    const root = folder({
      'a.txt': report,
      '.nianbao.json': '{\n"editions": ["格式/own(1).json"]}',
      '格式/own(1).json': form,
    });
    const [uri, config] = [uriOf(root, 'a.txt'), uriOf(root, '.nianbao.json')];
    // As VS Code spells it.
    const own = uriOf(root, '格式/own(1).json').replace('(', '%28').replace(')', '%29');
    const client = await start({ folders: [uriOf(root)] });
    await client.open(uri, report);
    assert.deepEqual(await codes(client, uri), [SUM]);
    await eventually(() => client.watched.find((glob) => glob === '**/own(1).json'), 'the watcher');
    await client.open(own, form.replace('["received"]', '["recieved"]'));
    assert.deepEqual(await codes(client, own), ['config/invalid']);
    assert.ok((await codes(client, uri)).length > 1, 'a mistaken edition is not used');
    await client.open(config, '{\n"editions": ["格式/own(1).json"]}');
    const [item] = itemsOf(await client.pull(config));
    assert.deepEqual([item?.code, item?.range.start.line], ['config/edition', 1]);
    assert.match(item?.message as string, /1 mistakes, the first in line \d+/);
  });
});

describe('the light bulb', () => {
  async function actionsFor(client: TestClient, uri: string, rule: string): Promise<readonly CodeAction[]> {
    const diagnostic = itemsOf(await client.pull(uri)).find(({ code }) => code === rule) ?? assert.fail(`no ${rule}`);
    const params = { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
    return client.request('textDocument/codeAction', params);
  }
  const titled = (actions: readonly CodeAction[], title: RegExp) =>
    actions.find((action) => title.test(action.title)) ?? assert.fail(actions.map((action) => action.title).join());

  for (const [title, expected] of [
    [/^Ignore .* here$/, { ignore: [{ file: '子/a.txt', rule: SUM, fingerprint: 'hash' }] }],
    [/^Ignore .* in this file$/, { ignore: [{ file: '子/a.txt', rule: SUM }] }],
    [/^Turn the rule .* off$/, { rules: { [SUM]: 'off' } }],
  ] as const) {
    test(`${title.source}: makes the file, and the finding is gone`, async () => {
      const root = folder({ '子/a.txt': '' });
      const [uri, config] = [uriOf(root, '子/a.txt'), uriOf(root, '.nianbao.json')];
      const client = await start({ folders: [uriOf(root)] });
      await client.open(uri, WRONG_FIGURE);
      const before = await codes(client, uri);
      const [create, change] = titled(await actionsFor(client, uri, SUM), title).edit?.documentChanges ?? [];
      assert.deepEqual(create, { kind: 'create', uri: config, options: { ignoreIfExists: true } } satisfies CreateFile);
      const { edits, textDocument } = change as TextDocumentEdit;
      assert.deepEqual(textDocument, { uri: config, version: null });
      const text = applyEdits('', edits as never);
      assert.deepEqual(JSON.parse(text.replace(/"[0-9a-f]{14}"/, '"hash"')), expected);
      await client.open(config, text);
      assert.deepEqual(
        await codes(client, uri),
        before.filter((code) => code !== SUM),
      );
      assert.deepEqual(await codes(client, config), []);
    });
  }

  test('adds to the file as it stands in the editor, and never to the report', async () => {
    const root = folder({ 'a.txt': '', '.nianbao.json': '{}' });
    const [uri, config] = [uriOf(root, 'a.txt'), uriOf(root, '.nianbao.json')];
    const text = '{\n  // ours\n  "words": []\n}\n';
    const client = await start({ folders: [uriOf(root)] });
    await client.open(config, text, 7);
    await client.open(uri, WRONG_FIGURE);
    const silences = (await actionsFor(client, uri, SUM)).filter(({ title }) => /^(?:Ignore|Turn)/.test(title));
    assert.equal(silences.length, 3);
    for (const { edit } of silences) {
      const [change, ...others] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
      assert.deepEqual(others, []);
      assert.deepEqual(change?.textDocument, { uri: config, version: 7 });
      assert.match(applyEdits(text, change?.edits as never), /\{\n {2}\/\/ ours\n {2}"words": \[\],\n/);
    }
  });

  test('does not offer to make a file to a client that cannot, nor to change a broken one', async () => {
    const root = folder({ 'a.txt': '', '子/.nianbao.json': '{"rules": ', '子/b.txt': '' });
    const client = await start({ folders: [uriOf(root)], capabilities: { ...PULL_CLIENT, workspace: {} } });
    for (const uri of [uriOf(root, 'a.txt'), uriOf(root, '子/b.txt')]) {
      await client.open(uri, WRONG_FIGURE);
      const titles = (await actionsFor(client, uri, SUM)).map(({ title }) => title);
      assert.deepEqual(
        titles.filter((title) => /^(?:Ignore|Turn)/.test(title)),
        [],
      );
    }
  });

  test('fixes all of one kind in the file, and only that kind', async () => {
    const text = EMPHASISED.replace('公开前逐条审核，', '公开前逐条审核,').replace('申请5件，', '申请5件,');
    const client = await start();
    const uri = 'file:///nowhere/a.txt';
    await client.open(uri, text);
    const found = itemsOf(await client.pull(uri));
    const rule = 'layout/punctuation';
    assert.equal(found.filter(({ code }) => code === rule).length, 2);
    const action = titled(await actionsFor(client, uri, rule), /^Fix all of this kind/);
    assert.equal(action.edit, undefined, 'worked out when it is picked');
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    await client.change(uri, 2, { text: applyEdits(text, change?.edits as never) });
    const left = await codes(client, uri);
    assert.ok(!left.includes(rule), `${rule} is fixed`);
    const others = found.map(({ code }) => code).filter((code) => code !== rule);
    assert.deepEqual(left.sort(), others.sort());
  });

  test('never sets figures in several places at once', async () => {
    const text = WELL_FORMED.replaceAll(/\t0\t0\t0$/gm, '\t0\t0\t9');
    const client = await start();
    await client.open('file:///nowhere/a.txt', text);
    const rules = new Set(await codes(client, 'file:///nowhere/a.txt'));
    assert.ok(rules.has(SUM));
    const actions = await actionsFor(client, 'file:///nowhere/a.txt', SUM);
    assert.deepEqual(
      actions.filter(({ title }) => title.startsWith('Fix all of this kind')),
      [],
    );
  });
});
