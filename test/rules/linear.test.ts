import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editionForYear } from '../../server/src/core/editions/index';
import type { Report } from '../../server/src/core/recognition/report';
import { runRules } from '../../server/src/core/rules/engine';
import { findFurniture } from '../../server/src/core/text/furniture';
import { SourceText } from '../../server/src/core/text/sourceText';

const SIZE = 1 << 18;
/** Generous: a rule that is quadratic in a quarter of a megabyte takes a minute. */
const LIMIT = 3000;

/** Texts that lure a pattern into trying again and again. */
const LURES: readonly string[] = [
  '一',
  '（',
  '(',
  '一、 ',
  '（一） ',
  '**',
  '*',
  '**一 ',
  '《',
  '》、《',
  '青,禾,',
  '青 禾 ',
  '\u00a0',
  '\u00a0\n',
  '\u200b',
  '&nbsp;',
  '&amp',
  '<b ',
  '<p>',
  '[bookmark: ',
  '[',
  '政(zheng)',
  '政(zheng',
  '来源：',
  ' 来源：青禾 ',
  '首页 > 公开 > ',
  ' 打印',
  '====',
  '标题: 青禾\n',
  '发布时间: 2022\n',
  '- 1 -\n',
  '\f',
  '\n',
  ' \n',
  '\r\n\t',
  '第二十条第（一）项',
  '其中自然人1件。',
  '|---',
  '| a ',
  '要求:二是；\n',
  '首先，再次，',
  '（一）、',
  '22年度',
  '二0二二年',
  '镇政府公开信息，并且\n',
  'http://a.b/',
  'a@b',
  '0',
  '1.',
  '： ',
  '“',
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
  test(`256 KB of ${JSON.stringify(lure)}`, () => {
    const source = new SourceText(lure.repeat(Math.ceil(SIZE / lure.length)));
    const failed: unknown[] = [];
    const start = performance.now();
    runRules(bareReport(source), undefined, (_, error) => failed.push(error));
    const elapsed = performance.now() - start;
    assert.deepEqual(failed, []);
    assert.ok(elapsed < LIMIT, `${Math.round(elapsed)} ms`);
  });
}

/** A report in which nothing was recognised, so that only the rules' own work is timed. */
function bareReport(source: SourceText): Report {
  const span = { start: 0, end: source.length };
  return {
    source,
    span,
    title: null,
    titles: [],
    organisation: null,
    year: 2022,
    edition: editionForYear(2022),
    headings: [],
    tables: [],
    facts: new Map(),
    furniture: findFurniture(source.text, span),
    skeleton: null,
    prose: null,
  };
}
