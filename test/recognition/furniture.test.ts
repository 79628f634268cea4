// Page numbers and form feeds, told from figures.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findFurniture } from '../../server/src/core/text/furniture';

function marksIn(text: string): readonly string[] {
  const span = { start: 0, end: text.length };
  return findFurniture(text, span).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end).trim()}`.trim());
}

describe('page furniture', () => {
  test('is a number between dashes, or with 第 and 页, alone in its line', () => {
    assert.deepEqual(marksIn('甲\n- 4 -\n乙\n—5—\n第 6 页 共 10 页\n第7页\n'), [
      'page-number - 4 -',
      'page-number —5—',
      'page-number 第 6 页 共 10 页',
      'page-number 第7页',
    ]);
    assert.deepEqual(marksIn('见第7页\n- 4 - 条\n4\n'), []);
  });

  test('is a bare number beside form feeds only where it counts up from page to page', () => {
    assert.deepEqual(marksIn('甲\n1\n\f乙\n2\n\f丙'), ['page-number 1', 'form-feed', 'page-number 2', 'form-feed']);
    assert.deepEqual(marksIn('甲\n12\n\f乙\n7\n\f丙'), ['form-feed', 'form-feed']);
    assert.deepEqual(marksIn('甲\n12\n\f乙'), ['form-feed']);
  });
});
