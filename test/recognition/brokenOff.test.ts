import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';

const ROWS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
];

test('a table that breaks off before its editions differ is of the edition of its year', () => {
  const rows = ROWS.map((label) => `${label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`);
  const text = ['柳湾镇人民政府2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', ...rows].join(
    '\n',
  );
  const { reports, findings } = analyse(text);
  assert.deepEqual(
    reports[0]?.tables.map(({ edition }) => edition.id),
    ['2021'],
  );
  assert.deepEqual(
    findings.filter(({ rule }) => rule === 'form/edition'),
    [],
  );
});

describe('a header without rows below is no row 其他', () => {
  const HEADER = `（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |
自然人 | 法人或其他组织 | 总计 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |`;
  const ends = (last: string) =>
    ['柳湾镇人民政府2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', HEADER, last].join('\n');
  const rowsOf = (text: string) =>
    analyse(text).reports[0]?.tables.map(({ edition, rows }) => [
      edition.id,
      ...rows.filter(({ label }) => label !== null).map(({ row }) => row.label.text),
    ]);

  test('at the end', () => assert.deepEqual(rowsOf(ends('')), [['2021']]));

  test('above the last rows of the table', () => {
    const rows = ['3.其他', '（七）总计', '四、结转下年度继续办理'];
    const text = ends(rows.map((label) => `${label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`).join('\n'));
    assert.deepEqual(rowsOf(text), [['2021', ...rows]]);
    const { findings } = analyse(text);
    assert.ok(!findings.some(({ rule }) => /^(?:form\/edition|table\/label)$/.test(rule)));
  });
});
