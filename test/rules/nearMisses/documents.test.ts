import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyse } from '../../../server/src/core/analyse';
import { RULES } from '../../../server/src/core/rules/index';
import documents from './documents.json';

/** Sentences that name other years, places and documents and are right, by the rule (or its kind) that they tempt. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = documents;
const HOST = readFileSync(join(import.meta.dirname, '../fixtures/clean/pipes-2022.txt'), 'utf8');
const OWN = '主动公开政府信息86条，收到申请4件，均已答复。';
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
      test(sentence, () => {
        const { findings, source } = analyse(HOST.replace(OWN, `${sentence}\n${OWN}`));
        const wrong = findings.filter(
          (finding) => TEMPTED.test(finding.rule) && /error|warning/.test(finding.severity),
        );
        assert.deepEqual(
          wrong.map((finding) => `${finding.rule} ${source.slice(finding.span)}`),
          [],
        );
      });
    }
  });
}
