import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changedConfig } from '../../server/src/core/config/edit';
import { parseConfig } from '../../server/src/core/config/parse';

const ENTRY = { file: 'a.txt', rule: 'layout/space', fingerprint: '0123456789abcd' };
const IGNORE = { kind: 'ignore', entry: ENTRY } as const;
const OFF = { kind: 'turn-off', rule: 'layout/space' } as const;

describe('a change of the workspace file', () => {
  test('makes a new one', () => {
    assert.equal(
      changedConfig('', IGNORE),
      `{
  "ignore": [
    {
      "file": "a.txt",
      "rule": "layout/space",
      "fingerprint": "0123456789abcd"
    }
  ]
}
`,
    );
    assert.equal(changedConfig('', OFF), '{\n  "rules": {\n    "layout/space": "off"\n  }\n}\n');
  });

  test('keeps comments, order, indentation and line breaks', () => {
    const text =
      '{\r\n\t// ours\r\n\t"edition": "2021", // fixed\r\n\t"rules": {\r\n\t\t"layout/debris": "off" // too many\r\n\t}\r\n}\r\n';
    const changed = changedConfig(text, IGNORE) ?? assert.fail();
    assert.ok(changed.startsWith(text.slice(0, -'\r\n}\r\n'.length)), changed);
    assert.doesNotMatch(changed, /[^\r]\n/);
    assert.match(changed, /\r\n\t"ignore": \[\r\n\t\t\{\r\n\t\t\t"file"/);
  });

  test('adds to what is there', () => {
    const twice =
      changedConfig(changedConfig('', IGNORE) ?? '', { ...IGNORE, entry: { ...ENTRY, file: 'b.txt' } }) ?? '';
    assert.deepEqual(
      parseConfig(twice).config.ignore.map(({ file }) => file),
      ['a.txt', 'b.txt'],
    );
    const off = changedConfig(twice, OFF) ?? '';
    assert.deepEqual([...parseConfig(off).config.rules], [['layout/space', 'off']]);
    assert.equal(parseConfig(off).config.ignore.length, 2);
    assert.deepEqual(parseConfig(off).problems, []);
  });

  test('replaces the level of a rule', () => {
    assert.equal(changedConfig('{"rules": {"layout/space": "hint"}}', OFF), '{"rules": {"layout/space": "off"}}');
  });

  for (const broken of ['{"rules": ', '[]', '{"ignore": 3}', '"text"']) {
    test(`is refused for ${broken}`, () => assert.equal(changedConfig(broken, IGNORE), null));
  }
});
