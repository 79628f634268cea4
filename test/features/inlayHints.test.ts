import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { analyseDocument } from '../../server/src/core/document';
import { SourceText } from '../../server/src/core/text/sourceText';
import { type HintKind, inlayHints } from '../../server/src/features/inlayHints';
import { cellLines } from '../support/layouts/cellLines';
import { glued, oneLine } from '../support/layouts/oneLine';
import { pipes } from '../support/layouts/pipes';
import { tabs } from '../support/layouts/tabs';
import { plainCase } from '../support/render';
import { WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';

interface Hint {
  readonly at: number;
  readonly label: string;
}

function hintsOf(text: string, kinds: readonly HintKind[], span = { start: 0, end: text.length }): Hint[] {
  const source = new SourceText(text);
  const hints = inlayHints(analyseDocument(text), source.rangeOf(span), { kinds: new Set(kinds), locale: 'zh-CN' });
  return hints.map(({ position, label }) => ({ at: source.offsetAt(position), label: String(label) }));
}

describe('column hints', () => {
  for (const layout of [cellLines, oneLine, glued]) {
    test(`name the column before each figure: ${layout.name}`, () => {
      const { rendered } = plainCase(layout, 3, { year: 2022 });
      const hints = new Map(hintsOf(rendered.text, ['columns']).map(({ at, label }) => [at, label]));
      const { facts } = analyse(rendered.text).reports[0] ?? assert.fail();
      const named: Readonly<Record<string, string>> = { person: '自然人：', legal: '法律服务机构：', total: '总计：' };
      let checked = 0;
      for (const { table, column, span } of facts.values()) {
        if (table !== 'applications' || span === null || named[column] === undefined) continue;
        assert.equal(hints.get(span.start), named[column]);
        checked++;
      }
      assert.ok(checked > 10, `${checked} figures`);
    });
  }

  for (const layout of [tabs, pipes]) {
    test(`are absent where the header stands above: ${layout.name}`, () => {
      assert.deepEqual(hintsOf(plainCase(layout, 3, { year: 2022 }).rendered.text, ['columns']), []);
    });
  }

  test('keep to the range that is asked for', () => {
    const { rendered } = plainCase(cellLines, 3, { year: 2022 });
    const all = hintsOf(rendered.text, ['columns']);
    const middle = all[Math.floor(all.length / 2)] ?? assert.fail();
    const some = hintsOf(rendered.text, ['columns'], { start: middle.at, end: middle.at + 1 });
    assert.deepEqual(some, [middle]);
  });
});

describe('total hints', () => {
  test('show beside a wrong total what its items add up to', () => {
    const wrong = WELL_FORMED.replace('数量\t4\t1\t0\t0\t0\t0\t5', '数量\t4\t1\t0\t0\t0\t0\t9');
    const at = wrong.indexOf('\t9\n') + 2;
    assert.deepEqual(hintsOf(wrong, ['totals']), [{ at, label: '各项相加为 5' }]);
  });

  test('are absent beside sums that a wrong item spoils, and where all is well', () => {
    assert.deepEqual(hintsOf(WRONG_FIGURE, ['totals']), []);
    assert.deepEqual(hintsOf(WELL_FORMED, ['totals']), []);
  });

  test('show both sums where row and column disagree', () => {
    const text = WELL_FORMED.replace('（七）总计\t4\t1\t0\t0\t0\t0\t5', '（七）总计\t6\t1\t0\t0\t0\t0\t9');
    const labels = hintsOf(text, ['totals']).map(({ label }) => label);
    assert.deepEqual(labels, ['各项相加为 4', '横向相加为 7，纵向相加为 5']);
  });
});
