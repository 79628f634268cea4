import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';

const WHOLE = readFileSync(join(import.meta.dirname, '../rules/fixtures/clean/university-2023.txt'), 'utf8');
/** From its first section on, without its title and the preface. */
const BODY = WHOLE.slice(WHOLE.indexOf('一、概述'));
const PREFACE = `为保障师生员工和社会公众的知情权、参与权、表达权和监督权，按照上级部门统一部署和要求编制本报告，统计期限为2022年9月1日至2023年8月31日。
`;
const ACT = '完善制度3项，落实《高等学校信息公开办法》。';

const editionOf = (text: string) => analyse(text).reports[0]?.edition.id;

describe('a report without a title is that of a university', () => {
  const texts = {
    'that names the rules for universities in its body': PREFACE + BODY.replace('完善制度3项。', ACT),
    'that names them in its preface': PREFACE.replace('统一部署', '《高等学校信息公开办法》') + BODY,
    'that calls itself 我校': PREFACE + BODY.replace('完善制度3项。', ACT).replaceAll('，学校', '，我校'),
    'below what a web page prints': `发布时间：2023-10-31 来源：党委办公室\n当前位置：首页 > 信息公开 > 年度报告\n${WHOLE.slice(WHOLE.indexOf('\n') + 1)}`,
  };
  for (const [what, text] of Object.entries(texts)) {
    test(what, () => {
      const { findings } = analyse(text);
      assert.equal(editionOf(text), 'university');
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    });
  }
});

test('the title that it lacks is none of a government', () => {
  const { findings } = analyse(PREFACE + BODY.replace('完善制度3项。', ACT).replace('2022—2023学年，', '2023年，'));
  const missing = findings.find(({ rule }) => rule === 'title/missing');
  assert.match(missing?.fixes[0]?.edits[0]?.newText ?? '', /^（单位名称）20\d{2}年信息公开工作年度报告\n/);
});

describe('a report without a title is none of a university', () => {
  const text = PREFACE + BODY.replace('完善制度3项。', ACT);
  const texts = {
    'where the rules are not named': PREFACE + BODY,
    'where an office speaks of schools': text.replace('二、主动公开情况', '我局指导高校公开。\n二、主动公开情况'),
    'where the headings are those of the government': text.replace('主动公开情况', '主动公开政府信息情况'),
    'where the school does not act': text.replaceAll('学校高度', '各方高度').replaceAll('\n学校', '\n单位'),
  };
  for (const [what, changed] of Object.entries(texts)) {
    test(what, () => {
      assert.notEqual(changed, text);
      assert.equal(editionOf(changed), '2021');
    });
  }
});

describe('a title that names the school year', () => {
  const titled = (title: string) => analyse(WHOLE.replace(/^.*\n/, `${title}\n`));

  for (const title of ['云岭大学2022-2023学年度信息公开工作报告', '云岭大学\n2022—2023学年信息公开工作报告']) {
    test(title, () => {
      const { findings, reports } = titled(title);
      assert.equal(reports[0]?.organisation, '云岭大学');
      assert.deepEqual(
        findings.filter(({ rule }) => rule.startsWith('title/')),
        [],
      );
    });
  }

  test('我校 is no name', () =>
    assert.notEqual(titled('我校2022-2023学年信息公开工作年度报告').reports[0]?.organisation, '我校'));
});
