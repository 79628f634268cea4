import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RULES } from '../../../server/src/core/rules/index';
import documents from './documents.json';
import { assertQuiet, HOST, OWN } from './quiet';

/** Sentences that name other years, places and documents and are right, by the rule (or its kind) that they tempt. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = documents;
const TEMPTED = /^(?:identity|citation|duplicate|layout\/unpaired|section)/;
const LEAST = 30;

test('every rule on who, when and what is cited has its near misses', () => {
  const ids = RULES.map(({ id }) => id).filter((id) => /^(?:identity|citation)\//.test(id));
  assert.deepEqual(
    ids.filter((id) => !(id in SENTENCES)),
    [],
  );
});

for (const [rule, sentences] of Object.entries(SENTENCES)) {
  describe(`near misses of ${rule}`, () => {
    test(`there are at least ${LEAST}`, () => assert.ok(new Set(sentences).size >= LEAST));
    for (const sentence of sentences) {
      test(sentence, () => assertQuiet(HOST.replace(OWN, `${sentence}\n${OWN}`), TEMPTED));
    }
  });
}
