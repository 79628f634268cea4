import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Publisher } from '../../server/src/lsp/publisher';

describe('diagnostics of clients that do not ask', () => {
  test('are published once for changes that come together', async () => {
    const published: string[] = [];
    const publisher = new Publisher(async (uri) => void published.push(uri));
    for (const uri of ['a', 'a', 'b', 'a']) publisher.touch(uri);
    for (let i = 0; i < 5; i++) await turn();
    assert.deepEqual(published, ['a', 'b']);
  });

  test('do not wait for the end of changes that never stop', async () => {
    let published = 0;
    const publisher = new Publisher(async () => void published++);
    for (const end = performance.now() + 500; published === 0 && performance.now() < end; await turn()) {
      publisher.touch('a');
    }
    assert.equal(published, 1);
  });

  test('are not published of a document that was closed meanwhile', async () => {
    const published: string[] = [];
    const publisher = new Publisher(async (uri) => void published.push(uri));
    publisher.touch('a');
    publisher.touch('b');
    publisher.forget('a');
    for (let i = 0; i < 5; i++) await turn();
    assert.deepEqual(published, ['b']);
  });
});
