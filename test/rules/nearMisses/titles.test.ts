import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../../server/src/core/analyse';
import { HOST } from './quiet';

const TITLE = HOST.slice(0, HOST.indexOf('\n'));

/** The rules that speak up when the report has this at its top. */
function rulesOf(top: string, change = (host: string) => host): readonly string[] {
  const host = change(HOST);
  assert.ok(host.startsWith(TITLE));
  return analyse(host.replace(TITLE, top)).findings.map(({ rule }) => rule);
}

const withoutResults = (host: string) =>
  host.replaceAll('考核', '检查').replaceAll('评议', '评价').replaceAll('追究', '追查');

describe('names that end like a district', () => {
  for (const name of ['青禾海关关区', '青禾国家级自然保护区', '青禾风景名胜区', '青禾灌区', '青禾产业合作区']) {
    test(name, () => {
      const rules = rulesOf(`${name}2022年政府信息公开工作年度报告`, withoutResults);
      assert.ok(!rules.includes('section/assessment-missing'));
    });
  }

  test('a district is still one', () => {
    assert.ok(rulesOf('青禾区2022年政府信息公开工作年度报告', withoutResults).includes('section/assessment-missing'));
  });
});
