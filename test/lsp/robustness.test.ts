import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, describe, test } from 'node:test';
import { bundle } from '../bundles';
import { WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';
import { eventually, itemsOf, PUSH_CLIENT, type PullReport, TestClient } from './testClient';

const SERVER_JS = join(bundle({ server: 'test/lsp/faultyServer.ts' }), 'server.js');
const URI = 'file:///a.txt';

let client: TestClient;

afterEach(async () => {
  assert.equal(await client.stop(), 0, 'the server lives to the end');
});

for (const fault of ['THROW AT ONCE', 'THROW LATER']) {
  describe(`an analysis that fails: ${fault}`, () => {
    test('gives harmless answers and a log entry, and the next version is checked again', async () => {
      client = await TestClient.start(SERVER_JS, { locale: 'en' });
      await client.open(URI, `${WRONG_FIGURE}${fault}`);
      const params = { textDocument: { uri: URI } };
      assert.deepEqual(itemsOf(await client.pull(URI)), []);
      assert.ok(Array.isArray(await client.request('textDocument/documentSymbol', params)));
      assert.ok(Array.isArray(await client.request('textDocument/foldingRange', params)));
      assert.equal(await client.request('nianbao/status', { uri: URI }), null);
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      assert.deepEqual(
        await client.request('textDocument/codeAction', { ...params, range, context: { diagnostics: [] } }),
        [],
      );
      const entry = await eventually(() => client.logged.find((m) => m.includes('planted failure')), 'the log entry');
      assert.match(entry, /^diagnostic failed/);
      await client.change(URI, 2, { text: WRONG_FIGURE });
      assert.notDeepEqual(itemsOf(await client.pull(URI)), []);
    });

    test('does not stop publishing for other versions and documents', async () => {
      client = await TestClient.start(SERVER_JS, { capabilities: PUSH_CLIENT });
      await client.open(URI, `${WRONG_FIGURE}${fault}`);
      await client.open('file:///b.txt', WRONG_FIGURE);
      assert.notDeepEqual(await client.publishedFor('file:///b.txt', 1), []);
      await client.change(URI, 2, { text: WRONG_FIGURE });
      assert.notDeepEqual(await client.publishedFor(URI, 2), []);
    });
  });
}

test('a rule that fails is logged, and the others find what they find', async () => {
  client = await TestClient.start(SERVER_JS, { locale: 'en' });
  await client.open(URI, `${WRONG_FIGURE}FAIL IN A RULE`);
  assert.notDeepEqual(itemsOf(await client.pull(URI)), []);
  const entry = await eventually(() => client.logged.find((m) => m.includes('planted failure')), 'the log entry');
  assert.match(entry, /^citation\/bracket failed/);
  await client.change(URI, 2, { text: `${WRONG_FIGURE}FAIL IN A RULE at each edit` });
  assert.notDeepEqual(itemsOf(await client.pull(URI)), []);
  await client.change(URI, 3, { text: 'THROW AT ONCE' });
  await client.pull(URI);
  await eventually(() => client.logged.find((m) => m.startsWith('diagnostic failed')), 'a later log entry');
  assert.equal(client.logged.filter((m) => m.startsWith('citation/bracket failed')).length, 1, 'once for the rule');
});

describe('cancellation', () => {
  test('a request that is cancelled at once is answered so, and nothing is analysed for it', async () => {
    client = await TestClient.start(SERVER_JS);
    await client.open(URI, `${WELL_FORMED}DAWDLE`);
    const answer = await rawCancelledPull(client, 4711);
    assert.equal(answer.error?.code, -32800);
    await client.change(URI, 2, { text: 'COUNT' });
    assert.deepEqual(
      itemsOf(await client.pull(URI)).map(({ message }) => message),
      ['analyses=1'],
    );
  });

  test('a version is analysed once, however many ask', async () => {
    client = await TestClient.start(SERVER_JS);
    await client.open(URI, `${WELL_FORMED}COUNT`);
    const params = { textDocument: { uri: URI } };
    const reports = await Promise.all([
      client.pull(URI),
      client.request('textDocument/documentSymbol', params),
      client.request('textDocument/foldingRange', params),
      client.pull(URI),
    ]);
    assert.deepEqual(
      itemsOf(reports[3] as PullReport).map(({ message }) => message),
      ['analyses=1'],
    );
  });

  test('the newest state wins: a request is answered for the change right behind it', async () => {
    client = await TestClient.start(SERVER_JS);
    await client.open(URI, 'COUNT');
    await client.pull(URI);
    await client.change(URI, 2, { text: 'COUNT 2' });
    const overtaken = client.pull(URI);
    await client.change(URI, 3, { text: 'COUNT 3' });
    const reports = await Promise.all([overtaken, client.pull(URI)]);
    for (const report of reports)
      assert.deepEqual(
        itemsOf(report).map(({ message }) => message),
        ['analyses=2'],
      );
  });

  test('the newest state wins: versions that a later one overtakes are not analysed', async () => {
    client = await TestClient.start(SERVER_JS, { capabilities: PUSH_CLIENT });
    await client.open(URI, 'COUNT');
    await client.publishedFor(URI, 1);
    sendRaw(
      client,
      ...Array.from({ length: 30 }, (_, i) => ({
        method: 'textDocument/didChange',
        params: { textDocument: { uri: URI, version: i + 2 }, contentChanges: [{ text: `COUNT ${i}` }] },
      })),
    );
    await client.publishedFor(URI, 31);
    // One for the first version and one for the last; a slow machine may need a third in between.
    const versions = client.published.map(({ version }) => version);
    assert.ok(versions.length <= 4, `published: ${versions}`);
    assert.match(String(client.published.at(-1)?.diagnostics[0]?.message), /^analyses=[234]$/);
  });
});

/** Writes messages in one piece, so that the server reads them together. */
function sendRaw({ process: { stdin } }: TestClient, ...messages: object[]): void {
  const frames = messages.map((message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
  });
  stdin?.write(Buffer.concat(frames));
}

interface Answer {
  readonly id?: number;
  readonly error?: { readonly code: number };
}

/** Sends a pull and its cancellation together and waits for the raw answer. */
async function rawCancelledPull(target: TestClient, id: number): Promise<Answer> {
  let received = '';
  const collect = (chunk: Buffer) => {
    received += chunk.toString('utf8');
  };
  target.process.stdout?.on('data', collect);
  sendRaw(
    target,
    { id, method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } },
    { method: '$/cancelRequest', params: { id } },
  );
  const answers = () => received.split(/Content-Length: \d+\r\n\r\n/).filter((body) => body.endsWith('}'));
  const answer = await eventually(() => answers().find((body) => body.includes(`"id":${id}`)), 'the answer');
  target.process.stdout?.off('data', collect);
  return JSON.parse(answer) as Answer;
}
