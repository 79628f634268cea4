// Several workspace folders, each with settings and a workspace file of its own.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CreateFile, InlayHint, TextEdit } from 'vscode-languageserver/node';
import { bundle, SERVER } from '../bundles';
import { folder } from '../cli/nianbao';
import { WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';
import { starter } from './starter';
import { itemsOf, PULL_CLIENT, type TestClient } from './testClient';

const start = starter(join(bundle({ server: SERVER }), 'server.js'), { locale: 'en' });

const SUM = 'table/row-total';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const WRONG_TOTAL = WELL_FORMED.replace('数量\t4\t1\t0\t0\t0\t0\t5', '数量\t4\t1\t0\t0\t0\t0\t9');

const uriOf = (...parts: readonly string[]) => pathToFileURL(join(...parts)).href;
const severities = async (client: TestClient, uri: string) =>
  itemsOf(await client.pull(uri)).flatMap(({ code, severity }) => (code === SUM ? [severity] : []));

const county = folder({ '.nianbao.json': JSON.stringify({ rules: { [SUM]: 'off' } }), 'a.txt': '' });
const town = folder({ '.nianbao.json': JSON.stringify({ rules: { [SUM]: 'hint' } }), 'a.txt': '' });
const village = folder({ 'a.txt': '' });
const FOLDERS = [county, town, village];
const REPORTS = FOLDERS.map((root) => uriOf(root, 'a.txt'));

async function started(options: { settings?: (uri: string) => unknown } = {}): Promise<TestClient> {
  const capabilities = { ...PULL_CLIENT, workspace: { ...PULL_CLIENT.workspace, workspaceFolders: true } };
  return start({ ...options, capabilities, folders: FOLDERS.map((root) => uriOf(root)) });
}

test('each folder goes by its own workspace file, one without by none', async () => {
  const client = await started();
  for (const uri of REPORTS) await client.open(uri, WRONG_FIGURE);
  const found = await Promise.all(REPORTS.map((uri) => severities(client, uri)));
  assert.deepEqual(found, [[], [4], [1]]);
});

test('each folder goes by its own settings', async () => {
  const ofTown = { inlayHints: { totals: false }, format: { layout: 'markdown' } };
  const client = await started({ settings: (uri) => (uri === REPORTS[1] ? ofTown : {}) });
  for (const uri of REPORTS) await client.open(uri, WRONG_TOTAL);
  const counts = REPORTS.map(async (uri) => {
    const params = { textDocument: { uri }, range: WHOLE };
    return (await client.request<InlayHint[]>('textDocument/inlayHint', params)).length;
  });
  assert.deepEqual(await Promise.all(counts), [1, 0, 1]);
  const layouts = REPORTS.map(async (uri) => {
    const params = { textDocument: { uri }, options: { tabSize: 4, insertSpaces: true } };
    const edits = await client.request<TextEdit[]>('textDocument/formatting', params);
    return edits.some(({ newText }) => newText.includes('| --- |')) ? 'markdown' : 'other';
  });
  assert.deepEqual(await Promise.all(layouts), ['other', 'markdown', 'other']);
});

test('the light bulb makes the workspace file in the report’s own folder', async () => {
  const client = await started();
  const [, , uri] = REPORTS as [string, string, string];
  await client.open(uri, WRONG_FIGURE);
  const diagnostics = itemsOf(await client.pull(uri)).filter(({ code }) => code === SUM);
  const range = diagnostics[0]?.range ?? assert.fail();
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics, only: ['quickfix'] },
  });
  const made = actions.flatMap(({ edit }) => edit?.documentChanges ?? []).filter((change) => 'kind' in change);
  assert.deepEqual([...new Set(made.map((change) => (change as CreateFile).uri))], [uriOf(village, '.nianbao.json')]);
});

test('a folder that is added is known from then on, one that is removed no longer', async () => {
  const client = await started();
  const added = folder({ '辖区/a.txt': '', '.nianbao.json': JSON.stringify({ rules: { [SUM]: 'off' } }) });
  const uri = uriOf(added, '辖区/a.txt');
  await client.open(uri, WRONG_FIGURE);
  const change = (event: object) =>
    client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  await change({ added: [{ uri: uriOf(added, '辖区'), name: '' }], removed: [] });
  assert.deepEqual(await severities(client, uri), [1], 'nothing above the folder holds');
  await change({ added: [{ uri: uriOf(added), name: '' }], removed: [{ uri: uriOf(added, '辖区'), name: '' }] });
  assert.deepEqual(await severities(client, uri), []);
});
