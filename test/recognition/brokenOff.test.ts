import assert from 'node:assert/strict';
import { test } from 'node:test';
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
