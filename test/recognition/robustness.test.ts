import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../server/src/core/analyse';
import type { Span } from '../../server/src/core/text/span';
import { LAYOUTS } from '../support/layouts';
import { Random } from '../support/random';
import { realReports } from '../support/realReports';
import { mangledCase } from '../support/render';

/** Bits of reports, delimiters and odd characters: arbitrary text that comes close to the real thing. */
const SCRAPS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、结转下年度继续办理',
  '（七）总计',
  '（三）不予公开',
  '1.属于国家秘密',
  '第二十条第（一）项',
  '规章',
  '结果维持',
  '总计',
  '柳湾镇人民政府2022年政府信息公开工作年度报告',
  '政府信息公开情况统计表',
  '0000000',
  '12',
  '１２',
  '1,234',
  '-',
  '/',
  '|',
  '||||',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\f',
  ' ',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '- 4 -',
  '**',
  '#',
  '<td>',
  '</td>',
  '<table',
  '&nbsp;',
  '&#x',
  '"',
  ',',
  '\ud83d',
  '\ude00',
  '⼀',
  '𠮷',
  '无',
] as const;

describe('analyse never throws and stays inside the text', () => {
  test('arbitrary strings', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), assertSound), { numRuns: 300, seed: 1 });
  });

  test('strings of report scraps', () => {
    const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(scraps, assertSound), { numRuns: 500, seed: 2 });
  });

  test('lone surrogates anywhere', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('\ud800', '\udfff', '一', '、', '0') }), assertSound), {
      numRuns: 100,
      seed: 3,
    });
  });

  for (const layout of LAYOUTS) {
    test(`truncated and spliced reports: ${layout.name}`, () => {
      for (let seed = 0; seed < 12; seed++) {
        const { text } = mangledCase(layout, seed).rendered;
        const other = mangledCase(LAYOUTS[seed % LAYOUTS.length] ?? layout, seed + 50).rendered.text;
        const random = new Random(seed);
        const cut = random.int(0, text.length);
        const from = random.int(0, other.length);
        assertSound(text.slice(0, cut));
        assertSound(text.slice(cut));
        assertSound(text.slice(0, cut) + other.slice(from));
        assertSound(text.slice(0, cut) + text.slice(Math.min(text.length, cut + random.int(1, 200))));
      }
    });
  }

  test('truncated and spliced published reports', () => {
    const texts = (realReports() ?? []).map(({ text }) => text);
    for (const [index, text] of texts.entries()) {
      const random = new Random(index);
      const other = texts[(index + 1) % texts.length] ?? '';
      for (let round = 0; round < 6; round++) {
        const cut = random.int(0, text.length);
        assertSound(text.slice(0, cut) + other.slice(random.int(0, other.length)));
        assertSound(text.slice(0, cut) + text.slice(Math.min(text.length, cut + random.int(1, 300))));
      }
    }
  });

  test('monotonous text', () => {
    for (const unit of ['7', '|', '\t', '\n', '0 ', '（', '一、', '<td>', '&', '**', '总计', '\u200b', '-', '.']) {
      assertSound(unit.repeat(5000));
    }
  });

  test('100 KB of one repeated label', () => {
    for (const label of [
      '（七）总计',
      '1.属于国家秘密 0 0 0 0 0 0 0\n',
      '三、收到和处理政府信息公开申请情况\n',
      '规章 0 0 0 ',
    ]) {
      assertSound(label.repeat(Math.ceil(100_000 / label.length)));
    }
  });
});

function assertSound(text: string): void {
  const analysis = analyse(text);
  assert.ok(analysis.reports.length > 0, 'no report');
  for (const [name, span] of spansOf(analysis)) {
    const inside = span.start >= 0 && span.start <= span.end && span.end <= text.length;
    assert.ok(
      inside,
      `${name} ${span.start}–${span.end} outside ${text.length}: ${JSON.stringify(text.slice(0, 200))}`,
    );
  }
}

function spansOf({ reports, findings }: Analysis): readonly (readonly [string, Span])[] {
  return [
    ...reports.flatMap((report) => [
      ['report', report.span] as const,
      ...report.headings.map((heading) => [`heading ${heading.title}`, heading.span] as const),
      ...report.headings.map((heading) => [`body ${heading.title}`, heading.bodySpan] as const),
      ...report.tables.map((table) => [`table ${table.table.id}`, table.span] as const),
      ...[...report.facts.values()].flatMap((fact) => (fact.span === null ? [] : [[fact.id, fact.span] as const])),
    ]),
    ...findings.flatMap((finding) => [
      [finding.rule, finding.span] as const,
      ...finding.related.map((related) => [`${finding.rule} related`, related.span] as const),
      ...finding.fixes.flatMap((fix) => fix.edits.map((edit) => [`${finding.rule} edit`, edit.span] as const)),
    ]),
  ];
}
