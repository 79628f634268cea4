// The line that `check` prints below a finding.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { excerpt } from '../../server/src/cli/output/excerpt';
import { SourceText } from '../../server/src/core/text/sourceText';
import { displayWidth } from '../../server/src/core/text/width';

const COLUMNS = 60;

function shown(before: string, marked: string, after: string) {
  const span = { start: before.length, end: before.length + marked.length };
  return excerpt(new SourceText(before + marked + after), span, COLUMNS);
}

describe('the line of a finding', () => {
  test('is shown whole where it fits, the carets below what is marked', () => {
    const { line, underline } = shown('收到申请', '12', '件');
    assert.equal(line, '收到申请12件');
    assert.equal(underline, '        ^^');
  });

  for (const [what, before, marked, after] of [
    ['behind', '前', '数字', '后'.repeat(500)],
    ['before', '前'.repeat(500), '数字', '后'],
    ['on both sides', '前'.repeat(500), '数字', '后'.repeat(500)],
    ['in what is marked', '前'.repeat(500), '数'.repeat(500), '后'],
  ] as const) {
    test(`is cut where it is too long ${what}`, () => {
      const { line, underline } = shown(before, marked, after);
      assert.ok(displayWidth(line) <= COLUMNS, line);
      assert.ok(underline.length <= COLUMNS, underline);
      const at = displayWidth(line.slice(0, line.indexOf('数')));
      assert.equal(underline.indexOf('^'), at, 'the carets begin below what is marked');
    });
  }

  test('keeps its columns beside tabs and characters without width', () => {
    const { line, underline } = shown('一\t二\u200b', '3', '\t4');
    assert.equal(line, '一    二3    4');
    assert.equal(underline, '        ^');
  });
});
