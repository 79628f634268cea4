import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inTextOrder, type Mark, parseMarks, writeMarks } from './marks';

test('marks are taken out of the text', () => {
  assert.deepEqual(parseMarks('甲⟦a/b:乙⟦c/d-e:丙⟧⟧丁'), {
    text: '甲乙丙丁',
    marks: [
      { rule: 'a/b', span: { start: 1, end: 3 } },
      { rule: 'c/d-e', span: { start: 2, end: 3 } },
    ],
  });
});

test('marks that cross carry numbers', () => {
  const marks: Mark[] = [
    { rule: 'a/b', span: { start: 0, end: 3 } },
    { rule: 'a/b', span: { start: 1, end: 4 } },
  ];
  const written = writeMarks('甲乙丙丁', marks);
  assert.equal(written, '⟦a/b#1:甲⟦a/b#2:乙丙#1⟧丁#2⟧');
  assert.deepEqual(parseMarks(written).marks, marks);
});

test('what is written is read again', () => {
  const mark = fc.tuple(fc.constantFrom('a/b', 'c/d'), fc.nat(8), fc.nat(8));
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 6 }), (list) => {
      const marks = list.map(([rule, a, b]) => ({ rule, span: { start: Math.min(a, b), end: Math.max(a, b) } }));
      const text = '甲乙丙丁戊己庚辛';
      assert.deepEqual(parseMarks(writeMarks(text, marks)), { text, marks: [...marks].sort(inTextOrder) });
    }),
  );
});
