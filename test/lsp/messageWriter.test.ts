import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { describe, test } from 'node:test';
import type { Message } from 'vscode-languageserver/node';
import { StreamWriter } from '../../server/src/lsp/messageWriter';

/** A writer and the pieces that its stream was given. */
function written(): { writer: StreamWriter; stream: Writable; pieces: string[] } {
  const pieces: string[] = [];
  const stream = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece.toString('utf8'));
      done();
    },
  });
  return { writer: new StreamWriter(stream), stream, pieces };
}

/** What a client makes of a piece that holds one whole message. */
function read(piece: string | undefined): unknown {
  const [, length, content = ''] = /^Content-Length: (\d+)\r\n\r\n(.*)$/s.exec(piece ?? '') ?? [];
  assert.equal(Buffer.byteLength(content), Number(length));
  return JSON.parse(content);
}

const message = (rest: object) => ({ jsonrpc: '2.0', ...rest }) as Message;

describe('the writer of messages', () => {
  test('writes header and content in one piece', async () => {
    const { writer, pieces } = written();
    const notice = message({ method: 'window/logMessage', params: { type: 3, message: '合计不符：“\u0000”😀' } });
    await writer.write(notice);
    assert.equal(pieces.length, 1);
    assert.deepEqual(read(pieces[0]), notice);
  });

  test('writes lists of items as JSON does, those it has written before too', async () => {
    const { writer, pieces } = written();
    const items = [{ message: '甲' }, { message: '乙', range: { start: { line: 1, character: 0 } } }];
    const messages = [
      message({ id: 1, result: { kind: 'full', resultId: 'a.1', items } }),
      message({ id: 2, result: { kind: 'full', resultId: 'a.2', items: [items[1], { message: '丙' }] } }),
      message({ id: 3, result: items }),
      message({ id: 4, result: [] }),
      message({ id: 5, result: [1, null] }),
      message({ method: 'textDocument/publishDiagnostics', params: { uri: 'a', version: 2, diagnostics: items } }),
    ];
    for (const each of messages) await writer.write(each);
    assert.deepEqual(pieces.map(read), messages);
  });

  test('keeps the order of messages that are written without waiting', async () => {
    const { writer, pieces } = written();
    await Promise.all([1, 2, 3].map((id) => writer.write(message({ id, result: null }))));
    assert.deepEqual(
      pieces.map((piece) => (read(piece) as { id: number }).id),
      [1, 2, 3],
    );
  });

  test('tells when the stream fails and when it is closed', async () => {
    const stream = new Writable({ write: (_, __, done) => done(new Error('gone')) });
    const writer = new StreamWriter(stream);
    const errors: string[] = [];
    writer.onError(([error]) => errors.push(error.message));
    const closed = new Promise((resolve) => writer.onClose(() => resolve('closed')));
    await assert.rejects(writer.write(message({ id: 1, result: null })), /gone/);
    assert.equal(await closed, 'closed');
    assert.deepEqual(errors, ['gone']);
  });

  test('rejects a message that has no JSON and goes on', async () => {
    const { writer, stream, pieces } = written();
    await assert.rejects(writer.write(message({ id: 1, result: 1n })), TypeError);
    await writer.write(message({ id: 2, result: null }));
    writer.end();
    await once(stream, 'finish');
    assert.deepEqual(pieces.map(read), [{ jsonrpc: '2.0', id: 2, result: null }]);
  });
});
