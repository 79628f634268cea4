import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { countOfKind, type FixKind, fixKind, leavesFigures } from '../../server/src/core/repair/fixKind';
import { EMPHASISED, WELL_FORMED } from '../support/wellFormed';

const fixed = (text: string, kind: FixKind) => fixKind(text, analyse, kind).text;
const figures = (text: string) =>
  [...(analyse(text).reports[0]?.facts.values() ?? [])].map(({ id, value }) => `${id}=${value?.units ?? ''}`);

describe('safe fixes of one rule', () => {
  const text = EMPHASISED.replace('公开前逐条审核，', '公开前逐条审核,').replace('申请5件，', '申请5件,');
  const kind: FixKind = { rule: 'layout/punctuation', safety: 'safe', title: 'fix.full-width' };

  test('are applied everywhere, those of other rules nowhere', () => {
    assert.equal(countOfKind(analyse(text), kind), 2);
    assert.equal(fixed(text, kind), EMPHASISED);
  });

  test('are applied once and for all', () => assert.equal(fixed(fixed(text, kind), kind), fixed(text, kind)));
});

describe('suggestions of one wording', () => {
  const typos = WELL_FORMED.replace('网站专栏按季度更新。', '网站专栏按季度更新，统一布署。').replace(
    '公开前逐条审核，',
    '公开前逐条审核，由办公室布署，',
  );
  const kind: FixKind = { rule: 'prose/typo', safety: 'suggestion', title: 'fix.replace-word' };

  test('are applied everywhere', () => {
    assert.equal(countOfKind(analyse(typos), kind), 2);
    assert.ok(leavesFigures(analyse(typos), analyse, kind));
    assert.equal(fixed(typos, kind), typos.replaceAll('布署', '部署'));
  });

  test('never change a figure that stands in a table', () => {
    const wrong = WELL_FORMED.replace('重复申请\t0\t0\t0\t0\t0\t0\t0', '重复申请\t0\t0\t0\t0\t0\t0\t7');
    const setting = analyse(wrong).findings.flatMap(({ rule, fixes }) =>
      fixes.map(({ title, safety }): FixKind => ({ rule, safety, title: title.key })),
    );
    const sums = setting.filter(({ rule }) => rule === 'table/row-total');
    assert.ok(sums.length > 0);
    for (const sum of sums) {
      assert.equal(leavesFigures(analyse(wrong), analyse, sum), false);
      assert.equal(fixed(wrong, sum), wrong);
    }
  });

  test('may fill blanks', () => {
    const blank = WELL_FORMED.replaceAll('\t0\t0\t0\t0\t0\t0\t0', '\t0\t0\t\t0\t0\t0\t0');
    const found = analyse(blank).findings.find(({ rule }) => rule === 'table/cell-blank') ?? assert.fail();
    const [fix] = found.fixes;
    const filling: FixKind = { rule: 'table/cell-blank', safety: 'suggestion', title: fix?.title.key ?? '' };
    assert.ok(leavesFigures(analyse(blank), analyse, filling));
    const before = new Set(figures(blank).filter((figure) => !figure.endsWith('=')));
    const after = new Set(figures(fixed(blank, filling)));
    assert.ok(after.size > 0 && [...before].every((figure) => after.has(figure)));
    assert.notEqual(fixed(blank, filling), blank);
  });
});
