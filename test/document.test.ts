import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../server/src/core/analyse';
import { analyseDocument, analysisAt, type DocumentAnalysis, textOf } from '../server/src/core/document';
import { SourceText } from '../server/src/core/text/sourceText';
import { REPORT_FILES } from './reportFiles';
import { compilation } from './support/compilation';
import { LAYOUTS } from './support/layouts';
import { mangledCase } from './support/render';
import { WELL_FORMED } from './support/wellFormed';

const texts = ({ parts }: DocumentAnalysis) => parts.map(textOf);
const figures = (text: string) => [...(analyse(text).reports[0]?.facts.values() ?? [])].map(({ id, raw }) => [id, raw]);

describe('a document with several reports', () => {
  test('is split where the next report begins, whatever the layouts', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { text, parts } = compilation(seed, 2 + (seed % 5));
      assert.deepEqual(texts(analyseDocument(text)), parts, `seed ${seed}`);
    }
  });

  test('gives each report what it has when it stands alone, at its place in the document', () => {
    const { text, parts } = compilation(7, 4);
    const whole = new SourceText(text);
    let start = 0;
    for (const [i, { analysis }] of analyseDocument(text).parts.entries()) {
      const alone = analyse(parts[i] as string);
      assert.deepEqual(analysis.reports[0]?.facts, alone.reports[0]?.facts);
      for (const { span } of analysis.findings) {
        const range = whole.rangeOf({ start: start + span.start, end: start + span.end });
        assert.deepEqual(analysis.source.rangeOf(span), range);
        assert.equal(analysis.source.offsetAt(range.start), span.start);
      }
      start += (parts[i] as string).length;
    }
  });

  test('finds the report at a position', () => {
    const document = analyseDocument(compilation(3, 3).text);
    for (const { analysis } of document.parts) {
      assert.equal(analysisAt(document, analysis.source.origin), analysis);
      const { line, character } = analysis.source.end;
      assert.equal(analysisAt(document, { line, character: character - 1 }), analysis);
    }
  });

  test('holds the years of one body apart', () => {
    const years = [2021, 2022, 2023].map((year) => WELL_FORMED.replaceAll('2022', String(year)));
    assert.deepEqual(texts(analyseDocument(years.join('\n'))), [`${years[0]}\n`, `${years[1]}\n`, years[2]]);
  });

  test('a list of the reports in front belongs to the first', () => {
    const { models, parts } = compilation(5, 3);
    const list = models.map(({ organisation, year }) => `${organisation}${year}年政府信息公开工作年度报告\n`).join('');
    const document = analyseDocument(list + parts.join(''));
    assert.deepEqual(texts(document), [list + parts[0], parts[1], parts[2]]);
    assert.equal(
      document.parts[0]?.analysis.reports[0]?.facts.size,
      analyse(parts[0] as string).reports[0]?.facts.size,
    );
  });
});

describe('one report stays one', () => {
  test('every real report', () => {
    for (const file of REPORT_FILES) {
      assert.equal(analyseDocument(readFileSync(file, 'utf8')).parts.length, 1, basename(file));
    }
  });

  test('spoilt as text from pages, documents and scans is', () => {
    for (const layout of LAYOUTS) {
      for (let seed = 1; seed <= 25; seed++) {
        const { rendered } = mangledCase(layout, seed);
        assert.equal(analyseDocument(rendered.text).parts.length, 1, `${layout.name} ${seed}`);
      }
    }
  });

  const [title, ...rest] = WELL_FORMED.split('\n');
  const other = (title as string).replace('2022', '2021');
  for (const [name, text] of [
    ['with its title printed twice', `${title}\n\n${title}\n${rest.join('\n')}`],
    ['below links to those of other years', `${other}\n${title}\n${rest.join('\n')}`],
    ['above links to those of other years', `${WELL_FORMED}\n${other}\n${title}\n${other.replace('2021', '2020')}\n`],
    ['that cites another in a line of its own', WELL_FORMED.replace('\n二、', `\n${other}\n二、`)],
    ['under its full and its short name', `望川县${title}\n${WELL_FORMED}`],
  ] as const) {
    test(name, () => assert.deepEqual(texts(analyseDocument(text)), [text]));
  }
});

describe('after edits', () => {
  const document = compilation(11, 5);
  const scraps = [
    '1',
    '\n',
    '一、',
    '二、总体情况\n三、',
    '。',
    document.parts[1] ?? '',
    document.models[2]?.organisation ?? '',
  ];
  const titles = document.models.map(
    ({ organisation, year }) => `\n${organisation}${year}年政府信息公开工作年度报告\n`,
  );
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 6000 })),
    put: fc.constantFrom('', ...scraps, ...titles),
  });

  test('the answer is the one from scratch', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        let { text } = document;
        let analysed = analyseDocument(text);
        for (const { at, length, put } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + put + text.slice(start + length);
          analysed = analyseDocument(text, undefined, analysed);
        }
        const fresh = analyseDocument(text);
        assert.deepEqual(texts(analysed), texts(fresh));
        assert.equal(texts(analysed).join(''), text);
        for (const [i, { analysis, scope }] of analysed.parts.entries()) {
          const expected = fresh.parts[i];
          assert.equal(scope, expected?.scope);
          assert.deepEqual(analysis.source.origin, expected?.analysis.source.origin);
          assert.deepEqual(analysis.findings, expected?.analysis.findings);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a report that was not touched is not read again', () => {
    const read: string[] = [];
    const counting: typeof analyse = (text, options, scope) => {
      read.push(text);
      return analyse(text, options, scope);
    };
    const before = analyseDocument(document.text, undefined, null, counting);
    const place = document.text.indexOf(document.parts[2] as string) + 300;
    read.length = 0;
    const after = analyseDocument(
      `${document.text.slice(0, place)}\n${document.text.slice(place)}`,
      undefined,
      before,
      counting,
    );
    assert.equal(read.length, 1);
    assert.equal(after.parts[1], before.parts[1]);
    assert.equal(after.parts[4]?.apart, before.parts[4]?.apart);
    assert.equal(after.parts[4]?.analysis.source.origin.line, (before.parts[4]?.analysis.source.origin.line ?? 0) + 1);
  });
});

test('the lone line break of any text is no obstacle', () => {
  for (const text of ['', '\n', '\r', '信息公开年度报告'.repeat(50), figures(WELL_FORMED).join('\n')]) {
    assert.equal(texts(analyseDocument(text)).join(''), text);
  }
});
