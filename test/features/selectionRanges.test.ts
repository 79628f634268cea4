import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { SelectionRange } from 'vscode-languageserver-types';
import { analyseDocument } from '../../server/src/core/document';
import { SourceText } from '../../server/src/core/text/sourceText';
import { selectionRange } from '../../server/src/features/selectionRanges';
import { WELL_FORMED } from '../support/wellFormed';

/** The texts that a selection at an offset grows to, the narrowest first. */
function growth(text: string, offset: number): string[] {
  const source = new SourceText(text);
  const range: SelectionRange | undefined = selectionRange(analyseDocument(text), source.positionAt(offset));
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = range; at !== undefined; at = at.parent) {
    texts.push(source.slice({ start: source.offsetAt(at.range.start), end: source.offsetAt(at.range.end) }));
  }
  return texts;
}

describe('selection range', () => {
  test('grows from the figure to its cell, row, table, section and report', () => {
    const text = WELL_FORMED.replace('行政许可\t58', '行政许可\t 58 ');
    const texts = growth(text, text.indexOf('58'));
    assert.deepEqual(texts.slice(0, 3), ['58', ' 58 ', '行政许可\t 58 ']);
    assert.ok(texts[3]?.startsWith('第二十条第（一）项') && texts[3].endsWith('行政事业性收费\t0'), texts[3]);
    assert.ok(texts[4]?.startsWith('二、主动公开政府信息情况'));
    assert.equal(texts.at(-1), text);
  });

  test('grows from a claim to its line, topic and section', () => {
    const texts = growth(WELL_FORMED, WELL_FORMED.indexOf('申请5件'));
    assert.deepEqual(texts.slice(0, 2), ['收到政府信息公开申请5件', '全年收到政府信息公开申请5件，均已按期答复。']);
    assert.ok(texts[2]?.startsWith('（二）依申请公开情况'));
    assert.ok(texts[3]?.startsWith('一、总体情况'));
  });

  test('grows to the report, then to the document that holds several', () => {
    const second = WELL_FORMED.replaceAll('柳湾', '白石');
    const text = `${WELL_FORMED}\n${second}`;
    assert.deepEqual(growth(text, text.lastIndexOf('58')).slice(-2), [second, text]);
  });

  test('always holds the offset and strictly grows, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.nat(120), (text, at) => {
        let length = -1;
        for (const part of growth(text, Math.min(at, text.length))) {
          assert.ok(part.length > length);
          length = part.length;
        }
        assert.equal(length, text.length);
      }),
    );
  });
});
