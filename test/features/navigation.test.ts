import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DocumentHighlightKind, type Location } from 'vscode-languageserver-types';
import { analyse } from '../../server/src/core/analyse';
import { definition, documentHighlights, references } from '../../server/src/features/navigation';
import { WELL_FORMED } from '../support/wellFormed';

const RECEIVED = '一、本年新收政府信息公开申请数量\t4\t1\t0\t0\t0\t0\t5';

/** Offset `ahead` units into the first occurrence of `on`. */
function at(text: string, on: string, ahead = 0): number {
  assert.ok(text.includes(on));
  return text.indexOf(on) + ahead;
}

function texts(text: string, ranges: readonly Pick<Location, 'range'>[]): string[] {
  const { source } = analyse(text);
  return ranges.map(({ range }) =>
    source.slice({ start: source.offsetAt(range.start), end: source.offsetAt(range.end) }),
  );
}

describe('document highlight', () => {
  test('the total of a row: itself, the claim on it, its six addends, the other cells of the balance', () => {
    const total = at(WELL_FORMED, RECEIVED, RECEIVED.length - 1);
    const highlights = documentHighlights(analyse(WELL_FORMED), total) ?? assert.fail();
    assert.deepEqual(texts(WELL_FORMED, highlights), [
      '5',
      '收到政府信息公开申请5件',
      '4',
      '1',
      '0',
      '0',
      '0',
      '0',
      '0',
      '5',
      '0',
    ]);
    assert.deepEqual(
      highlights.map(({ kind }) => kind === DocumentHighlightKind.Write),
      [true, ...Array.from({ length: 10 }, () => false)],
    );
  });

  test('an addend lights up its totals, not its neighbours', () => {
    const text = WELL_FORMED;
    const highlights = documentHighlights(analyse(text), at(text, '（一）予以公开\t3', 8)) ?? assert.fail();
    assert.deepEqual(texts(text, highlights), ['3', '4', '4']);
  });

  test('a claim lights up its cells', () => {
    const highlights = documentHighlights(analyse(WELL_FORMED), at(WELL_FORMED, '申请5件', 2)) ?? assert.fail();
    assert.deepEqual(texts(WELL_FORMED, highlights), ['收到政府信息公开申请5件', '5']);
  });

  test('plain prose is left to the editor', () => {
    assert.equal(documentHighlights(analyse(WELL_FORMED), at(WELL_FORMED, '统一归档')), null);
  });
});

describe('definition and references', () => {
  test('of a claim: the cell it states', () => {
    const [cell, ...more] = definition(analyse(WELL_FORMED), 'u', at(WELL_FORMED, '申请5件', 2));
    assert.deepEqual(more, []);
    assert.equal(cell?.uri, 'u');
    const line = WELL_FORMED.split('\n').indexOf(RECEIVED);
    assert.deepEqual(cell?.range.start, { line, character: RECEIVED.length - 1 });
  });

  test('of a total: its addends', () => {
    const cells = definition(analyse(WELL_FORMED), 'u', at(WELL_FORMED, RECEIVED, RECEIVED.length - 1));
    assert.deepEqual(texts(WELL_FORMED, cells), ['4', '1', '0', '0', '0', '0']);
  });

  test('of an addend: the totals it goes into', () => {
    const cells = definition(analyse(WELL_FORMED), 'u', at(WELL_FORMED, '（一）予以公开\t3', 8));
    assert.deepEqual(texts(WELL_FORMED, cells), ['4', '4']);
  });

  test('references of a cell name the claims on it', () => {
    const offset = at(WELL_FORMED, RECEIVED, RECEIVED.length - 1);
    const found = texts(WELL_FORMED, references(analyse(WELL_FORMED), 'u', offset, 'without-declaration'));
    assert.equal(found[0], '收到政府信息公开申请5件');
    const declared = references(analyse(WELL_FORMED), 'u', offset, 'with-declaration');
    assert.equal(declared.length, found.length + 1);
  });

  test('lead from an item of the contents list to its section and back', () => {
    const list =
      '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议及行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。';
    const text = WELL_FORMED.replace('\n\n一、总体情况', `\n\n${list}\n\n一、总体情况`);
    const analysis = analyse(text);
    const item = at(text, '主动公开政府信息情况、', 2);
    assert.deepEqual(texts(text, definition(analysis, 'u', item)), ['二、主动公开政府信息情况']);
    const heading = at(text, '二、主动公开政府信息情况', 3);
    assert.deepEqual(texts(text, references(analysis, 'u', heading, 'without-declaration')), ['主动公开政府信息情况']);
  });
});
