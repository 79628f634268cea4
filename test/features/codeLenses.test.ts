import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseDocument } from '../../server/src/core/document';
import { codeLenses, PREVIEW_COMMAND } from '../../server/src/features/codeLenses';
import { oneLine } from '../support/layouts/oneLine';
import { plainCase } from '../support/render';
import { WELL_FORMED } from '../support/wellFormed';

const titles = (text: string) =>
  codeLenses(analyseDocument(text), { uri: 'u', locale: 'zh-CN', preview: 'absent' }).map(
    ({ command }) => command?.title,
  );

describe('code lens', () => {
  test('says above each table with sums that they agree', () => {
    assert.deepEqual(titles(WELL_FORMED), ['✓ 39 处勾稽关系全部相符', '✓ 3 处勾稽关系全部相符']);
  });

  test('names the one figure that explains every failing sum', () => {
    const text = WELL_FORMED.replace('（一）予以公开\t3\t1\t0\t0\t0\t0\t4', '（一）予以公开\t3\t1\t0\t0\t0\t0\t6');
    assert.equal(titles(text)[0], '✗ （一）予以公开 · 总计应为 4（2 处勾稽关系不相符）');
  });

  test('shows the equation of a single failing sum', () => {
    const text = WELL_FORMED.replace('0\t0\t1\t0\t1\t', '0\t0\t1\t0\t3\t');
    assert.equal(titles(text)[1], '✗ 行政复议 · 总计：3 ≠ 1');
  });

  test('tells sums that cannot be checked from those that agree', () => {
    const text = WELL_FORMED.replace('（一）予以公开\t3', '（一）予以公开\t/');
    assert.equal(titles(text)[0], '✓ 37 处勾稽关系相符，2 处缺数、无法核对');
  });

  test('opens the preview at its table where the client has one, also above a table without sums', () => {
    const lenses = codeLenses(analyseDocument(WELL_FORMED), { uri: 'u', locale: 'en', preview: 'offered' });
    assert.deepEqual(
      lenses.map(({ command }) => [command?.command, ...(command?.arguments ?? [])]),
      ['disclosure', 'applications', 'disputes'].map((table) => [PREVIEW_COMMAND, 'u', table, 0]),
    );
    assert.equal(lenses[0]?.command?.title, 'Preview this table');
    const absent = codeLenses(analyseDocument(WELL_FORMED), { uri: 'u', locale: 'en', preview: 'absent' });
    assert.ok(absent.every(({ command }) => command?.command === ''));
  });

  test('counts the reports of a compilation', () => {
    const text = `${WELL_FORMED}\n${WELL_FORMED.replaceAll('柳湾', '白石')}`;
    const lenses = codeLenses(analyseDocument(text), { uri: 'u', locale: 'en', preview: 'offered' });
    assert.deepEqual(
      lenses.map(({ command }) => command?.arguments?.[2]),
      [0, 0, 0, 1, 1, 1],
    );
    const first = WELL_FORMED.split('\n').length;
    assert.equal(lenses[3]?.range.start.line, (lenses[0]?.range.start.line ?? 0) + first);
  });

  test('stands in the line of its table, and names it where other text stands before it', () => {
    const { text } = plainCase(oneLine, 5, { year: 2022 }).rendered;
    for (const title of titles(text)) assert.match(title ?? '', /情况：[✓✗\d]/);
    const [lens] = codeLenses(analyseDocument(WELL_FORMED), { uri: 'u', locale: 'en', preview: 'absent' });
    assert.match(WELL_FORMED.split('\n')[lens?.range.start.line ?? -1] ?? '', /^（本列数据/);
  });
});
