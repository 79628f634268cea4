// Symbols of reports that are not open: looked for in the workspace's folders when somebody asks.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, type SymbolInformation } from 'vscode-languageserver/node';
import { encode } from '../../server/src/cli/input/encode';
import { bundle, ROOT, SERVER } from '../bundles';
import { folder } from '../cli/nianbao';
import { WELL_FORMED } from '../support/wellFormed';
import { starter } from './starter';
import type { TestClient } from './testClient';

const start = starter(join(bundle({ server: SERVER }), 'server.js'));

const uriOf = (...parts: readonly string[]) => pathToFileURL(join(...parts)).href;
const reportOf = (organisation: string) => WELL_FORMED.replaceAll('柳湾镇', organisation);
const titles = async (client: TestClient, query = '年报') =>
  (await client.request<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name.slice(0, 3)).sort();

describe('on this machine', () => {
  test('reports are known by their names, in every folder but hidden ones, whatever their encoding', async () => {
    const gb18030 = encode(reportOf('清溪镇'), { encoding: 'gb18030', mark: [] }) ?? assert.fail();
    const root = folder({
      '柳湾镇2022年年报.txt': WELL_FORMED,
      '乡镇/2022/白石镇年度报告.md': reportOf('白石镇'),
      '乡镇/清溪镇年报.txt': gb18030,
      '.备份/松河镇年报.txt': reportOf('松河镇'),
      'node_modules/青禾镇年报.txt': reportOf('青禾镇'),
      '说明.txt': reportOf('桃溪镇'),
      '空年报.txt': '',
    });
    const client = await start({ folders: [uriOf(root), uriOf(root, '乡镇')] });
    assert.deepEqual(await titles(client), ['柳湾镇', '清溪镇', '白石镇']);
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: '白石 年报' });
    assert.deepEqual(
      found.map(({ location }) => [location.uri, location.range.start.line]),
      [[uriOf(root, '乡镇/2022/白石镇年度报告.md'), 0]],
    );
  });

  test('what is open counts as it stands in the editor, what is not as it is on disk now', async () => {
    const root = folder({ 'a年报.txt': WELL_FORMED, 'b年报.txt': reportOf('白石镇') });
    const client = await start({ folders: [uriOf(root)] });
    await client.open(uriOf(root, 'a年报.txt'), reportOf('清溪镇'));
    assert.deepEqual(await titles(client), ['清溪镇', '白石镇'].sort());
    writeFileSync(join(root, 'b年报.txt'), reportOf('松河镇'));
    await client.close(uriOf(root, 'a年报.txt'));
    assert.deepEqual(await titles(client), ['松河镇', '柳湾镇'].sort());
    rmSync(join(root, 'b年报.txt'));
    assert.deepEqual(await titles(client), ['柳湾镇']);
  });

  test('the workspace file holds for them too', async () => {
    const sample = (name: string) => readFileSync(join(ROOT, 'samples/云岭大学', name), 'utf8');
    const root = folder({
      '云岭大学年报.txt': sample('云岭大学2023年信息公开工作年度报告.txt'),
      '信息公开工作年度报告格式.json': sample('信息公开工作年度报告格式.json'),
    });
    const client = await start({ folders: [uriOf(root)] });
    assert.deepEqual(await titles(client, '公众的评议情况'), [], 'a part of no official form');
    writeFileSync(join(root, '.nianbao.json'), sample('.nianbao.json'));
    const changes = [{ uri: uriOf(root, '.nianbao.json'), type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(await titles(client, '公众的评议情况'), ['四、师']);
  });

  test('two hundred files are looked at, not more, and no enormous one', async () => {
    const many = Array.from({ length: 201 }, (_, i) => [`${String(i).padStart(3, '0')}年报.txt`, WELL_FORMED]);
    const root = folder({ ...Object.fromEntries(many), '000年报.txt': ' '.repeat(2_000_001) + WELL_FORMED });
    const client = await start({ folders: [uriOf(root)] });
    assert.equal((await titles(client)).length, 199);
  });
});

describe('by way of the client', () => {
  const FOLDER = 'memfs:/%E5%B9%B4%E6%8A%A5';
  const reports = ['柳湾镇', '白石镇', '清溪镇'].map((name) => [`${FOLDER}/${name}.txt`, reportOf(name)] as const);

  test('reports in a folder that only it can reach are found', async () => {
    const client = await start({ folders: [FOLDER], files: new Map(reports) });
    assert.deepEqual(await titles(client), ['柳湾镇', '清溪镇', '白石镇']);
  });

  test('who does not know the request has none', async () => {
    assert.deepEqual(await titles(await start({ folders: [FOLDER] })), []);
  });

  test('a search that is no longer wanted ends, and the next one goes on with what is known', async () => {
    const source = new CancellationTokenSource();
    const files = new (class extends Map<string, string> {
      reads = 0;
      override get(uri: string): string | undefined {
        if (uri.endsWith('.txt') && ++this.reads === 1) source.cancel();
        return super.get(uri);
      }
    })(reports);
    const client = await start({ folders: [FOLDER], files });
    const answer = client.connection.sendRequest('workspace/symbol', { query: '' }, source.token);
    await assert.rejects(answer, /cancel/);
    assert.equal(files.reads, 1);
    assert.deepEqual(await titles(client), ['柳湾镇', '清溪镇', '白石镇']);
  });
});
