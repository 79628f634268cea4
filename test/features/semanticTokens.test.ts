import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseDocument } from '../../server/src/core/document';
import { SourceText } from '../../server/src/core/text/sourceText';
import type { Span } from '../../server/src/core/text/span';
import { SEMANTIC_LEGEND, semanticTokens } from '../../server/src/features/semanticTokens';
import { compilation } from '../support/compilation';
import { LAYOUTS } from '../support/layouts';
import { glued } from '../support/layouts/oneLine';
import { plainCase } from '../support/render';
import { WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';

interface Token {
  readonly start: number;
  readonly text: string;
  readonly name: string;
}

/** The tokens decoded, named `type.modifier…` */
function tokensOf(text: string, span?: Span): Token[] {
  const source = new SourceText(text);
  const { data } = semanticTokens(analyseDocument(text), span === undefined ? undefined : source.rangeOf(span));
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, i) => {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(i * 5, i * 5 + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const start = source.offsetAt({ line, character });
    const modifiers = SEMANTIC_LEGEND.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    return {
      start,
      text: text.slice(start, start + length),
      name: [SEMANTIC_LEGEND.tokenTypes[type], ...modifiers].join('.'),
    };
  });
}

const named = (text: string, name: string) =>
  tokensOf(text)
    .filter((token) => token.name === name)
    .map((token) => token.text);

describe('semantic tokens', () => {
  test('mark figures and claims', () => {
    assert.ok(named(WELL_FORMED, 'figure').includes('58'));
    assert.deepEqual(named(WELL_FORMED, 'claim'), ['收到政府信息公开申请5件']);
  });

  test('tell wrong figures and wrong claims', () => {
    assert.deepEqual(named(WRONG_FIGURE, 'figure.wrong'), ['14']);
    assert.deepEqual(named(WELL_FORMED.replace('申请5件', '申请7件'), 'claim.wrong'), ['收到政府信息公开申请7件']);
  });

  test('tell placeholders, inferred figures and debris', () => {
    assert.deepEqual(named(WELL_FORMED.replace('行政许可\t58', '行政许可\t/'), 'figure.placeholder'), ['/']);
    assert.ok(named(plainCase(glued, 3, { year: 2022 }).rendered.text, 'figure.inferred').length > 10);
    const text = WELL_FORMED.replace('网站专栏', '[bookmark: _GoBack]网站专栏');
    assert.deepEqual(named(text, 'debris'), ['[bookmark: _GoBack]']);
  });

  test('never overlap, never cross a line, never are empty', () => {
    for (const layout of LAYOUTS) {
      const { text } = plainCase(layout, 7).rendered;
      let end = 0;
      for (const token of tokensOf(text)) {
        assert.ok(
          token.start >= end && token.text !== '' && !/[\r\n]/.test(token.text),
          `${layout.name} ${token.text}`,
        );
        end = token.start + token.text.length;
      }
      assert.ok(end > 0, layout.name);
    }
  });

  test('of marks inside a claim are those of the claim alone', () => {
    const text = WELL_FORMED.replace('申请5件', '申请<b>5</b>件');
    assert.deepEqual(named(text, 'claim'), ['收到政府信息公开申请<b>5</b>件']);
    assert.deepEqual(named(text, 'debris'), []);
  });

  test('count on from report to report', () => {
    const { text } = compilation(3, 4);
    const names = tokensOf(text).filter(({ name }) => name === 'figure');
    assert.ok(names.length > 200);
    for (const figure of names) assert.match(figure.text, /[\d０-９]/);
  });

  test('of a range are those of the text that touch it', () => {
    const span = { start: WELL_FORMED.indexOf('二、上年结转'), end: WELL_FORMED.indexOf('（三）不予公开') };
    const expected = tokensOf(WELL_FORMED).filter(
      ({ start, text }) => start <= span.end && start + text.length >= span.start,
    );
    assert.deepEqual(tokensOf(WELL_FORMED, span), expected);
    assert.equal(expected.length, 21);
  });
});
