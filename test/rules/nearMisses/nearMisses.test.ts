import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RULES } from '../../../server/src/core/rules/index';
import nearMisses from './nearMisses.json';
import { assertQuiet, HOST, OWN } from './quiet';

/** Sentences of invented reports that tempt a rule and are right; they agree with the tables of the host report. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = nearMisses;
const LEAST = 30;
/** Of a rule that only hints, a hint is what it must not find. */
const HINTS = new Set(RULES.filter(({ severity }) => severity === 'hint').map(({ id }) => id));

test('every rule on prose has its near misses', () => {
  const ids = RULES.map(({ id }) => id).filter((id) => id.startsWith('prose/'));
  assert.deepEqual(
    ids.filter((id) => !(id in SENTENCES)),
    [],
  );
});

for (const [rule, sentences] of Object.entries(SENTENCES)) {
  describe(`near misses of ${rule}`, () => {
    test(`there are at least ${LEAST}`, () => assert.ok(new Set(sentences).size >= LEAST));
    for (const sentence of sentences) {
      test(sentence, () =>
        assertQuiet(HOST.replace(OWN, sentence), /^(?:prose|privacy)\//, HINTS.has(rule) ? rule : ''),
      );
    }
  });
}
