import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { HOST } from '../rules/nearMisses/quiet';

const TITLE = '青禾镇人民政府2022年政府信息公开工作年度报告';
const HEADING = TITLE.replace('2022', '2023');
const period = (year: number) => `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;

function look(top: string) {
  assert.ok(HOST.startsWith(TITLE));
  const { reports, findings } = analyse(HOST.replace(TITLE, top));
  const rules = findings.map(({ rule }) => rule).filter((rule) => /^(?:identity\/year|form\/edition)$/.test(rule));
  return { year: reports[0]?.year, title: reports[0]?.title?.text, rules };
}

test('of two titles of different years the one counts that the period and the text go with', () => {
  for (const heading of [HEADING, `${HEADING}\n青禾镇公告2023年第2号`]) {
    assert.deepEqual(look(`${heading}\n${TITLE}\n${period(2022)}`), { year: 2022, title: TITLE, rules: [] });
  }
});

test('of two titles of different years the first counts when the period or the text goes with it', () => {
  const { year, title, rules } = look(`${TITLE}\n${HEADING}\n${period(2022)}`);
  assert.deepEqual({ year, title, rules }, { year: 2022, title: TITLE, rules: [] });
  assert.equal(look(`${TITLE}\n${HEADING}\n2022年，青禾镇落实条例。2022年度公开信息。${period(2023)}`).year, 2022);
});

test('a period of another year than the only title is still wrong', () => {
  assert.deepEqual(look(`${TITLE}\n${period(2023)}`).rules, ['identity/year', 'identity/year']);
});

test('without a title the year that preface and text name beats a period of another one', () => {
  const preface = `青禾镇编制了2022年政府信息公开年度报告。2022年，青禾镇落实条例。${period(2020)}`;
  assert.deepEqual(look(preface), { year: 2022, title: undefined, rules: [] });
});

test('without a title the period beats a year that the preface alone names', () => {
  const preface = `青禾镇编制了2023年政府信息公开年度报告。${period(2022)}`;
  assert.deepEqual(look(preface), { year: 2022, title: undefined, rules: [] });
});
