import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Analysis, analyse } from '../../server/src/core/analyse';
import { parseConfig } from '../../server/src/core/config/parse';
import { configFor } from '../../server/src/core/config/reportConfig';
import { unusedIgnores } from '../../server/src/core/config/unusedIgnores';
import { fingerprintsOf } from '../../server/src/core/fingerprint';
import { matchesGlob } from '../../server/src/core/text/glob';
import { EMPHASISED, WRONG_FIGURE } from '../support/wellFormed';

function configured(text: string, config: object, path = '2022/a.txt'): Analysis {
  const parsed = parseConfig(JSON.stringify(config));
  assert.deepEqual(parsed.problems, []);
  return analyse(text, { edition: 'auto', config: configFor(parsed.config, path, []) });
}
const rules = ({ findings }: Analysis) => findings.map(({ rule }) => rule);
const SUM = 'table/row-total';

describe('severities', () => {
  test('are those of the workspace file', () => {
    const { findings } = configured(WRONG_FIGURE, { rules: { [SUM]: 'hint' } });
    assert.equal(findings.find(({ rule }) => rule === SUM)?.severity, 'hint');
  });

  test('off keeps a rule from running, and only that rule', () => {
    const all = rules(analyse(WRONG_FIGURE));
    assert.ok(all.includes(SUM));
    assert.deepEqual(
      rules(configured(WRONG_FIGURE, { rules: { [SUM]: 'off' } })),
      all.filter((rule) => rule !== SUM),
    );
  });
});

describe('ignore entries', () => {
  const analysis = analyse(WRONG_FIGURE);
  const finding = analysis.findings.find(({ rule }) => rule === SUM) ?? assert.fail();
  const fingerprint = fingerprintsOf(analysis).get(finding);

  for (const [what, entry, silent] of [
    ['this finding', { file: '2022/a.txt', fingerprint }, true],
    ['the rule in this file', { file: '2022/a.txt' }, true],
    ['the rule in files of a pattern', { file: '**/*.txt' }, true],
    ['another finding', { file: '2022/a.txt', fingerprint: '00000000000000' }, false],
    ['another file', { file: 'a.txt' }, false],
  ] as const) {
    test(`for ${what}: ${silent ? 'silent' : 'shown'}`, () => {
      const checked = configured(WRONG_FIGURE, { ignore: [{ ...entry, rule: SUM }] });
      const { ignored = [] } = checked;
      assert.equal(rules(checked).includes(SUM), !silent);
      assert.deepEqual(
        ignored.map(({ finding }) => finding.rule),
        silent ? [SUM] : [],
      );
    });
  }

  test('leave other rules alone', () => {
    const found = configured(EMPHASISED, { ignore: [{ file: '**', rule: SUM }] });
    assert.deepEqual(rules(found), rules(analyse(EMPHASISED)));
  });
});

describe('unused ignore entries', () => {
  const text = JSON.stringify({
    ignore: [
      { file: 'a.txt', rule: SUM },
      { file: 'b.txt', rule: SUM },
      { file: '*.txt', rule: 'layout/debris' },
    ],
  });
  const { config } = parseConfig(text);
  const { ignored = [] } = analyse(WRONG_FIGURE, { edition: 'auto', config: configFor(config, 'a.txt', []) });
  const unused = (...args: readonly [{ path: string; ignored: typeof ignored }[], 'all' | 'some']) =>
    unusedIgnores(config, ...args, 'sensitive').map(({ span }) => JSON.parse(text.slice(span.start, span.end)).file);

  test('are those of files that were checked', () => {
    assert.deepEqual(unused([{ path: 'a.txt', ignored }], 'some'), []);
    assert.deepEqual(unused([{ path: 'b.txt', ignored: [] }], 'some'), ['b.txt']);
    assert.deepEqual(unused([{ path: 'a.txt', ignored: [] }], 'some'), ['a.txt']);
  });

  test('are patterns only where everything was checked', () => {
    assert.deepEqual(unused([{ path: 'a.txt', ignored }], 'all'), ['*.txt']);
  });
});

test('own words are found', () => {
  const text = WRONG_FIGURE.replace('网站专栏按季度更新', '网站专栏按季度更薪');
  const { findings, source } = configured(text, { words: [{ wrong: '更薪', right: '更新' }] });
  assert.deepEqual(
    findings.filter(({ rule }) => rule === 'prose/typo').map(({ span }) => source.slice(span)),
    ['更薪'],
  );
});

describe('file patterns', () => {
  for (const [pattern, path, fits] of [
    ['a.txt', 'a.txt', true],
    ['a.txt', 'b/a.txt', false],
    ['*.txt', 'b/a.txt', false],
    ['**/*.txt', 'b/c/a.txt', true],
    ['**/*.txt', 'a.txt', true],
    ['b/**', 'b/c/a.txt', true],
    ['b/**', 'c/a.txt', false],
    ['{2021,2022}/?.txt', '2022/a.txt', true],
    ['报告[终稿].txt', '报告[终稿].txt', true],
    ['报告[终稿].txt', '报告终.txt', true],
  ] as const) {
    test(`${pattern} ${fits ? 'fits' : 'does not fit'} ${path}`, () => {
      assert.equal(matchesGlob(pattern, path, 'sensitive'), fits);
    });
  }
});
