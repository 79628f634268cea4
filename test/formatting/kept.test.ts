// What formatting must not change, whatever its steps do.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { differences } from '../../server/src/core/formatting/kept';
import { WELL_FORMED } from '../support/wellFormed';

function changed(from: string, to: string): string {
  assert.ok(WELL_FORMED.includes(from), from);
  return WELL_FORMED.replace(from, to);
}

function found(text: string): readonly string[] {
  return differences(analyse(WELL_FORMED), analyse(text)).map(({ what, name }) => `${what} ${name}`);
}

describe('a text that reads differently', () => {
  for (const [what, text, difference] of [
    ['another figure', changed('行政许可\t58', '行政许可\t59'), 'fact disclosure.licences.decisions'],
    ['the same figure in other words', changed('行政许可\t58', '行政许可\t58件'), 'fact disclosure.licences.decisions'],
    ['a topic less', changed('（二）依申请公开情况\n', ''), 'heading （二）依申请公开情况'],
    ['another mark', changed('（二）依申请公开情况', '（三）依申请公开情况'), 'heading （二）依申请公开情况'],
    ['a section more', `${WELL_FORMED}\n七、附则\n`, 'heading 七、附则'],
    [
      'no title',
      changed('柳湾镇人民政府2022年政府信息公开工作年度报告\n', ''),
      'title 柳湾镇人民政府2022年政府信息公开工作年度报告',
    ],
  ] as const) {
    test(`has ${what}`, () => assert.ok(found(text).includes(difference), found(text).join('\n')));
  }

  test('is none with other blanks, or more of a heading that was torn', () => {
    assert.deepEqual(found(WELL_FORMED.replaceAll('\t', '  |  ')), []);
    assert.deepEqual(found(changed('（二）依申请公开情况', '（二） 依申请公开情况及其他')), []);
  });
});
