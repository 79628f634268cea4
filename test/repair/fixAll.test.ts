import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../server/src/core/analyse';
import type { Fact } from '../../server/src/core/recognition/report';
import { ComposedText } from '../../server/src/core/repair/composedText';
import { fixAll } from '../../server/src/core/repair/fixAll';
import type { Edit, Finding, Fix } from '../../server/src/core/rules/rule';
import { parseDecimal } from '../../server/src/core/text/decimal';
import { handmade } from '../features/handmade';
import { REPORT_FILES } from '../reportFiles';
import { EMPHASISED, WELL_FORMED, WRONG_FIGURE } from '../support/wellFormed';

/** Replaces every match by one fix of the rule; what stands in the way of `replacement` is the test's business. */
type Replacement = readonly [rule: string, pattern: RegExp, replacement: string, safety?: 'suggestion'];

/** An analysis whose facts are the numbers of the text and whose findings are the matches of the patterns. */
function matching(...rules: readonly Replacement[]): (text: string) => Analysis {
  return (text) => {
    const facts = Array.from(text.matchAll(/\d+/g), (match, i): [string, Fact] => [
      `f.${i}`,
      {
        id: `f.${i}`,
        table: 'f',
        row: '',
        column: '',
        label: '',
        state: 'exact',
        raw: match[0],
        value: parseDecimal(match[0]),
        span: null,
      },
    ]);
    const findings = rules.flatMap(([rule, pattern, newText, suggestion]) =>
      Array.from(text.matchAll(pattern), (match): Finding => {
        const span = { start: match.index, end: match.index + match[0].length };
        const safety = suggestion ?? 'safe';
        const fix: Fix = { title: { key: '', args: {} }, safety, edits: [{ span, newText }] };
        return { rule, severity: 'hint', message: { key: '', args: {} }, span, related: [], fixes: [fix] };
      }),
    );
    return handmade(text, { facts: new Map(facts) }, findings);
  };
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (rest, { span, newText }) => rest.slice(0, span.start) + newText + rest.slice(span.end),
    text,
  );
}

describe('fix all', () => {
  test('repeats until nothing is left, and tells all rounds as one list of edits', () => {
    const result = fixAll('xaabbx', matching(['r', /ab/g, '']));
    assert.equal(result.text, 'xx');
    assert.deepEqual(result.edits, [{ span: { start: 1, end: 5 }, newText: '' }]);
  });

  test('applies a fix as a whole or not at all where two overlap', () => {
    const { text } = fixAll('abc', matching(['r', /ab/g, 'X'], ['s', /bc/g, 'Y']));
    assert.equal(text, 'Xc');
  });

  test('leaves suggestions alone', () => {
    assert.deepEqual(fixAll('ab', matching(['r', /a/g, 'X', 'suggestion'])), { text: 'ab', edits: [] });
  });

  test('leaves out exactly the fixes that would change a figure', () => {
    const result = fixAll('_1 2 34_ ', matching(['r', /_/g, ''], ['s', / /g, '']));
    assert.equal(result.text, '1 2 34');
  });

  test('ends for fixes that undo each other or grow without end, and still applies the others', () => {
    assert.equal(fixAll('a!', matching(['r', /a/g, 'b'], ['s', /b/g, 'a'], ['t', /!/g, '？'])).text, 'a？');
    assert.equal(fixAll('a!', matching(['r', /a/g, 'aa'], ['t', /!/g, '？'])).text, 'a？');
  });

  test('does nothing for a fix that writes what is there', () => {
    assert.deepEqual(fixAll('aa', matching(['r', /a/g, 'a'])), { text: 'aa', edits: [] });
  });

  test('fixes ten thousand places quickly', () => {
    const { text } = fixAll('a1'.repeat(10_000), matching(['r', /a/g, 'b']));
    assert.equal(text, 'b1'.repeat(10_000));
  });

  test('is idempotent, and its edits lead from the text to the result', () => {
    const rules = matching(
      ['p', /ab|ba/g, 'c'],
      ['q', /cc/g, 'a'],
      ['r', /1 (?=2)/g, '1'],
      ['s', /d+/g, 'd'],
      ['t', /cd/g, ''],
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', ' ', '1', '2', '\r', '\n', '\u{20000}') }),
        (text) => {
          const result = fixAll(text, rules);
          assert.equal(applied(text, result.edits), result.text);
          assert.deepEqual(fixAll(result.text, rules), { text: result.text, edits: [] });
        },
      ),
    );
  });

  test('with the real rules: removes debris, changes no figure', () => {
    const safe = fixAll(EMPHASISED, analyse);
    assert.equal(safe.text, WELL_FORMED);
    assert.equal(fixAll(WRONG_FIGURE, analyse).text, WRONG_FIGURE);
  });
});

describe('fix all on real reports', () => {
  const figures = ({ reports }: Analysis) =>
    reports.map(({ facts }) => Array.from(facts.values(), ({ id, value, state }) => [id, value ?? state]));

  for (const file of REPORT_FILES) {
    test(`${basename(file)}: ends, changes no figure, and finds nothing more to do`, () => {
      const text = readFileSync(file, 'utf8');
      const result = fixAll(text, analyse);
      assert.equal(applied(text, result.edits), result.text);
      assert.deepEqual(figures(analyse(result.text)), figures(analyse(text)));
      assert.deepEqual(fixAll(result.text, analyse).edits, []);
    });
  }
});

describe('composed text', () => {
  test('keeps edits minimal without cutting a surrogate pair or a line break in two', () => {
    const composed = ComposedText.of('a\u{20000}\r\nb').apply([
      { span: { start: 0, end: 3 }, newText: 'a\u{20001}' },
      { span: { start: 3, end: 5 }, newText: '\n' },
    ]);
    assert.deepEqual(composed.edits(), [{ span: { start: 1, end: 5 }, newText: '\u{20001}\n' }]);
  });

  test('any rounds of edits can be told as one list against the original', () => {
    const edit = fc.record({ at: fc.nat(30), size: fc.nat(4), newText: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 4 }),
        (text, rounds) => {
          let composed = ComposedText.of(text);
          for (const round of rounds) {
            const edits: Edit[] = [];
            let free = 0;
            for (const { at, size, newText } of [...round].sort((a, b) => a.at - b.at)) {
              const start = Math.min(Math.max(at, free), composed.text.length);
              const end = Math.min(start + size, composed.text.length);
              edits.push({ span: { start, end }, newText });
              free = end;
            }
            const expected = applied(composed.text, edits);
            composed = composed.apply(edits);
            assert.equal(composed.text, expected);
          }
          assert.equal(applied(text, composed.edits()), composed.text);
        },
      ),
    );
  });
});
