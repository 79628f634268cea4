import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../../server/src/core/analyse';
import { ComposedText } from '../../../server/src/core/repair/composedText';
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

describe('fixes number sections as the report does', () => {
  const report = introduced('前言');
  const [, applications = '', disputes = '', rest = ''] =
    /(四、[\s\S]*?)(五、政府[\s\S]*?)(六、存在的[\s\S]*)/u.exec(report) ?? [];

  /** What the first fix of the first finding of the rule makes of a text. */
  function mended(text: string, rule: string): string {
    const found = analyse(text).findings.find((finding) => finding.rule === rule);
    return ComposedText.of(text).apply(found?.fixes[0]?.edits ?? []).text;
  }

  test('sections that changed places with their numbers', () => {
    const swapped = report.replace(applications + disputes, disputes + applications);
    assert.equal(mended(swapped, 'section/order'), report);
  });

  test('sections that changed places below the numbers', () => {
    const swapped = report.replace(
      applications + disputes,
      disputes.replace('五、', '四、') + applications.replace('四、', '五、'),
    );
    assert.equal(mended(swapped, 'section/order'), report);
  });

  test('a section numbered like the one before it', () => {
    const text = report.replace(rest, rest.replace('七、', '六、'));
    assert.deepEqual(
      analyse(text).findings.map(({ message }) => message.args.number),
      ['七'],
    );
    assert.equal(mended(text, 'section/order'), report);
  });

  test('a section that is missing', () => {
    const text = report.replace(disputes, '');
    assert.match(mended(text, 'section/missing'), /\n五、政府信息公开行政复议、行政诉讼情况\n[\s\S]*\n六、存在的/);
  });
});
