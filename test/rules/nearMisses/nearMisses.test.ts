import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyse } from '../../../server/src/core/analyse';
import { RULES } from '../../../server/src/core/rules/index';
import nearMisses from './nearMisses.json';

/** Sentences of invented reports that tempt a rule and are right; they agree with the tables of the host report. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = nearMisses;
const HOST = readFileSync(join(import.meta.dirname, '../fixtures/clean/pipes-2022.txt'), 'utf8');
const OWN = /主动公开政府信息86条，收到申请4件，均已答复。/;
const LEAST = 30;

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
      test(sentence, () => {
        const text = HOST.replace(OWN, sentence);
        assert.notEqual(text, HOST);
        const { findings, source } = analyse(text);
        const wrong = findings.filter(
          ({ severity, rule }) => /^(?:prose|privacy)\//.test(rule) && /error|warning/.test(severity),
        );
        assert.deepEqual(
          wrong.map((finding) => `${finding.rule} ${source.slice(finding.span)}`),
          [],
        );
      });
    }
  });
}
