import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Analysis, analyse } from '../../server/src/core/analyse';
import { parseConfig } from '../../server/src/core/config/parse';
import { configFor } from '../../server/src/core/config/reportConfig';
import { analyseDocument } from '../../server/src/core/document';
import { fingerprintsOf } from '../../server/src/core/fingerprint';
import { EMPHASISED, WRONG_FIGURE } from '../support/wellFormed';

function printsOf(analysis: Analysis, rule: string): string[] {
  const names = fingerprintsOf(analysis);
  return analysis.findings.filter((finding) => finding.rule === rule).map((finding) => names.get(finding) as string);
}
const prints = (text: string, rule: string) => printsOf(analyse(text), rule);

const [SUM] = prints(WRONG_FIGURE, 'table/row-total');

describe('a fingerprint', () => {
  test('is there, and short', () => assert.match(SUM ?? '', /^[0-9a-f]{14}$/));

  for (const [what, edited] of [
    ['lines above', `\n\n${WRONG_FIGURE}`],
    ['another section', WRONG_FIGURE.replace('网站专栏按季度更新。', '网站专栏每月更新一次，全年更新十二次。')],
    [
      'another finding of the rule elsewhere',
      WRONG_FIGURE.replace('重复申请\t0\t0\t0\t0\t0\t0\t0', '重复申请\t0\t0\t0\t0\t0\t0\t7'),
    ],
    ['the layout of the table', WRONG_FIGURE.replaceAll('\t', ' | ')],
    ['Windows line breaks', WRONG_FIGURE.replaceAll('\n', '\r\n')],
  ] as const) {
    test(`survives ${what}`, () => {
      assert.notEqual(edited, WRONG_FIGURE);
      assert.ok(prints(edited, 'table/row-total').includes(SUM as string));
    });
  }

  test('changes with the figure itself', () => {
    const other = WRONG_FIGURE.replace('\t14\t', '\t15\t');
    assert.notEqual(other, WRONG_FIGURE);
    assert.ok(!prints(other, 'table/row-total').includes(SUM as string));
  });

  test('of a further report of the document is another one: an entry silences one report only', () => {
    const other = WRONG_FIGURE.replaceAll('柳湾镇', '青禾镇');
    assert.deepEqual(prints(other, 'table/row-total'), [SUM], 'the title alone makes no difference');
    const { parts } = analyseDocument(`${WRONG_FIGURE}\n${other}`);
    const found = parts.map(({ analysis }) => printsOf(analysis, 'table/row-total'));
    assert.deepEqual([found.length, found[0]], [2, [SUM]]);
    assert.notDeepEqual(found[1], [SUM]);
    assert.equal(found[1]?.length, 1);
  });

  test('tells equal findings apart, also when one of them is ignored', () => {
    const twice = `${EMPHASISED.split('\n').slice(0, 4).join('\n')}\n**甲**\n字\n**甲**\n字\n**甲**\n`;
    const rule = analyse(twice)
      .findings.map((finding) => finding.rule)
      .find((id) => new Set(prints(twice, id)).size > 1);
    const all = prints(twice, rule ?? '');
    assert.equal(new Set(all).size, all.length);
    const ignore = [{ file: 'a.txt', rule, fingerprint: all[0] }];
    const { config } = parseConfig(JSON.stringify({ ignore }));
    const analysis = analyse(twice, { edition: 'auto', config: configFor(config, 'a.txt', []) });
    assert.deepEqual(printsOf(analysis, rule ?? ''), all.slice(1));
  });
});
