// What `check` says does not depend on how many threads do the work.
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { LAYOUTS } from '../support/layouts';
import { mangledCase } from '../support/render';
import { EMPHASISED, WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';
import { temporaryFolder } from '../temporaryFolder';
import { folder, nianbao } from './nianbao';

/** More than a few batches, in every layout, with all that can go wrong on the way. */
const FILES = {
  ...Object.fromEntries(
    LAYOUTS.flatMap((layout, i) =>
      [0, 1].map((n) => [`reports/${n}/${i}.txt`, mangledCase(layout, i * 2 + n).rendered.text]),
    ),
  ),
  'reports/1/.nianbao.json': JSON.stringify({
    rules: { 'layout/space': 'off' },
    ignore: [
      { file: '*.txt', rule: 'heading/in-line' },
      { file: '0.txt', rule: 'title/form' },
    ],
  }),
  'reports/2/emphasised.txt': EMPHASISED,
  'reports/2/none.txt': '今天天气很好。',
  'reports/2/damaged.txt': Buffer.concat([Buffer.from(WELL_FORMED), Buffer.from([0xff])]),
  'reports/2/drawing.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
  'reports/3/wrong.txt': WRONG_FIGURE,
  'reports/3/.nianbao.json': '{ "colour": 1 }',
};
const CWD = folder(FILES);

function runWith(jobs: number, args: readonly string[], cwd = CWD) {
  return nianbao(['check', '--locale', 'en', '--jobs', String(jobs), ...args], { cwd });
}

describe('threads', () => {
  for (const args of [
    ['--format', 'json', 'reports'],
    ['--format', 'ndjson', 'reports/3', 'reports/0', 'absent.txt'],
    ['--fail-on', 'never', '--edition', '2019', 'reports/0'],
    ['--fail-on', 'hint', '--config', 'reports/1/.nianbao.json', 'reports/0'],
  ]) {
    test(`check ${args.join(' ')}`, () => {
      const alone = runWith(1, args);
      assert.ok(alone.out.length > 0);
      assert.deepEqual(runWith(2, args), alone);
    });
  }

  test('answer in the order of the files, however many wait at each', () => {
    const many = folder(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, WELL_FORMED])));
    const args = ['--format', 'ndjson', '.'];
    assert.deepEqual(runWith(2, args, many), runWith(1, args, many));
  });

  test('fix the same files', () => {
    const copies = [1, 2].map((jobs) => {
      const copy = temporaryFolder();
      cpSync(CWD, copy, { recursive: true });
      return { copy, run: runWith(jobs, ['--fix', 'reports'], copy) };
    });
    const [alone, together] = copies;
    assert.match(alone?.run.out ?? '', /files fixed: [1-9]/);
    assert.deepEqual(together?.run, alone?.run);
    for (const file of Object.keys(FILES)) {
      const [one, other] = copies.map(({ copy }) => readFileSync(join(copy, file)));
      assert.deepEqual(other, one, file);
    }
  });

  test('write and compare the same baseline', () => {
    const [one, other] = [1, 2].map((jobs) => {
      const baseline = join(temporaryFolder(), 'baseline.json');
      const written = runWith(jobs, ['--baseline', baseline, 'reports']);
      const compared = runWith(jobs, ['--baseline', baseline, '--format', 'json', 'reports']);
      return { written, compared, text: readFileSync(baseline, 'utf8') };
    });
    assert.match(one?.written.out ?? '', /baseline written, findings in it: [1-9]/);
    assert.deepEqual(other, one);
  });

  test('a number is needed, and a sensible one', () => {
    for (const jobs of ['0', '-1', 'two', '1.5', '1000000']) {
      const { status, err } = nianbao(['check', '--locale', 'en', `--jobs=${jobs}`, 'reports'], { cwd: CWD });
      assert.equal(status, 2);
      assert.match(err, /invalid value .* for --jobs/);
    }
  });
});
