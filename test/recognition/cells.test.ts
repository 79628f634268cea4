import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { splitCells } from '../../server/src/core/recognition/cells';

const cellsOf = (source: string) =>
  splitCells(source, { start: 0, end: source.length }, [])
    .filter(({ kind }) => kind === 'value')
    .map(({ raw, span }) => [raw, source.slice(span.start, span.end)]);

describe('a figure with a blank before its unit', () => {
  for (const written of ['36 件', '36  件', '３６ 件', '36\u3000件', '1.25 万元']) {
    for (const [layout, source] of Object.entries({
      pipes: ` | ${written} | `,
      tabs: `\t${written}\t`,
      lines: `\n${written}\n`,
      html: `<td>${written}</td>`,
      commas: `,${written},`,
    })) {
      test(`is one cell: ${layout} ${written}`, () => assert.deepEqual(cellsOf(source), [[written, written]]));
    }
  }

  for (const [what, source] of [
    ['other figures beside it', ' | 36 件 2 件 | '],
    ['no delimiter before it', ' 36 件 | '],
    ['a cell border between them', ' | 36 | 件 | '],
    ['a line break between them', '\n36\n件\n'],
  ] as const) {
    test(`is left alone where there is ${what}`, () => {
      assert.ok(cellsOf(source).every(([raw]) => /^\d+$/.test(raw ?? '')));
    });
  }
});
