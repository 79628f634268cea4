import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isAnnualReport } from '../../client/src/detection';
import { analyse } from '../../server/src/core/analyse';
import type { Edit } from '../../server/src/core/rules/rule';

const SAMPLE = readFileSync(new URL('../../client/walkthrough/sample.txt', import.meta.url), 'utf8');

test('the walkthrough’s sample is a report with mistakes of several kinds', () => {
  assert.ok(isAnnualReport(SAMPLE));
  const rules = new Set(analyse(SAMPLE).findings.map(({ rule }) => rule));
  for (const rule of ['layout/debris', 'table/row-total', 'section/fee-statement']) assert.ok(rules.has(rule), rule);
});

test('the light bulb alone leads from the sample to a report without findings', () => {
  let text = SAMPLE;
  for (let step = 0; step < 20; step++) {
    const [finding] = analyse(text).findings;
    if (finding === undefined) break;
    const [fix] = finding.fixes;
    assert.ok(fix !== undefined, `${finding.rule} has no fix`);
    text = edited(text, fix.edits);
  }
  assert.deepEqual(analyse(text).findings, []);
});

function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}
