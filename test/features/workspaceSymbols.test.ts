import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseDocument } from '../../server/src/core/document';
import { matchingSymbols, reportSymbols } from '../../server/src/features/workspaceSymbols';
import { WELL_FORMED } from '../support/wellFormed';

const documents = [
  { uri: 'file:///a.txt', document: analyseDocument(WELL_FORMED) },
  { uri: 'file:///b.txt', document: analyseDocument(WELL_FORMED.replace('柳湾镇', '白石镇')) },
];
const symbols = documents.flatMap((document) => reportSymbols(document, 'zh-CN'));
const found = (query: string) =>
  matchingSymbols(symbols, query).map(({ name, location }) => [location.uri.slice(8, 9), name]);

describe('workspace symbols', () => {
  test('find titles, sections and tables of every open report by some of their characters', () => {
    assert.deepEqual(found('白石 年报'), [['b', '白石镇人民政府2022年政府信息公开工作年度报告']]);
    assert.deepEqual(found('复议诉讼情况').slice(0, 2), [
      ['a', '四、政府信息公开行政复议、行政诉讼情况'],
      ['a', '表：政府信息公开行政复议、行政诉讼情况'],
    ]);
  });

  test('leave out the groups of tables, and what does not match', () => {
    assert.deepEqual(found('不予公开'), []);
    assert.deepEqual(found('没有这一部分'), []);
  });

  test('are all there for an empty query', () => {
    assert.equal(found('').length, 2 * (1 + 6 + 5 + 3));
  });
});
