import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { added, below } from './hostFaults';

const HOST = readFileSync(join(import.meta.dirname, 'fixtures/clean/pipes-2022.txt'), 'utf8');

/** What the first fix of the first finding makes of a sentence; null where none may be offered. */
const MENDED: readonly (readonly [rule: string, before: string, after: string | null])[] = [
  ['layout/unpaired', '围绕“双减“、”三农”政策加强解读。', '围绕“双减”、“三农”政策加强解读。'],
  [
    'layout/unpaired',
    '落实“双减“和”三农”的各项政策，讲清群众关心的事情。',
    '落实“双减”和“三农”的各项政策，讲清群众关心的事情。',
  ],
  ['layout/unpaired', '执行《青禾镇公开办法》（青政发〔202112号）。', '执行《青禾镇公开办法》（青政发〔2021〕12号）。'],
  ['layout/unpaired', '执行《青禾镇公开办法》（青政发〔2021年12号）。', null],
  ['layout/unpaired', '镇内部简报由基本情况”“工作成效”“下一步打算”三部分组成。', null],
  [
    'layout/unpaired',
    '镇里另有工作报告由基本情况”“工作成效”“下一步打算”组成。',
    '镇里另有工作报告由“基本情况”“工作成效”“下一步打算”组成。',
  ],
  ['layout/unpaired', '落实“先审后发"制度，逐级把关。', '落实“先审后发”制度，逐级把关。'],
  ['layout/unpaired', '落实"先审后发”制度，逐级把关。', '落实“先审后发”制度，逐级把关。'],
  ['layout/unpaired', '落实＂先审后发”制度，逐级把关。', '落实“先审后发”制度，逐级把关。'],
  ['layout/unpaired', '落实"三审"和"先审后发”制度，逐级把关。', '落实"三审"和“先审后发”制度，逐级把关。'],
  ['layout/unpaired', '落实“先审后发"和"三审"制度，逐级把关。', '落实“先审后发”和"三审"制度，逐级把关。'],
  ['layout/unpaired', '落实“先审后发要求，做到"应公开尽公开"。', '落实先审后发要求，做到"应公开尽公开"。'],
  ['layout/unpaired', '落实"三审"，做到应公开尽公开”，逐级把关。', '落实"三审"，做到应公开尽公开，逐级把关。'],
  ['layout/unpaired', '落实“先审后发要求，做到“应公开尽公开”。', '落实先审后发要求，做到“应公开尽公开”。'],
  ['layout/punctuation', '落实&ldquo;先审后发&rdquo;制度,逐级把关。', '落实&ldquo;先审后发&rdquo;制度，逐级把关。'],
];

describe('what a fix writes', () => {
  for (const [rule, before, after] of MENDED) {
    for (const put of [added, below]) {
      test(`${before} (${put.name})`, () => {
        const text = put(before)(HOST);
        assert.notEqual(text, HOST);
        const found = analyse(text).findings.filter((finding) => finding.rule === rule);
        assert.notEqual(found.length, 0);
        const edits = found[0]?.fixes[0]?.edits ?? null;
        if (after === null) assert.equal(edits, null);
        else {
          const mended = (edits ?? []).reduceRight(
            (whole, { span, newText }) => whole.slice(0, span.start) + newText + whole.slice(span.end),
            text,
          );
          assert.equal(mended, put(after)(HOST));
        }
      });
    }
  }
});

/** Two sections and a list of three parts: the number before 个 is 两, not 二. */
test('the number of parts is written as before a counting word', () => {
  const text = `青禾镇人民政府2022年政府信息公开工作年度报告
本报告由总体情况、主动公开政府信息情况、领导讲话和批示情况等三个部分组成。
一、总体情况
全年认真做好公开工作，按时回应群众关切。
二、主动公开政府信息情况
全年公开信息86条。
`;
  const found = analyse(text).findings.find(({ rule }) => rule === 'section/contents-list');
  assert.deepEqual(
    found?.fixes[0]?.edits.map(({ newText }) => newText),
    ['总体情况、主动公开政府信息情况', '两'],
  );
});
