import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Analysis, analyse } from '../../server/src/core/analyse';
import type { Finding } from '../../server/src/core/rules/rule';
import { formatDecimal } from '../../server/src/core/text/decimal';
import { overlaps, type Span } from '../../server/src/core/text/span';
import { type RealReport, type Remark, realReports } from '../support/realReports';

/** Rules of this version; the truth files name defects of later ones too. */
const RULES = new Set([
  'table/row-total',
  'table/column-total',
  'table/balance',
  'table/subtotal',
  'table/of-which',
  'table/missing',
  'table/row-missing',
  'table/cell-missing',
  'table/cell-extra',
  'table/cell-blank',
  'table/cell-placeholder',
  'table/cell-number',
  'table/not-understood',
  'table/label',
  'section/missing',
  'section/order',
  'section/duplicate',
  'section/empty',
  'title/missing',
  'form/edition',
  'citation/article',
  'layout/debris',
  'layout/emphasis',
  'layout/space',
  'layout/page-furniture',
  'layout/broken-line',
  'layout/punctuation',
]);

const reports = realReports();
if (reports === null) console.log('# ../shared/reports is absent: the real reports are not tested here');

for (const report of reports ?? []) {
  describe(report.file, () => {
    const analysis = analyse(report.text);
    test('every figure, none wrong', () => assert.deepEqual(figureDifferences(report, analysis), []));
    test('sections', () => assert.deepEqual(sectionsFound(analysis), sectionsTrue(report)));
    test('certain defects are found at their place', () => assert.deepEqual(undetected(report, analysis), []));
    test('clean places stay clean', () => assert.deepEqual(falseAlarms(report, analysis), []));
  });
}

function figureDifferences(report: RealReport, analysis: Analysis): readonly string[] {
  const facts = analysis.reports[0]?.facts;
  return Object.entries(report.facts).flatMap(([id, figure]) => {
    const fact = facts?.get(id);
    const value = fact?.value == null ? null : formatDecimal(fact.value);
    const right = figure === null ? value === null : figure === '' ? fact?.state === 'blank' : value === figure;
    return right ? [] : [`${id}: ${fact?.state ?? 'absent'} ${value} for ${JSON.stringify(figure)}`];
  });
}

/** Line, character and printed title of every section, as in the truth. */
function sectionsTrue(report: RealReport): readonly string[] {
  return report.sections.map(({ line, character, title, section }) => `${line}:${character} ${title} ${section ?? ''}`);
}

function sectionsFound({ source, reports: [first] }: Analysis): readonly string[] {
  return (first?.headings ?? [])
    .filter(({ kind }) => kind === 'section')
    .map(({ span, section }) => {
      const { line, character } = source.positionAt(span.start);
      const official = ['2019', '2021'].includes(first?.edition.id ?? '') ? (section?.number ?? '') : '';
      return `${line}:${character} ${source.slice(span)} ${official}`;
    });
}

function undetected(report: RealReport, analysis: Analysis): readonly string[] {
  const due = report.defects.filter(({ rule, certainty }) => certainty === 'certain' && RULES.has(rule));
  return due
    .filter((remark) => !places(remark, analysis).some((place) => touching(remark.rule, place, analysis).length > 0))
    .map(({ rule, line, substring }) => `${rule} ${line} ${substring}`);
}

function falseAlarms(report: RealReport, analysis: Analysis): readonly string[] {
  return report.clean
    .filter(({ certainty, rule }) => certainty === 'certain' && RULES.has(rule))
    .flatMap((remark) => places(remark, analysis).flatMap((place) => touching(remark.rule, place, analysis)))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, severity, span }) => `${severity} ${rule} at ${JSON.stringify(analysis.source.slice(span))}`);
}

/** Where the remark's text stands in its line; when it goes on beyond the line, what of it is in the line. */
function places({ line, substring }: Remark, { source }: Analysis): readonly Span[] {
  const span = source.lineSpan(line);
  const text = source.slice(span);
  const found: Span[] = [];
  for (let at = text.indexOf(substring); at >= 0; at = text.indexOf(substring, at + 1)) {
    found.push({ start: span.start + at, end: span.start + at + substring.length });
  }
  return found.length > 0 ? found : [span];
}

function touching(rule: string, place: Span, analysis: Analysis): readonly Finding[] {
  const wide = { start: place.start, end: Math.max(place.end, place.start + 1) };
  return analysis.findings.filter((finding) => {
    const shown = { start: finding.span.start, end: Math.max(finding.span.end, finding.span.start + 1) };
    return finding.rule === rule && overlaps(shown, wide);
  });
}
