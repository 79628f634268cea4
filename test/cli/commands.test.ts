import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { RULES } from '../../server/src/core/rules/index';
import { ROOT } from '../bundles';
import { TestClient } from '../lsp/testClient';
import { WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';
import { CLI_JS, folder, nianbao } from './nianbao';

const at = { cwd: folder({ 'a.txt': WRONG_FIGURE, 'b.txt': WELL_FORMED.replace('\t58', '\t') }) };

describe('facts', () => {
  interface FactsView {
    readonly file: string;
    readonly facts: readonly {
      readonly id: string;
      readonly label: string;
      readonly raw: string;
      readonly value: string;
      readonly state: string;
    }[];
  }
  test('prints a bare object for one report and an array for several', () => {
    const one = JSON.parse(nianbao(['facts', 'a.txt'], at).out) as FactsView;
    assert.ok(one.facts.length > 0);
    assert.ok(Array.isArray(JSON.parse(nianbao(['facts', 'a.txt', 'b.txt'], at).out)));
  });
  const files = JSON.parse(nianbao(['facts', 'a.txt', 'b.txt'], at).out) as FactsView[];
  const fact = (file: number, id: string) => files[file]?.facts.find((candidate) => candidate.id === id);

  test('gives every figure under its id, as written, with its value and place', () => {
    const line = WRONG_FIGURE.split('\n').findIndex((text) => text.includes('\t14\t'));
    assert.deepEqual(fact(0, 'applications.received.person'), {
      id: 'applications.received.person',
      label: fact(0, 'applications.received.person')?.label,
      raw: '14',
      value: '14',
      state: 'exact',
      range: { start: { line, character: 17 }, end: { line, character: 19 } },
    });
    assert.equal(files[0]?.facts.length, 200);
  });

  test('tells a blank cell from a zero', () => {
    assert.deepEqual(
      [fact(0, 'disclosure.licences.decisions')?.value, fact(1, 'disclosure.licences.decisions')?.value],
      ['58', null],
    );
    assert.equal(fact(1, 'disclosure.licences.decisions')?.state, 'blank');
    assert.equal(fact(1, 'disclosure.regulations.made')?.value, '0');
  });

  test('ndjson gives the same objects', () => {
    const lines = nianbao(['facts', '--format', 'ndjson', 'a.txt', 'b.txt'], at).out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as FactsView),
      files,
    );
  });
});

describe('outline', () => {
  test('json nests title, sections, topics and tables with both ranges', () => {
    const [title] = JSON.parse(nianbao(['outline', '--format', 'json', 'a.txt'], at).out);
    assert.deepEqual(Object.keys(title), ['file', 'title', 'kind', 'range', 'selectionRange', 'children']);
    assert.equal(title.kind, 'title');
    assert.deepEqual(title.selectionRange.start, { line: 0, character: 0 });
    const [overview, disclosure] = title.children;
    assert.deepEqual([overview.title, overview.kind, overview.children[0].kind], ['一、总体情况', 'section', 'topic']);
    assert.equal(disclosure.children[0].kind, 'table');
  });

  test('for people it is indented, with line numbers', () => {
    const { out } = nianbao(['outline', 'a.txt'], at);
    assert.match(out, /^a\.txt\n {2}柳湾镇.* {2}:1\n {4}一、总体情况 {2}:3\n {6}（一）主动公开情况 {2}:5\n/);
  });
});

describe('rules', () => {
  test('lists every rule with its severity', () => {
    const lines = nianbao(['rules', '--locale', 'en']).out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(/\s+/).slice(0, 2)),
      RULES.map(({ id, severity }) => [id, severity]),
    );
  });

  test('explains one, and refuses what is none', () => {
    assert.match(nianbao(['rules', 'table/row-total', '--locale', 'en']).out, /^table\/row-total {2}error\n/);
    const unknown = nianbao(['rules', 'table/nonsense']);
    assert.equal(unknown.status, 2);
    assert.match(unknown.err, /table\/nonsense/);
  });
});

describe('the program', () => {
  test('--version and --help', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    assert.equal(nianbao(['--version']).out, `${version}\n`);
    for (const args of [['--help'], ['help'], ['check', '--help']]) {
      const { status, out } = nianbao([...args, '--locale', 'en']);
      assert.equal(status, 0);
      for (const word of ['check', 'facts', 'outline', 'rules', 'lsp', '--fail-on'])
        assert.ok(out.includes(word), word);
    }
  });

  test('says what is missing without a command, and refuses unknown ones', () => {
    assert.equal(nianbao([]).status, 2);
    const { status, err } = nianbao(['chekc', '--locale', 'en']);
    assert.equal(status, 2);
    assert.match(err, /no such command: chekc/);
  });

  test('ends quietly when its reader has seen enough', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, WRONG_FIGURE.repeat(10)]));
    const child = spawn(process.execPath, [CLI_JS, 'check', folder(files)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    assert.equal(err, '');
  });

  test('lsp --stdio is the language server', async () => {
    const client = await TestClient.start(CLI_JS, {}, ['lsp']);
    assert.equal(client.initializeResult?.serverInfo?.name, 'nianbao');
    assert.equal(await client.stop(), 0);
    assert.equal(nianbao(['lsp']).status, 2);
  });
});
