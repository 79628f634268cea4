import assert from 'node:assert/strict';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { EMPHASISED, WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';
import { type CheckedView, checkJson, folder, nianbao } from './nianbao';

const FILES = folder({ 'good.txt': WELL_FORMED, 'wrong.txt': WRONG_FIGURE });
const at = { cwd: FILES };

describe('exit status', () => {
  for (const [args, status] of [
    [['good.txt'], 0],
    [['wrong.txt'], 1],
    [['good.txt', 'wrong.txt'], 1],
    [['--fail-on', 'never', 'wrong.txt'], 0],
    [['--fail-on=warning', 'wrong.txt'], 1],
    [['good.txt', 'absent.txt'], 2],
    [['wrong.txt', 'absent.txt'], 2],
    [[], 2],
    [['--format', 'nonsense', 'good.txt'], 2],
    [['--format'], 2],
    [['--format', '--fix', 'good.txt'], 2],
    [['--fix=yes', 'good.txt'], 2],
    [['--unknown', 'good.txt'], 2],
    [['--fix', '-'], 2],
  ] as const) {
    test(`check ${args.join(' ')} → ${status}`, () => {
      assert.equal(nianbao(['check', ...args], at).status, status);
    });
  }

  test('--fail-on counts the given severity and worse ones', () => {
    const hinted = nianbao(['check', '--fail-on', 'hint', 'good.txt'], at);
    const { files } = checkJson(['good.txt'], at);
    assert.equal(hinted.status, files[0]?.findings.length === 0 ? 0 : 1);
    assert.equal(nianbao(['check', '--fail-on', 'error', 'good.txt'], at).status, 0);
  });

  test('usage errors name what is wrong and point to the help, on standard error', () => {
    const { out, err } = nianbao(['check', '--locale', 'en', '--nonsense', 'good.txt'], at);
    assert.equal(out, '');
    assert.match(err, /unknown option --nonsense[\s\S]*--help/);
  });
});

describe('json', () => {
  const found = checkJson(['wrong.txt'], at).files[0]?.findings.find(({ rule }) => rule === 'table/row-total');

  test('has the shape that other programs rely on', () => {
    const [file] = checkJson(['wrong.txt'], at).files;
    assert.deepEqual(
      { ...file, findings: [] },
      {
        file: 'wrong.txt',
        encoding: 'utf-8',
        report: {
          title: '柳湾镇人民政府2022年政府信息公开工作年度报告',
          organisation: '柳湾镇人民政府',
          year: 2022,
          edition: '2021',
        },
        findings: [],
      },
    );
    assert.deepEqual(Object.keys(found ?? {}), ['rule', 'severity', 'message', 'range', 'related', 'fixes']);
  });

  test('counts lines and UTF-16 characters from zero, up to the end of the very figure', () => {
    const line = WRONG_FIGURE.split('\n').findIndex((text) => text.includes('\t14\t'));
    const character = WRONG_FIGURE.split('\n')[line]?.indexOf('14') ?? -1;
    assert.deepEqual(found?.range, { start: { line, character }, end: { line, character: character + 2 } });
    const [fix] = found?.fixes ?? [];
    assert.equal(fix?.safety, 'suggestion');
    assert.deepEqual(fix?.edits, [{ range: found?.range, newText: '4' }]);
  });

  test('ndjson says the same, one line a file', () => {
    const lines = nianbao(['check', '--format', 'ndjson', 'good.txt', 'wrong.txt'], at).out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as CheckedView),
      checkJson(['good.txt', 'wrong.txt'], at).files,
    );
  });

  test('is an empty array when nothing could be read', () => {
    assert.deepEqual(checkJson(['absent.txt'], at).files, []);
  });

  test('checks against the form that is asked for', () => {
    const [file] = checkJson(['--edition', '2019', 'good.txt'], at).files;
    assert.equal(file?.report?.edition, '2019');
  });
});

describe('pretty', () => {
  const { out } = nianbao(['check', '--locale', 'en', 'wrong.txt'], at);
  const lines = out.split('\n');

  test('shows place, severity, message and rule, and underlines the figure', () => {
    const head = lines.findIndex((line) => line.includes('table/row-total'));
    const row = WRONG_FIGURE.split('\n').findIndex((text) => text.includes('\t14\t'));
    assert.match(lines[head] ?? '', new RegExp(`^wrong\\.txt:${row + 1}:18  error  .*14`));
    // 一、本年新收政府信息公开申请数量 takes 32 columns, a tab 4, the margin 4.
    assert.equal(lines[head + 2], `${' '.repeat(40)}^^`);
    assert.match(lines[head + 1] ?? '', /^ {4}一、本年新收政府信息公开申请数量 {4}14 {4}1/);
  });

  test('names related places and ends with a summary', () => {
    assert.match(out, /\n {4}wrong\.txt:\d+:\d+ {2}\S/);
    assert.match(lines.at(-2) ?? '', /^files checked: 1; errors: 1/);
  });

  test('speaks Chinese unless the environment or the option says otherwise', () => {
    const language = (args: readonly string[], env: Record<string, string>) =>
      /files checked/.test(nianbao(['check', ...args, 'good.txt'], { ...at, env }).out) ? 'en' : 'zh-CN';
    assert.equal(language([], {}), 'zh-CN');
    assert.equal(language([], { LANG: 'C.UTF-8' }), 'zh-CN');
    assert.equal(language([], { LANG: 'zh_CN.GB18030' }), 'zh-CN');
    assert.equal(language([], { LANG: 'de_DE.UTF-8' }), 'en');
    assert.equal(language([], { LC_ALL: 'en_GB', LANG: 'zh_CN' }), 'en');
    assert.equal(language(['--locale', 'zh-CN'], { LC_ALL: 'en_GB' }), 'zh-CN');
  });

  test('shows of a line that is the whole file what fits, without going through it for every finding', {
    timeout: 60_000,
  }, () => {
    const sentence = '本镇严格安照要求公开信息，';
    const at = folder({
      'line.txt': `青禾镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n${sentence.repeat(20_000)}`,
    });
    const lines = nianbao(['check', 'line.txt'], { cwd: at }).out.split('\n');
    const typos = lines.flatMap((line, i) => (line.includes('prose/typo') ? [lines.slice(i + 1, i + 3)] : []));
    assert.equal(typos.length, 20_000);
    const [shown = '', carets = ''] = typos[10_000] ?? [];
    assert.match(shown, /^ {4}….+…$/);
    const columns = carets.indexOf('^') - 4 - 1;
    assert.equal(shown.slice(5 + columns / 2, 7 + columns / 2), '安照');
  });

  test('prints no control characters that a file may contain', () => {
    const cwd = folder({ 'evil.txt': WRONG_FIGURE.replace('\t14\t', '\x1b[2J\t14\t') });
    assert.ok(!nianbao(['check', 'evil.txt'], { cwd }).out.includes('\x1b'));
  });
});

describe('--fix', () => {
  test('writes the safe fixes and reports what is left', () => {
    const cwd = folder({ 'a.txt': EMPHASISED.replace('数量\t4\t1\t', '数量\t14\t1\t') });
    const { files, status } = checkJson(['--fix', 'a.txt'], { cwd });
    assert.equal(status, 1);
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), WRONG_FIGURE);
    const left = files[0]?.findings.map(({ rule }) => rule) ?? [];
    assert.ok(left.includes('table/row-total'));
    assert.ok(!left.includes('layout/emphasis'));
  });

  test('does not touch a file without safe fixes', () => {
    const cwd = folder({ 'a.txt': WRONG_FIGURE });
    const file = join(cwd, 'a.txt');
    utimesSync(file, 1000, 1000);
    nianbao(['check', '--fix', 'a.txt'], { cwd });
    assert.equal(statSync(file).mtimeMs, 1_000_000);
  });
});
