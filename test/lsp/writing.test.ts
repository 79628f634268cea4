import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CodeAction, CompletionItem, TextEdit } from 'vscode-languageserver/node';
import { bundle, SERVER } from '../bundles';
import { tabs } from '../support/layouts/tabs';
import { plainCase } from '../support/render';
import { WRONG_FIGURE } from '../support/wellFormed';
import { applyEdits, editsOf } from './edits';
import { starter } from './starter';

const SERVER_JS = join(bundle({ server: SERVER }), 'server.js');
const URI = 'file:///reports/a.txt';
const LAST = plainCase(tabs, 5, { year: 2023 });

const start = starter(SERVER_JS);

test('a new report takes over from last year’s among the candidates, in the layout of the settings', async () => {
  const client = await start({ settings: () => ({ format: { layout: 'tabs' } }) });
  const ask = (year: number) =>
    client.request<{ text: string; lastYear: string }>('nianbao/newReport', {
      organisation: LAST.model.organisation,
      year,
      edition: 'auto',
      candidates: ['会议通知', LAST.rendered.text],
      scope: URI,
    });
  const found = await ask(2024);
  assert.equal(found.lastYear, 'found');
  const total = LAST.model.figures.get('applications.carriedOut.total');
  assert.match(found.text, new RegExp(`\\n二、上年结转政府信息公开申请数量\\t.*\\t${total}\\n`));
  assert.equal((await ask(2025)).lastYear, 'absent');
});

test('completion offers the section that is missing', async () => {
  const client = await start({ locale: 'en' });
  const text = LAST.rendered.text.replace(/六、[^\n]*\n/, '六、\n');
  await client.open(URI, text);
  const line = text.split('\n').indexOf('六、');
  const items = await client.request<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri: URI },
    position: { line, character: 2 },
  });
  assert.deepEqual(
    items.map(({ label, detail }) => [label, detail]),
    [['六、其他需要报告的事项', 'section of the report']],
  );
});

test('Enter goes on with the list', async () => {
  const client = await start();
  assert.equal(client.initializeResult?.capabilities.documentOnTypeFormattingProvider?.firstTriggerCharacter, '\n');
  await client.open(URI, '一是更新不及时；\n');
  const edits = await client.request<TextEdit[]>('textDocument/onTypeFormatting', {
    textDocument: { uri: URI },
    position: { line: 1, character: 0 },
    ch: '\n',
    options: { tabSize: 4, insertSpaces: true },
  });
  assert.equal(applyEdits('一是更新不及时；\n', edits), '一是更新不及时；\n二是');
});

test('the totals of the table at the cursor are recalculated on request', async () => {
  const client = await start();
  await client.open(URI, WRONG_FIGURE);
  const line = WRONG_FIGURE.split('\n').findIndex((text) => text.includes('一、本年新收'));
  const actions = (at: number) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: { line: at, character: 0 }, end: { line: at, character: 0 } },
      context: { diagnostics: [], only: ['refactor'] },
    });
  const [action, ...others] = await actions(line);
  assert.deepEqual(others, []);
  assert.equal(action?.kind, 'refactor.rewrite.totals');
  const text = applyEdits(WRONG_FIGURE, editsOf(action, URI, 1));
  assert.notEqual(text, WRONG_FIGURE);
  await client.change(URI, 2, { text });
  assert.deepEqual(await actions(line), []);
  assert.deepEqual(await actions(0), []);
});
