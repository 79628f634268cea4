import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../server/src/core/analyse';

/** The report that the sentences are put into, and the words of it whose place they take or before which they stand. */
export const HOST = readFileSync(join(import.meta.dirname, '../fixtures/clean/pipes-2022.txt'), 'utf8');
export const OWN = '主动公开政府信息86条，收到申请4件，均已答复。';

/** Fails with every error and warning of the rules whose id `tempted` matches, and with whatever the rule `silent` finds. */
export function assertQuiet(text: string, tempted: RegExp, silent = ''): void {
  assert.notEqual(text, HOST);
  const { findings, source } = analyse(text);
  const wrong = findings.filter(
    ({ severity, rule }) => rule === silent || (tempted.test(rule) && /error|warning/.test(severity)),
  );
  assert.deepEqual(
    wrong.map((finding) => `${finding.rule} ${source.slice(finding.span)}`),
    [],
  );
}
