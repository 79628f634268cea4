import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { encode } from '../../server/src/cli/input/encode';
import { glued } from '../support/layouts';
import { tabs } from '../support/layouts/tabs';
import { plainCase } from '../support/render';
import { folder, nianbao } from './nianbao';

const TEXT = plainCase(tabs, 3, { year: 2022 }).rendered.text;
const read = (root: string, name: string) => readFileSync(join(root, name));

test('prints the tidied report and leaves the file alone', () => {
  const root = folder({ 'a.txt': TEXT });
  const run = nianbao(['format', 'a.txt'], { cwd: root });
  assert.equal(run.status, 0);
  assert.match(run.out, /\n\| 行政许可 \| \d+ \|\n/);
  assert.equal(read(root, 'a.txt').toString(), TEXT);
  const facts = (input: string) => nianbao(['facts', '-'], { input }).out.replace(/"range":\{.*?\}\}/g, '');
  assert.equal(facts(run.out), facts(TEXT));
});

test('--layout chooses how tables are written, - reads standard input', () => {
  const run = nianbao(['format', '--layout', 'markdown', '-'], { input: TEXT });
  assert.match(run.out, /\n\| --- \| --- \|/);
  assert.equal(nianbao(['format', '--layout', 'boxes', '-'], { input: TEXT }).status, 2);
});

test('--write keeps the encoding, and a second run writes nothing', () => {
  const bytes = encode(TEXT.replaceAll('\n', '\r\n'), { encoding: 'gb18030', mark: [] });
  const root = folder({ 'a.txt': bytes ?? assert.fail(), 'b.txt': '会议通知\n- 3 -\n' });
  const run = nianbao(['format', '--write', '.'], { cwd: root });
  assert.deepEqual([run.status, run.out], [0, '']);
  const written = read(root, 'a.txt');
  assert.match(new TextDecoder('gb18030').decode(written), /\r\n\| 行政许可 \| \d+ \|\r\n/);
  assert.equal(read(root, 'b.txt').toString(), '会议通知\n- 3 -\n');
  nianbao(['format', '--write', '.'], { cwd: root });
  assert.deepEqual(read(root, 'a.txt'), written);
});

test('says which tables stay as they stand, and why', () => {
  const root = folder({ 'a.txt': plainCase(glued, 3, { year: 2022 }).rendered.text });
  const run = nianbao(['format', '--locale', 'en', 'a.txt'], { cwd: root });
  assert.equal(run.status, 0);
  assert.match(run.err, /^a\.txt: The table of “.*” was left as it stands: some figures/m);
});

test('refuses to write to standard input, and tells of what it cannot read', () => {
  assert.equal(nianbao(['format', '--write', '-'], { input: TEXT }).status, 2);
  assert.equal(nianbao(['format', 'absent.txt']).status, 2);
});
