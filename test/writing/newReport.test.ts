import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { analyseDocument } from '../../server/src/core/document';
import { EDITIONS } from '../../server/src/core/editions/index';
import { format } from '../../server/src/core/formatting/format';
import type { Report } from '../../server/src/core/recognition/report';
import { CLEAN_LAYOUTS } from '../../server/src/core/rendering/writeTable';
import { lastYearFacts } from '../../server/src/core/writing/lastYear';
import { newReport } from '../../server/src/core/writing/newReport';
import { tabs } from '../support/layouts/tabs';
import { plainCase } from '../support/render';

/** Rules that ask for content which only the writer knows. */
const ASKING = new Set(['prose/placeholder', 'section/empty', 'section/assessment-missing']);
const TOWN = '云岭县青禾镇人民政府';

function reportOf(text: string): Report {
  const { parts } = analyseDocument(text);
  assert.equal(parts.length, 1);
  return parts[0]?.analysis.reports[0] ?? assert.fail();
}

for (const edition of EDITIONS) {
  for (const layout of CLEAN_LAYOUTS) {
    test(`${edition.id} as ${layout}: recognised completely, and nothing to object to but what has to be written`, () => {
      const year = edition.years.to ?? 2025;
      for (const organisation of [TOWN, '云岭县水务局']) {
        const text = newReport({ edition, organisation, year, lastYear: null, layout });
        const report = reportOf(text);
        assert.deepEqual([report.edition.id, report.year, report.organisation], [edition.id, year, organisation]);
        assert.deepEqual(
          report.tables.map(({ table }) => table.id),
          edition.tables.map(({ id }) => id),
        );
        for (const { id, state, raw } of report.facts.values()) assert.deepEqual([state, raw], ['exact', '0'], id);
        const sections = report.headings.filter(({ kind }) => kind === 'section').map(({ section }) => section?.id);
        assert.deepEqual(
          sections.slice(0, edition.sections.length),
          edition.sections.map(({ id }) => id),
        );
        const { findings } = analyse(text);
        assert.deepEqual(
          findings.map(({ rule }) => rule).filter((rule) => !ASKING.has(rule)),
          [],
        );
        assert.ok(
          findings.some(({ rule }) => rule === 'prose/placeholder'),
          'asks for content',
        );
        assert.deepEqual(format(text, { layout, analyse }).edits, [], 'is tidy');
      }
    });
  }
}

describe('with the report of last year', () => {
  const edition = EDITIONS.find(({ id }) => id === '2021') ?? assert.fail();
  const last = plainCase(tabs, 5, { year: 2023 });
  const organisation = last.model.organisation;
  const documents = [analyseDocument('会议通知'), analyseDocument(last.rendered.text)];
  const figure = (id: string) => last.model.figures.get(id);

  test('its carried-over applications and documents in force are there, all else is zero', () => {
    const lastYear = lastYearFacts(documents, { year: 2024, organisation });
    const { facts } = reportOf(newReport({ edition, organisation, year: 2024, lastYear, layout: 'pipes' }));
    const columns = edition.tables.find(({ id }) => id === 'applications')?.bands[0]?.columns ?? [];
    const expected: ReadonlyMap<string, string | undefined> = new Map([
      ...columns.map(({ id }) => [`applications.carriedIn.${id}`, figure(`applications.carriedOut.${id}`)] as const),
      ...['regulations', 'normativeDocuments'].map(
        (row) => [`disclosure.${row}.inForce`, figure(`disclosure.${row}.inForce`)] as const,
      ),
    ]);
    assert.ok(
      [...expected.values()].some((value) => value !== '0'),
      'the example carries something over',
    );
    for (const [id, { raw }] of facts) assert.equal(raw, expected.get(id) ?? '0', id);
  });

  test('only the report on the year before, of the same body, is taken', () => {
    assert.equal(lastYearFacts(documents, { year: 2025, organisation }), null);
    assert.equal(lastYearFacts(documents, { year: 2024, organisation: '白石县白石镇人民政府' }), null);
    assert.ok(lastYearFacts(documents, { year: 2024, organisation: null }));
    assert.ok(lastYearFacts(documents, { year: 2024, organisation: `江北市${organisation}` }));
  });
});
