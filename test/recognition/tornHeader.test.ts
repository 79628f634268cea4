import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';

const FIGURES = [1, 0, 0, 0, 1, 0, 2, 0, 0, 2, 0, 0, 3, 0, 3];
/** The narrow columns as two ways of reading a page give them. */
const BY_LETTER = [
  '行政复议 行政诉讼',
  '未经复议直接起诉 复议后起诉',
  '结 结 其 尚',
  '结 结 其 尚 结 结 其 尚',
  '果 果 他 未',
  '总计 果 果 他 未 总 果 果 他 未 总',
  '维 纠 结 审',
  '维 纠 结 审 计 维 纠 结 审 计',
  '持 正 果 结',
  '持 正 果 结 持 正 果 结',
];
const BY_PAIR = [
  '行政复议 行政诉讼',
  '未经复议直接起诉 复议后起诉',
  '结果 结果 其他 尚未 总',
  '维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总',
  '维持 纠正 结果 审结 计 维持 纠正 结果 审结 计',
];

function disputesIn(header: readonly string[]): readonly (string | null)[] {
  const text = [
    '柳湾镇人民政府2023年政府信息公开工作年度报告',
    '四、政府信息公开行政复议、行政诉讼情况',
    '本年度的行政复议、行政诉讼情况见下表。',
    ...header,
    FIGURES.join(' '),
    '五、存在的主要问题及改进情况',
  ].join('\n');
  const [report] = analyse(text).reports;
  return [...(report?.facts.values() ?? [])].filter(({ table }) => table === 'disputes').map(({ raw }) => raw);
}

for (const [name, header] of Object.entries({ BY_LETTER, BY_PAIR })) {
  test(`figures below a header torn ${name === 'BY_LETTER' ? 'into letters' : 'into pairs'} are read`, () => {
    assert.deepEqual(disputesIn(header), FIGURES.map(String));
  });
}

test('letters that are not those of the header make no table', () => {
  assert.deepEqual(disputesIn(BY_LETTER.map((line) => line.replace('总计', '总数'))), []);
});
