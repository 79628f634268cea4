import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tabs } from '../support/layouts/tabs';
import { plainCase } from '../support/render';
import { checkJson, folder, nianbao } from './nianbao';

const LAST = plainCase(tabs, 5, { year: 2023 });

test('prints a report whose only findings ask for content', () => {
  const run = nianbao(['new', '--edition', '2021', '--organisation', '云岭县水务局', '--year', '2025']);
  assert.equal(run.status, 0);
  assert.match(run.out, /^云岭县水务局2025年政府信息公开工作年度报告\n/);
  const { files } = checkJson(['-'], { input: run.out });
  const rules = new Set(files[0]?.findings.map(({ rule }) => rule));
  rules.delete('section/empty');
  assert.deepEqual([...rules], ['prose/placeholder']);
});

test('takes over from last year’s file, and says when it is not last year’s', () => {
  const root = folder({ 'last.txt': LAST.rendered.text });
  const args = ['new', '--organisation', LAST.model.organisation, '--from', 'last.txt', '--layout', 'tabs'];
  const run = nianbao([...args, '--year', '2024'], { cwd: root });
  assert.equal(run.status, 0);
  const total = LAST.model.figures.get('applications.carriedOut.total');
  assert.match(run.out, new RegExp(`\\n二、上年结转政府信息公开申请数量\\t.*\\t${total}\\n`));
  const wrong = nianbao([...args, '--year', '2025', '--locale', 'en'], { cwd: root });
  assert.deepEqual([wrong.status, wrong.out], [2, '']);
  assert.match(wrong.err, /last\.txt holds no report on 2024/);
});

test('wants organisation and year', () => {
  for (const args of [
    ['--year', '2025'],
    ['--organisation', '云岭县水务局'],
    ['--organisation', 'a', '--year', '25'],
  ]) {
    assert.equal(nianbao(['new', ...args]).status, 2, args.join(' '));
  }
});
