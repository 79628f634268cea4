import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { compareFindings, countFindings, formatBaseline, parseBaseline } from '../../server/src/core/config/baseline';
import { fingerprintsOf } from '../../server/src/core/fingerprint';
import { WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';

function counted(text: string) {
  const analysis = analyse(text);
  const names = fingerprintsOf(analysis);
  return { findings: analysis.findings, names, counts: countFindings(analysis.findings, names) };
}

describe('a baseline', () => {
  const old = counted(WRONG_FIGURE);

  test('knows its own findings', () => {
    assert.ok(old.findings.length > 0);
    assert.deepEqual(compareFindings(old.findings, old.names, old.counts), {
      added: [],
      known: old.findings.length,
      gone: 0,
    });
  });

  test('lets through what is new, and counts what is gone', () => {
    const text = `\n${WRONG_FIGURE.replace('全年在政府网站发布信息120条。', '全年全年在政府网站布署发布信息120条。')}`;
    const { findings, names } = counted(text);
    const { added, gone } = compareFindings(findings, names, old.counts);
    assert.ok(added.length > 0);
    assert.ok(!added.some(({ rule }) => rule === 'table/row-total'));
    assert.equal(gone, 0);
    const clean = counted(WELL_FORMED);
    assert.equal(
      compareFindings(clean.findings, clean.names, old.counts).gone,
      old.findings.length - clean.findings.length,
    );
  });

  test('counts equal findings', () => {
    const [finding] = old.findings;
    assert.ok(finding);
    const again = { ...finding };
    const names = new Map([
      [finding, '0123456789abcd'],
      [again, '0123456789abcd-2'],
    ]);
    const one = countFindings([finding], names);
    assert.deepEqual(compareFindings([finding, again], names, one), { added: [again], known: 1, gone: 0 });
  });

  test('can be written and read', () => {
    const text = formatBaseline(
      new Map([
        ['b.txt', { 'x 1': 1 }],
        ['a.txt', old.counts],
        ['none.txt', {}],
      ]),
    );
    const files = parseBaseline(text)?.files ?? {};
    assert.deepEqual(Object.keys(files), ['a.txt', 'b.txt']);
    assert.deepEqual(files['a.txt'], old.counts);
  });

  for (const text of ['', '[]', '{"version":2,"files":{}}', '{"version":1,"files":{"a":{"b":-1}}}']) {
    test(`is no ${text || 'empty text'}`, () => assert.equal(parseBaseline(text), null));
  }
});
