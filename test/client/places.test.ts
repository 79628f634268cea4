import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyAt, rangeOf, reportAt } from '../../client/src/preview/places';
import { analyseDocument } from '../../server/src/core/document';
import { preview } from '../../server/src/features/preview';
import { WELL_FORMED } from '../support/wellFormed';

const lines = WELL_FORMED.split('\n');
const model = preview(analyseDocument(WELL_FORMED), { version: 1, locale: 'en', report: 0 });
const line = lines.findIndex((text) => text.startsWith('行政许可'));

test('a place in a figure gives its cell, in a label the label’s, elsewhere none', () => {
  assert.equal(keyAt(model, { line, character: '行政许可\t5'.length }), 'disclosure.licences.decisions');
  assert.equal(keyAt(model, { line, character: 1 }), 'disclosure.licences');
  assert.equal(keyAt(model, { line: 0, character: 3 }), null);
});

test('a cell, a section and a table give their places back', () => {
  const start = { line, character: '行政许可\t'.length };
  const cell = rangeOf(model, { kind: 'cell', key: 'disclosure.licences.decisions' });
  assert.deepEqual(cell, { start, end: { line, character: start.character + 2 } });
  const section = rangeOf(model, { kind: 'section', index: 1 });
  assert.equal(lines[section?.start.line ?? -1], '二、主动公开政府信息情况');
  assert.ok((rangeOf(model, { kind: 'table', id: 'disputes' })?.start.line ?? 0) > line);
  assert.equal(rangeOf(model, { kind: 'cell', key: 'nowhere' }), null);
  assert.equal(rangeOf(model, { kind: 'section', index: 99 }), null);
});

test('the report at a place of a compilation', () => {
  const two = preview(analyseDocument(`${WELL_FORMED}\n${WELL_FORMED.replaceAll('柳湾镇', '桐溪乡')}`), {
    version: 1,
    locale: 'en',
    report: 1,
  });
  assert.equal(reportAt(two, { line: 3, character: 0 }), 0);
  assert.equal(reportAt(two, { line: lines.length + 5, character: 0 }), 1);
  assert.equal(reportAt(two, { line: 9999, character: 0 }), 1, 'outside of all the one that is shown stays');
});
