import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TextEdit } from 'vscode-languageserver/node';
import { bundle, SERVER } from '../bundles';
import { tabs } from '../support/layouts/tabs';
import { plainCase } from '../support/render';
import { applyEdits } from './edits';
import { starter } from './starter';
import { eventually, type TestClient } from './testClient';

const SERVER_JS = join(bundle({ server: SERVER }), 'server.js');
const URI = 'file:///reports/a.txt';
const OTHER = 'file:///reports/b.txt';
const OPTIONS = { tabSize: 4, insertSpaces: true };
const TEXT = plainCase(tabs, 3, { year: 2022 }).rendered.text;

const start = starter(SERVER_JS);

const formatted = (client: TestClient, uri: string) =>
  client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options: OPTIONS });

test('a document is tidied in the layout that its settings name, and then there is nothing left to do', async () => {
  const client = await start({ settings: (uri) => ({ format: { layout: uri === URI ? 'aligned' : 'markdown' } }) });
  assert.equal(client.initializeResult?.capabilities.documentFormattingProvider, true);
  await client.open(URI, TEXT);
  await client.open(OTHER, TEXT);
  const aligned = applyEdits(TEXT, await formatted(client, URI));
  assert.match(aligned, /\n\| 行政许可 {10} \| +\d+ \|/);
  assert.match(applyEdits(TEXT, await formatted(client, OTHER)), /\n\| --- \|/);
  await client.change(URI, 2, { text: aligned });
  assert.deepEqual(await formatted(client, URI), []);
});

test('only the table that the range touches is tidied', async () => {
  const client = await start();
  assert.equal(client.initializeResult?.capabilities.documentRangeFormattingProvider, true);
  await client.open(URI, TEXT);
  const line = TEXT.split('\n').findIndex((text) => text.includes('一、本年新收'));
  const range = { start: { line, character: 0 }, end: { line, character: 1 } };
  const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
    textDocument: { uri: URI },
    range,
    options: OPTIONS,
  });
  const text = applyEdits(TEXT, edits);
  assert.match(text, /\n\| 一、本年新收/);
  assert.match(text, /\n行政许可\t/);
});

test('a table that stays is named once, not on every save', async () => {
  const shown: string[] = [];
  const client = await start({ locale: 'en' });
  client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  await client.open(URI, TEXT.replace('\n行政许可\t', '\n委托事项另列\n行政许可\t'));
  await formatted(client, URI);
  await formatted(client, URI);
  await client.change(URI, 2, { text: TEXT.replace('\n行政强制\t', '\n委托事项另列\n行政许可\t') });
  await formatted(client, URI);
  await eventually(() => shown.find((message) => /figures are missing/.test(message)), 'the second reason');
  assert.equal(shown.filter((message) => /belongs to none of its cells/.test(message)).length, 1);
});

test('a text that is no report is left alone', async () => {
  const client = await start();
  await client.open(URI, '会议通知\n- 3 -\n一、时间\n二、地点\n');
  assert.deepEqual(await formatted(client, URI), []);
});
