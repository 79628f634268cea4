import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, describe, test } from 'node:test';
import type {
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
  Position,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensEdit,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { bundle, SERVER } from '../bundles';
import { EMPHASISED, WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';
import { type ClientOptions, PULL_CLIENT, TestClient } from './testClient';

const SERVER_JS = join(bundle({ server: SERVER }), 'server.js');
const URI = 'file:///%E5%B9%B4%E6%8A%A5/a.txt';
const textDocument = { uri: URI };
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const WRONG_TOTAL = WELL_FORMED.replace('数量\t4\t1\t0\t0\t0\t0\t5', '数量\t4\t1\t0\t0\t0\t0\t9');

let client: TestClient;

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

async function open(text: string, options: ClientOptions = {}): Promise<void> {
  client = await TestClient.start(SERVER_JS, options);
  await client.open(URI, text);
}

/** The position `ahead` units into the first occurrence of `on`. */
function at(text: string, on: string, ahead = 0): Position {
  const lines = text.slice(0, text.indexOf(on) + ahead).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

const markdown = {
  ...PULL_CLIENT,
  textDocument: { ...PULL_CLIENT.textDocument, hover: { contentFormat: ['markdown'] } },
};

describe('hover', () => {
  const position = at(WRONG_FIGURE, '数量\t14', 3);

  test('is plain text for a client that says nothing, and nothing where nothing stands', async () => {
    await open(WRONG_FIGURE);
    const { contents, range } = await client.request<Hover>('textDocument/hover', { textDocument, position });
    assert.equal((contents as MarkupContent).kind, 'plaintext');
    assert.match((contents as MarkupContent).value, /^一、本年新收政府信息公开申请数量 · 自然人：14\n/);
    assert.deepEqual(range, { start: position, end: { ...position, character: position.character + 2 } });
    const nowhere = at(WRONG_FIGURE, '统一归档');
    assert.equal(await client.request('textDocument/hover', { textDocument, position: nowhere }), null);
  });

  test('is Markdown where the client knows it, in its language', async () => {
    await open(WRONG_FIGURE, { capabilities: markdown as ClientOptions['capabilities'] & object, locale: 'en' });
    const { contents } = await client.request<Hover>('textDocument/hover', { textDocument, position });
    assert.equal((contents as MarkupContent).kind, 'markdown');
    assert.match((contents as MarkupContent).value, /- ✗ Row total: 5 ≠ 14 \+ 1 \(15\)/);
  });
});

describe('inlay hints', () => {
  test('show what a wrong total should be', async () => {
    await open(WRONG_TOTAL);
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: WHOLE });
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position]),
      [['各项相加为 5', at(WRONG_TOTAL, '\t9\n', 2)]],
    );
  });

  test('keep to the settings', async () => {
    await open(WRONG_TOTAL, { settings: () => ({ inlayHints: { totals: false } }) });
    assert.deepEqual(await client.request('textDocument/inlayHint', { textDocument, range: WHOLE }), []);
  });

  test('a setting that is no setting is named and left aside', async () => {
    await open(WRONG_TOTAL, { settings: () => ({ inlayHints: { totals: 'perhaps' } }) });
    assert.equal(
      (await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: WHOLE })).length,
      1,
    );
    assert.ok(client.logged.some((message) => message.includes('nianbao.inlayHints.totals')));
  });
});

describe('code lens', () => {
  test('only tells, unless the client offers the preview', async () => {
    await open(WELL_FORMED);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.deepEqual(
      lenses.map(({ command }) => command?.command),
      ['', ''],
    );
  });

  test('opens the preview of a client that offers it', async () => {
    const experimental = { commands: { commands: ['nianbao.openPreview'] } };
    await open(WELL_FORMED, { capabilities: { ...PULL_CLIENT, experimental } });
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.deepEqual(lenses.at(-1)?.command?.arguments, [URI, 'disputes', 0]);
    assert.equal(lenses.at(-1)?.command?.command, 'nianbao.openPreview');
  });
});

describe('from place to place', () => {
  const position = at(WELL_FORMED, '申请5件', 2);
  const params = { textDocument, position };

  test('a claim leads to its cell, the cell to the claim', async () => {
    await open(WELL_FORMED);
    const [cell] = await client.request<Location[]>('textDocument/definition', params);
    assert.equal(cell?.uri, URI);
    const back = { textDocument, position: cell?.range.start, context: { includeDeclaration: false } };
    const [claim] = await client.request<Location[]>('textDocument/references', back);
    assert.equal(claim?.range.start.line, position.line);
  });

  test('a claim lights up with its cell', async () => {
    await open(WELL_FORMED);
    const highlights = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', params);
    assert.equal(highlights.length, 2);
  });

  test('a selection grows', async () => {
    await open(WELL_FORMED);
    const ranges = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [position, WHOLE.start],
    });
    assert.equal(ranges.length, 2);
    assert.equal(ranges[0]?.range.start.line, position.line);
    assert.ok(ranges[0]?.parent?.parent);
  });

  test('a cited law is a link', async () => {
    await open(WELL_FORMED.replace('\n\n一、', '\n\n根据《政府信息公开条例》编制。\n\n一、'));
    const [link] = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.match(link?.target ?? '', /^https:\/\/www\.gov\.cn\//);
  });

  test('symbols are found in all open reports', async () => {
    await open(WELL_FORMED);
    await client.open('file:///b.txt', WELL_FORMED);
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: '改进情况' });
    assert.deepEqual(symbols.map(({ location }) => location.uri).sort(), [URI, 'file:///b.txt']);
  });
});

describe('semantic tokens', () => {
  test('come with a legend, whole and in part', async () => {
    await open(WRONG_FIGURE);
    const { semanticTokensProvider } = client.initializeResult?.capabilities ?? assert.fail();
    assert.deepEqual(semanticTokensProvider?.legend.tokenTypes, ['figure', 'claim', 'debris']);
    const all = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const line = at(WRONG_FIGURE, '数量\t14').line;
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const some = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    assert.equal(some.data.length, 7 * 5);
    assert.ok(all.data.length > 200 * 5);
  });

  const full = () => client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  const since = (previousResultId = '') =>
    client.request<SemanticTokens | SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId,
    });
  const editsOf = (answer: SemanticTokens | SemanticTokensDelta) => ('edits' in answer ? answer.edits : assert.fail());

  test('after each edit only what differs is sent, and leads to what a fresh look gives', async () => {
    await open(WELL_FORMED);
    assert.deepEqual(client.initializeResult?.capabilities.semanticTokensProvider?.full, { delta: true });
    let known = await full();
    const texts = [
      WRONG_FIGURE,
      WELL_FORMED.replace('4\t1\t0', '4\t\t0'),
      `\n${WELL_FORMED}`,
      '',
      EMPHASISED,
      WELL_FORMED,
    ];
    for (const [i, text] of texts.entries()) {
      await client.change(URI, i + 2, { text });
      const answer = await since(known.resultId);
      known = { ...answer, data: changed(known.data, editsOf(answer)) };
      assert.deepEqual(known.data, (await full()).data);
    }
  });

  test('one wrong figure is one small change, no edit is none', async () => {
    await open(WELL_FORMED);
    const before = await full();
    assert.deepEqual(editsOf(await since(before.resultId)), []);
    await client.change(URI, 2, { text: WRONG_FIGURE });
    const [edit, ...others] = editsOf(await since(before.resultId));
    assert.ok(others.length === 0 && (edit?.data?.length ?? 99) < 15, JSON.stringify(edit));
  });

  test('a result that is not the last one gets everything, as does a document opened anew', async () => {
    await open(WELL_FORMED);
    const { resultId, data } = await full();
    assert.ok('data' in (await since('of another server')));
    await client.close(URI);
    await client.open(URI, WELL_FORMED);
    const again = await since(resultId);
    assert.deepEqual('data' in again && again.data, data);
  });
});

/** The numbers with the changes made; each counts from the numbers before any (LSP § SemanticTokensDelta). */
function changed(data: readonly number[], edits: readonly SemanticTokensEdit[]): number[] {
  const result = [...data];
  for (const { start, deleteCount, data: added = [] } of [...edits].sort((a, b) => b.start - a.start)) {
    result.splice(start, deleteCount, ...added);
  }
  return result;
}

test('all answer harmlessly for a document that is not open', async () => {
  client = await TestClient.start(SERVER_JS);
  const position = WHOLE.start;
  const answers = {
    'textDocument/hover': null,
    'textDocument/documentHighlight': null,
    'textDocument/definition': [],
    'textDocument/references': [],
    'textDocument/codeLens': [],
    'textDocument/documentLink': [],
    'textDocument/inlayHint': [],
    'textDocument/selectionRange': [],
    'textDocument/semanticTokens/full': { data: [] },
    'textDocument/semanticTokens/range': { data: [] },
    'textDocument/semanticTokens/full/delta': { data: [] },
  };
  for (const [method, harmless] of Object.entries(answers)) {
    const params = {
      textDocument,
      position,
      range: WHOLE,
      positions: [position],
      context: { includeDeclaration: true },
    };
    assert.deepEqual(await client.request(method, params), harmless, method);
  }
  assert.deepEqual(await client.request('workspace/symbol', { query: '' }), []);
});
