import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { parseEdition } from '../../server/src/core/config/editionFile';
import { parseConfig } from '../../server/src/core/config/parse';
import { configFor } from '../../server/src/core/config/reportConfig';
import e2008 from '../../server/src/core/editions/2008.json';
import e2014 from '../../server/src/core/editions/2014.json';
import e2019 from '../../server/src/core/editions/2019.json';
import e2021 from '../../server/src/core/editions/2021.json';
import university from '../../server/src/core/editions/university.json';
import { formatMessage } from '../../server/src/core/messages/format';
import { ROOT } from '../bundles';
import { WELL_FORMED } from '../support/wellFormed';

const FOLDER = join(ROOT, 'samples/云岭大学');
const FORM = readFileSync(join(FOLDER, '信息公开工作年度报告格式.json'), 'utf8');
const REPORT = readFileSync(join(FOLDER, '云岭大学2023年信息公开工作年度报告.txt'), 'utf8');
const { edition, problems } = parseEdition(FORM);
const config = configFor(parseConfig('{}').config, 'a.txt', edition === null ? [] : [edition]);
const editionOf = (text: string, asked = 'auto') => analyse(text, { edition: asked, config }).reports[0]?.edition.id;

describe("a user's own edition", () => {
  test('is read', () => {
    assert.deepEqual(problems, []);
    assert.equal(edition?.id, 'yunling-university');
  });

  test('is recognised by its sections, in its years', () => {
    assert.equal(editionOf(REPORT), 'yunling-university');
    assert.equal(editionOf(REPORT.replaceAll('2023', '2019')), '2019');
    assert.equal(editionOf(WELL_FORMED), '2021');
    assert.equal(analyse(REPORT).reports[0]?.edition.id, '2021');
  });

  test('gives way to the official form that fits as well', () => {
    const same = parseEdition(JSON.stringify({ ...e2021, id: 'own-2021' })).edition ?? assert.fail();
    const own = configFor(parseConfig('{}').config, 'a.txt', [same]);
    assert.equal(analyse(WELL_FORMED, { edition: 'auto', config: own }).reports[0]?.edition.id, '2021');
  });

  test('is taken when asked for, and gives way when another is', () => {
    assert.equal(editionOf(WELL_FORMED, 'yunling-university'), 'yunling-university');
    assert.equal(editionOf(REPORT, '2021'), '2021');
  });

  test('has its formulas checked: the one planted sum, and nothing else', () => {
    const { findings, source } = analyse(REPORT, { edition: 'auto', config });
    assert.deepEqual(
      findings.map(({ rule, span }) => [rule, source.slice(span), source.positionAt(span.start).line]),
      [['table/row-total', '3', 16]],
    );
  });
});

describe('a mistaken edition', () => {
  test('names an unknown member in both languages, once, at its key', () => {
    const text = FORM.replace('"sections"', '"sektions"');
    const own = parseEdition(text).problems.filter(({ rule }) => rule === 'config/unknown-name');
    const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
    assert.deepEqual(
      own.map(({ span, message }) => [
        lineOf(span.start),
        formatMessage(message, 'zh-CN'),
        formatMessage(message, 'en'),
      ]),
      [[6, '没有名为“sektions”的配置项。', 'There is no setting named "sektions".']],
    );
  });

  for (const [year, json] of Object.entries({ 2008: e2008, 2014: e2014, 2019: e2019, 2021: e2021, university })) {
    test(`has no unknown member: the official ${year}`, () => {
      const { problems } = parseEdition(JSON.stringify({ ...json, id: `own-${year}` }));
      assert.deepEqual(problems, []);
    });
  }

  const complaints = (text: string) =>
    parseEdition(text).problems.map(({ span, message }) => [
      text.slice(span.start, span.end),
      formatMessage(message, 'en'),
    ]);

  for (const [what, text, marked, message] of [
    ['an official id', FORM.replace('yunling-university', '2021'), '"2021"', /already taken/],
    [
      'an unknown section',
      FORM.replace('"section": "requests"', '"section": "request"'),
      '"request"',
      /no section named/,
    ],
    ['an unknown column', FORM.replace('["received"]', '["recieved"]'), null, /no row or column named "recieved"/],
    [
      'a rule that does not add up',
      FORM.replace('"table/row-total"', '"layout/space"'),
      '"layout/space"',
      /not possible/,
    ],
    ['a missing member', FORM.replace('"number": 1, ', ''), null, /"number" is missing/],
    [
      'an unknown member',
      FORM.replace('"years":', '"authors": "x", "years":'),
      '"authors"',
      /no setting named "authors"/,
    ],
    ['a misspelt member', FORM.replace('"variants"', '"variant"'), '"variant"', /no setting named "variant"/],
    ['an unknown member of a row', FORM.replace('"label": {', '"lable": 1, "label": {'), '"lable"', /no setting named/],
    ['broken JSON', FORM.slice(0, -20), null, /syntax|missing/],
    ['nothing', '', '', /object/],
  ] as const) {
    test(`tells of ${what}`, () => {
      assert.notEqual(text, FORM);
      const [[found, said] = []] = complaints(text);
      assert.match(said ?? '', message);
      if (marked !== null) assert.equal(found, marked);
      assert.equal(parseEdition(text).edition, null);
    });
  }
});
