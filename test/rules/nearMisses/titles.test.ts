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

const OTHER = (host: string) =>
  host.replace('一、总体情况\n', '一、总体情况\n白云镇加强领导。白云镇党政办公室负责，白云镇收到申请4件。\n');

describe('what a web page prints above a title is none', () => {
  for (const line of [
    '索引号 1234567/qh/2023-0000027 公开目录 信息公开年报',
    '首页 > 政务公开 > 2022 > 街道办事处政府信息公开工作年度报告',
    '你现在的位置:首页 > 学校信息公开年报',
    '部门信息公开年报 2022',
    '政府信息公开指南\n政府信息公开目录\n信息公开年报',
    '组配分类 政府信息公开年报',
    '法定主动\n公开内容\n\n政府信息\n公开年报',
    '青禾在线 信息公开年报',
    '关键词：青禾 镇政府 2022 政府信息公开 信息公开工作 年度报告 浏览次数：12',
    `名称 ${TITLE}`,
    `标　题　${TITLE}`,
  ]) {
    test(line, () => {
      const { reports, findings } = analyse(OTHER(HOST).replace(TITLE, `${line}\n${TITLE}`));
      assert.equal(reports[0]?.organisation, '青禾镇人民政府');
      assert.ok(findings.some(({ rule, severity }) => rule === 'identity/organisation' && severity === 'error'));
    });
  }
});

describe('a title that calls the report one on how things are', () => {
  for (const title of [
    '青禾镇人民政府关于2022年度政府信息公开情况的报告',
    '青禾镇人民政府2022年政府信息公开工作情况报告',
    '关于青禾镇2022年度政府信息公开情况的报告',
  ]) {
    test(title, () => {
      const { reports, findings } = analyse(HOST.replace(TITLE, title));
      assert.equal(reports[0]?.organisation?.replace('人民政府', ''), '青禾镇');
      assert.deepEqual(
        findings.filter(({ rule }) => rule.startsWith('title/')),
        [],
      );
    });
  }

  for (const line of ['2022年政府信息公开情况的报告', '现将青禾镇2022年政府信息公开情况的报告公布如下：']) {
    test(`${line} is none`, () => assert.ok(rulesOf(line).includes('title/missing')));
  }
});

describe('the short name of an office', () => {
  const namesOf = (own: string, short: string) => {
    const sentences = `${short}高度重视公开工作。\n${short}按照要求更新栏目。\n`;
    const { findings, source } = analyse(
      HOST.replace(TITLE, `${own}2022年政府信息公开工作年度报告`).replace(
        '一、总体情况\n',
        `一、总体情况\n${sentences}`,
      ),
    );
    return findings.filter(({ rule }) => rule === 'identity/organisation').map(({ span }) => source.slice(span));
  };
  const pairs = [
    ['青山区城市管理执法局', '区城管局'],
    ['青山区城市管理和综合行政执法局', '区城管局'],
    ['青山区市场监督管理局', '区市场监管局'],
    ['白城市城市管理局', '市城管局'],
    ['青山区综合行政执法局', '区城管局'],
    ['青山县教育局', '县教体局'],
    ['青山市公安局河东分局', '河东公安分局'],
  ] as const;
  for (const [own, short] of pairs)
    test(`${short} is that of ${own}`, () => assert.ok(!namesOf(own, short).includes(short)));

  test('that of another office is not', () => {
    assert.deepEqual(namesOf('青山区城市管理执法局', '区水务局').filter((name) => name === '区水务局').length, 2);
  });
});
