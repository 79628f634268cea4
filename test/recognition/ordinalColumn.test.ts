import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { EDITIONS } from '../../server/src/core/editions/index';

const ROWS = EDITIONS.find(({ id }) => id === '2014')?.tables[0]?.bands.flatMap(({ rows }) => rows) ?? [];
const HEAD = '柳湾镇人民政府2016年政府信息公开工作年度报告\n一、概述\n工作有序开展。\n政府信息公开情况统计表\n';

function figuresIn(lineOf: (label: string, figure: string, number: number) => string): readonly string[] {
  const lines = ROWS.map(({ id, label }, i) => lineOf(label.text, id === undefined ? '' : String((i * 7) % 40), i + 1));
  const [report] = analyse(HEAD + lines.join('\n')).reports;
  return [...(report?.facts.values() ?? [])].map(({ raw }) => raw);
}

const EXPECTED = ROWS.flatMap(({ id }, i) => (id === undefined ? [] : [String((i * 7) % 40)]));

for (const [name, lineOf] of Object.entries({
  pipes: (label: string, figure: string, number: number) => `| ${number} | ${label} | 条 | ${figure} |`,
  tabs: (label: string, figure: string, number: number) => `${number}\t${label}\t${figure}`,
  lines: (label: string, figure: string, number: number) => `${number}\n${label}\n条\n${figure}`,
})) {
  test(`numbers of rows in front of the labels are no figures: ${name}`, () => {
    assert.ok(EXPECTED.length > 50);
    assert.deepEqual(figuresIn(lineOf), EXPECTED);
  });
}

test('a figure too many that does not count the rows stays one too many', () => {
  const figures = figuresIn((label, figure, number) => `${label} | 条 | ${figure} | ${(number * 13) % 17} |`);
  assert.deepEqual(new Set(figures), new Set(['']));
});
