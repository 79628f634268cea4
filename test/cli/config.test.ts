// The workspace file, baselines and user editions on the command line.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../bundles';
import { WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';
import { checkJson, folder, nianbao } from './nianbao';

const SUM = 'table/row-total';
const OFF = JSON.stringify({ rules: { [SUM]: 'off' } });

function rulesOf(args: readonly string[], cwd: string): Readonly<Record<string, readonly string[]>> {
  const { files } = checkJson(args, { cwd });
  return Object.fromEntries(files.map(({ file, findings }) => [file, findings.map(({ rule }) => rule)]));
}

describe('the workspace file', () => {
  const cwd = folder({
    '.nianbao.json': OFF,
    'a.txt': WRONG_FIGURE,
    '县/.nianbao.json': JSON.stringify({ rules: { [SUM]: 'warning' } }),
    '县/镇/b.txt': WRONG_FIGURE,
    'other.json': JSON.stringify({ rules: { [SUM]: 'hint' } }),
  });

  test('nearest to each report holds', () => {
    const rules = rulesOf(['.'], cwd);
    assert.ok(!rules['a.txt']?.includes(SUM));
    assert.ok(rules['县/镇/b.txt']?.includes(SUM));
    assert.equal(nianbao(['check', '.'], { cwd }).status, 0, 'a warning is below the threshold');
    assert.equal(nianbao(['check', '--fail-on', 'warning', '县'], { cwd }).status, 1);
  });

  test('is looked for up to the working folder, not above it', () => {
    assert.ok(rulesOf(['镇/b.txt'], join(cwd, '县'))['镇/b.txt']?.includes(SUM));
    const below = folder({ '.nianbao.json': OFF, 'x/a.txt': WRONG_FIGURE });
    assert.ok(!rulesOf(['x/a.txt'], below)['x/a.txt']?.includes(SUM));
    assert.ok(rulesOf(['a.txt'], join(below, 'x'))['a.txt']?.includes(SUM));
    assert.ok(
      !rulesOf([join(below, 'x/a.txt')], ROOT)[join(below, 'x/a.txt')]?.includes(SUM),
      'elsewhere up to the top',
    );
  });

  test('holds for standard input, and gives way to --config', () => {
    const { files } = checkJson(['-'], { cwd, input: WRONG_FIGURE });
    assert.ok(!files[0]?.findings.some(({ rule }) => rule === SUM));
    const given = checkJson(['--config', 'other.json', '.'], { cwd });
    const severities = given.files.flatMap(({ findings }) => findings.filter(({ rule }) => rule === SUM));
    assert.deepEqual(
      severities.map(({ severity }) => severity),
      ['hint', 'hint'],
    );
  });

  test('may begin with a byte order mark', () => {
    const marked = folder({ '.nianbao.json': `\ufeff${OFF}`, 'a.txt': WRONG_FIGURE });
    assert.deepEqual(Object.keys(rulesOf(['.'], marked)), ['a.txt'], 'nothing is wrong with the file');
    assert.ok(!rulesOf(['.'], marked)['a.txt']?.includes(SUM));
  });

  test('that is not there is a usage error', () => {
    for (const args of [['--config', 'absent.json', '.'], ['--config'], ['--config', '--fix', '.'], ['--baseline']]) {
      assert.equal(nianbao(['check', ...args], { cwd }).status, 2, args.join(' '));
    }
  });

  test('is checked with the reports: mistakes, and entries that ignore nothing', () => {
    const ignore = [
      { file: 'a.txt', rule: SUM },
      { file: '*.md', rule: SUM },
    ];
    const faulty = folder({
      'a.txt': WELL_FORMED,
      '.nianbao.json': `{\n"colour": 1,\n"ignore": [\n${ignore.map((entry) => JSON.stringify(entry)).join(',\n')}]}`,
    });
    const views = (args: readonly string[]) =>
      checkJson(args, { cwd: faulty }).files.find(({ file }) => file === '.nianbao.json');
    const places = (args: readonly string[]) =>
      views(args)?.findings.map(({ rule, range }) => `${rule} ${range.start.line}`);
    const [mistake, first, second] = ['config/unknown-name 1', 'config/unused-ignore 3', 'config/unused-ignore 4'];
    assert.deepEqual(places(['a.txt']), [mistake, first]);
    assert.deepEqual(places(['.']), [mistake, first, second]);
    assert.equal(nianbao(['check', '.'], { cwd: faulty }).status, 0);
    writeFileSync(join(faulty, '.nianbao.json'), '{"edition": "1999"');
    const { status, out } = nianbao(['check', '--locale', 'en', '.'], { cwd: faulty });
    assert.equal(status, 1, 'a file that is not understood is no clean run');
    assert.match(out, /\.nianbao\.json:1:1[\s\S]*brace is missing/);
    assert.match(out, /no edition named "1999"/);
  });

  test('counts the ignored findings as used', () => {
    const used = folder({
      'a.txt': WRONG_FIGURE,
      '.nianbao.json': JSON.stringify({ ignore: [{ file: '**', rule: SUM }] }),
    });
    assert.deepEqual(Object.keys(rulesOf(['.'], used)), ['a.txt']);
    assert.ok(!rulesOf(['.'], used)['a.txt']?.includes(SUM));
  });
});

describe('--baseline', () => {
  const args = ['check', '--locale', 'en', '--baseline', 'known.json', '.'];

  test('is written when it is absent, compared when it is there', () => {
    const cwd = folder({ 'a.txt': WRONG_FIGURE, '乡/b.txt': WRONG_FIGURE });
    const first = nianbao(args, { cwd });
    assert.equal(first.status, 0);
    assert.match(first.out, /^files checked: 2; errors: 0/);
    assert.match(first.out, /baseline written, findings in it: (\d+)/);
    const written = readFileSync(join(cwd, 'known.json'), 'utf8');
    assert.match(written, /"乡\/b\.txt": \{\n {6}(?:"section.*\n {6})?"table\/row-total [0-9a-f]{14}": 1/);

    writeFileSync(
      join(cwd, 'a.txt'),
      `\n\n${WRONG_FIGURE.replace('重复申请\t0\t0\t0\t0\t0\t0\t0', '重复申请\t0\t0\t0\t0\t0\t0\t7')}`,
    );
    const second = nianbao(args, { cwd });
    assert.equal(second.status, 1);
    assert.equal(second.out.match(/error /g)?.length, 1, second.out);
    assert.match(second.out, /a\.txt:\d+:\d+ {2}error/);
    assert.equal(readFileSync(join(cwd, 'known.json'), 'utf8'), written, 'comparing never writes');
  });

  test('tells of entries that no longer occur, also of files that are gone', () => {
    const cwd = folder({ 'a.txt': WRONG_FIGURE, 'b.txt': WRONG_FIGURE, 'c.txt': WRONG_FIGURE });
    const [, count] = /findings in it: (\d+)/.exec(nianbao(args, { cwd }).out) ?? [];
    writeFileSync(join(cwd, 'a.txt'), WELL_FORMED);
    rmSync(join(cwd, 'b.txt'));
    const each = Number(count) / 3;
    const kept = checkJson(['a.txt'], { cwd }).files[0]?.findings.length ?? 0;
    assert.match(nianbao(args, { cwd }).out, new RegExp(`no longer occur: ${each - kept + each}\n`));
    const partly = nianbao(['check', '--locale', 'en', '--baseline', 'known.json', 'c.txt'], { cwd });
    assert.match(partly.out, new RegExp(`no longer occur: ${each}\n`), 'a.txt was not looked at');
  });

  test('names files by their place beside it', () => {
    const cwd = folder({ 'x/a.txt': WRONG_FIGURE });
    assert.equal(nianbao(['check', '--baseline', '../known.json', 'a.txt'], { cwd: join(cwd, 'x') }).status, 0);
    assert.equal(nianbao(['check', '--baseline', 'known.json', 'x'], { cwd }).status, 0);
  });

  test('that cannot be written is named with the reason', () => {
    const cwd = folder({ 'a.txt': WRONG_FIGURE });
    for (const format of ['pretty', 'json']) {
      const run = nianbao([...args.slice(0, -1), '--format', format, '.', '--baseline', 'absent/known.json'], { cwd });
      assert.equal(run.status, 2);
      assert.match(run.err, /absent.known\.json: no such file or folder\n$/);
      if (format === 'json') assert.equal(JSON.parse(run.out).length, 1);
      else assert.match(run.out, /the baseline could not be written\n$/);
    }
  });

  test('that is no baseline is a usage error', () => {
    const cwd = folder({ 'a.txt': WRONG_FIGURE, 'known.json': '[]' });
    assert.equal(nianbao(args, { cwd }).status, 2);
  });
});

describe("a user's own edition", () => {
  const SAMPLE = 'samples/云岭大学';
  const REPORT = `${SAMPLE}/云岭大学2023年信息公开工作年度报告.txt`;
  const at = { cwd: ROOT };

  test('the worked example has its one planted wrong sum', () => {
    const { files, status } = checkJson([SAMPLE], at);
    assert.equal(status, 1);
    assert.deepEqual(
      files.map(({ file, report, findings }) => [file, report?.edition, findings.map(({ rule }) => rule)]),
      [[REPORT, 'yunling-university', [SUM]]],
    );
  });

  test('can be asked for by name, where a workspace file names it', () => {
    for (const command of ['check', 'facts', 'outline']) {
      const { status } = nianbao([command, '--edition', 'yunling-university', REPORT], at);
      assert.equal(status, command === 'check' ? 1 : 0, command);
    }
    assert.equal(checkJson(['--edition', '2021', REPORT], at).files[0]?.report?.edition, '2021');
    const config = ['--config', `${SAMPLE}/.nianbao.json`, '--edition', 'yunling-university'];
    const own = folder({ 'a.txt': WELL_FORMED });
    assert.equal(checkJson([...config, join(own, 'a.txt')], at).files[0]?.report?.edition, 'yunling-university');
    const { status, err } = nianbao(['check', '--edition', 'yunling', REPORT], at);
    assert.equal(status, 2);
    assert.match(err, /yunling-university/);
  });

  test('gives its facts', () => {
    const { facts } = JSON.parse(nianbao(['facts', REPORT], at).out) as { facts: { id: string; value: string }[] };
    assert.equal(facts.length, 20);
    assert.equal(facts.find(({ id }) => id === 'requests.total.received')?.value, '32');
  });

  test('that is mistaken is told on the line that names it', () => {
    const cwd = folder({
      'a.txt': WELL_FORMED,
      '.nianbao.json': '{"editions": [\n"absent.json",\n"own.json"]}',
      'own.json': '{}',
    });
    const config = checkJson(['.'], { cwd }).files.find(({ file }) => file === '.nianbao.json');
    assert.deepEqual(
      config?.findings.map(({ rule, range }) => [rule, range.start.line]),
      [
        ['config/edition', 1],
        ['config/edition', 2],
      ],
    );
  });
});
