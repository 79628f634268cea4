import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../../server/src/core/analyse';
import { HOST } from './quiet';

const NUMERALS = '一二三四五六七';
const TITLES = /^([一二三四五六])、(?=总体|主动公开政府|收到和处理政府|政府信息公开行政|存在的主要|其他需要)/gm;
const TEXT = '青禾镇人民政府根据《中华人民共和国政府信息公开条例》编制本报告。';

/** The report with every section numbered one higher, behind a section of the office's own. */
function introduced(title: string): string {
  const shifted = HOST.replace(TITLES, (_, mark: string) => `${NUMERALS[NUMERALS.indexOf(mark) + 1]}、`);
  return shifted.replace('二、总体情况', `一、${title}\n${TEXT}\n二、总体情况`);
}

const rulesOf = (text: string) => analyse(text).findings.map(({ rule }) => rule);

describe('an introduction shifts the numbers of all sections', () => {
  for (const title of ['概述', '前言', '引言', '报告说明', '基本情况']) {
    test(title, () => {
      const { findings, reports } = analyse(introduced(title));
      assert.deepEqual(findings, []);
      const sections = reports[0]?.headings.filter(({ kind }) => kind === 'section') ?? [];
      assert.deepEqual(
        sections.slice(0, 2).map((heading) => `${heading.mark}${heading.title} ${heading.section?.id}`),
        [`一、${title} undefined`, '二、总体情况 overview'],
      );
      assert.equal(sections.length, 7);
    });
  }
});

describe('what is no introduction is found as before', () => {
  const first = HOST.replace('一、总体情况', '二、总体情况');

  test('section one misnumbered', () => assert.deepEqual(rulesOf(first), ['section/order']));

  test('section one alone numbered on', () => {
    const text = first.replace('二、总体情况', `一、前言\n${TEXT}\n二、总体情况`);
    assert.deepEqual(rulesOf(text), ['section/order']);
  });

  test('section one twice', () => {
    for (const title of ['概述', '总体情况']) {
      const text = HOST.replace('一、总体情况', `一、${title}\n${TEXT}\n一、总体情况`);
      assert.deepEqual(rulesOf(text), ['section/duplicate']);
    }
    assert.deepEqual(rulesOf(introduced('总体情况')), ['section/duplicate']);
  });
});
