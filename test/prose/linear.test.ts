import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editionForYear } from '../../server/src/core/editions/index';
import type { Report } from '../../server/src/core/recognition/report';
import { runRules } from '../../server/src/core/rules/engine';
import { RULES } from '../../server/src/core/rules/index';
import { SourceText } from '../../server/src/core/text/sourceText';

const SIZE = 1 << 19;
/** Generous for a busy machine: work that grows with the square of the text takes minutes. */
const LIMIT = 10_000;
const OWN = RULES.filter(({ id }) => /^(?:prose|privacy)\//.test(id));

/** What the readers of the prose look for, over and over. */
const LURES = [
  '一是',
  '二是',
  '收到申请1件，',
  '共1件',
  '其中（1件',
  '：1件',
  '1件，占1%。其中',
  '未收到申请',
  '无行政复议、',
  '条列',
  '331日',
  '1月1日',
  '的的',
  '青禾',
  '13800000000',
  '1,',
  '××',
  '_',
  '2022年1月1日至',
];

for (const lure of LURES) {
  test(`half a megabyte of ${lure}`, () => {
    const source = new SourceText(lure.repeat(Math.ceil(SIZE / lure.length)));
    const failed: unknown[] = [];
    const start = performance.now();
    runRules(bareReport(source), OWN, (_, error) => failed.push(error));
    const elapsed = performance.now() - start;
    assert.deepEqual(failed, []);
    assert.ok(elapsed < LIMIT, `${Math.round(elapsed)} ms`);
  });
}

/** A report in which nothing was recognised, so that only the rules' own work is timed. */
function bareReport(source: SourceText): Report {
  return {
    source,
    span: { start: 0, end: source.length },
    title: null,
    titles: [],
    organisation: null,
    year: 2022,
    edition: editionForYear(2022),
    headings: [],
    tables: [],
    facts: new Map(),
    furniture: [],
    skeleton: null,
    prose: null,
  };
}
