import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseConfig } from '../../server/src/core/config/parse';
import { formatMessage } from '../../server/src/core/messages/format';
import { SourceText } from '../../server/src/core/text/sourceText';

/** `line: marked text → message` of every problem. */
function complaints(text: string): string[] {
  const source = new SourceText(text);
  return parseConfig(text).problems.map(
    ({ span, message }) =>
      `${source.positionAt(span.start).line}: ${source.slice(span)} → ${formatMessage(message, 'en')}`,
  );
}

const BRACKET = '0:  → A closing bracket is missing.';

describe('a workspace file', () => {
  test('may have comments and trailing commas', () => {
    const { config, problems } = parseConfig(`{
      // why
      "edition": "2021",
      "rules": { "layout/space": "off", "table/row-total": "warning", },
      "organisations": [["青禾镇人民政府", "青禾镇"]],
      "words": [{ "wrong": "布暑", "right": "部署" }],
      "editions": ["own.json"],
      "ignore": [{ "file": "a.txt", "rule": "layout/space", "reason": "as printed" }],
    }`);
    assert.deepEqual(problems, []);
    assert.equal(config.edition, '2021');
    assert.deepEqual(
      [...config.rules],
      [
        ['layout/space', 'off'],
        ['table/row-total', 'warning'],
      ],
    );
    assert.deepEqual(config.organisations, [['青禾镇人民政府', '青禾镇']]);
    assert.deepEqual(config.words, [{ wrong: '布暑', right: '部署' }]);
    assert.deepEqual(
      config.editions.map(({ path }) => path),
      ['own.json'],
    );
    assert.deepEqual(
      config.ignore.map(({ file, rule, reason }) => [file, rule, reason]),
      [['a.txt', 'layout/space', 'as printed']],
    );
  });

  test('may be empty', () => {
    for (const text of ['', '{}', ' // nothing yet']) assert.deepEqual(parseConfig(text).problems, [], text);
  });

  for (const [what, text, expected] of [
    ['an unknown key', '{\n"editoin": "2021"\n}', ['1: "editoin" → There is no setting named "editoin".']],
    [
      'an unknown rule',
      '{"rules": {\n"layout/spaces": "off"}}',
      ['1: "layout/spaces" → There is no rule named "layout/spaces".'],
    ],
    [
      'an unknown level',
      '{"rules": {\n\n"layout/space": "fatal"}}',
      ['2: "fatal" → "fatal" is not possible here; choose one of: off | error | warning | information | hint'],
    ],
    ['a value of another type', '{"edition": 2021}', ['0: 2021 → A string is expected here.']],
    ['a list that is none', '{"words": {}}', ['0: {} → An array […] is expected here.']],
    ['a missing member', '{"words": [{"wrong": "布暑"}]}', ['0: {"wrong": "布暑"} → "right" is missing.']],
    [
      'an unknown member',
      '{"words": [{"wrong": "a", "right": "b", "rigth": "c"}]}',
      ['0: "rigth" → There is no setting named "rigth".'],
    ],
    ['a single name', '{"organisations": [["青禾镇"]]}', ['0: ["青禾镇"] → Too short: at least 2 needed.']],
    [
      'a fingerprint made up by hand',
      '{"ignore": [{"file": "a", "rule": "layout/space", "fingerprint": "12"}]}',
      ['0: "12" → This is no fingerprint; let the editor\'s quick fix write it.'],
    ],
    [
      'a repeated key',
      '{"edition": "2021",\n"edition": "2019"}',
      ['1: "edition" → "edition" is repeated; the first one holds.'],
    ],
    ['a missing comma', '{"edition": "2021"\n"words": []}', ['1: "words" → A comma is missing.']],
    ['a list that is never closed', '{"organisations": [[', ['0: [ → Too short: at least 2 needed.', BRACKET]],
    ['no object', '[]', ['0: [] → An object {…} is expected here.']],
  ] as const) {
    test(`tells of ${what}, on its own line`, () => assert.deepEqual(complaints(text), expected));
  }

  test('loses nothing but what is mistaken', () => {
    const { config } = parseConfig(`{"edition": "2019", "rules": {"layout/space": "fatal", "layout/debris": "off"},
      "words": [{"wrong": 1}, {"wrong": "a", "right": "b"}]`);
    assert.equal(config.edition, '2019');
    assert.deepEqual([...config.rules], [['layout/debris', 'off']]);
    assert.deepEqual(config.words, [{ wrong: 'a', right: 'b' }]);
  });

  test('can be any text whatever', () => {
    const whole = '{"rules": {"layout/space": "off"}, "ignore": [{"file": "a", "rule": "x"}], "words": [[{}]]}';
    const mangled = fc
      .tuple(fc.nat(whole.length), fc.nat(whole.length), fc.string())
      .map(([start, end, text]) => whole.slice(0, start) + text + whole.slice(end));
    fc.assert(
      fc.property(mangled, (text) => {
        for (const { span } of parseConfig(text).problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify([text, span]));
        }
      }),
      { numRuns: 300 },
    );
  });
});
