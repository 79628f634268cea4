import assert from 'node:assert/strict';
import { afterEach } from 'node:test';
import { type ClientOptions, TestClient } from './testClient';

/** Starts clients of that server, with those options unless told otherwise; after each test they end, as the server has to. */
export function starter(
  program: string,
  defaults: ClientOptions = {},
): (options?: ClientOptions) => Promise<TestClient> {
  const clients: TestClient[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) assert.equal(await client.stop(), 0);
  });
  return async (options = {}) => {
    const client = await TestClient.start(program, { ...defaults, ...options });
    clients.push(client);
    return client;
  };
}
