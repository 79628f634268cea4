// Which cell is wrong: told only where a single smallest set of corrections makes all sums hold.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { explain } from '../../server/src/core/repair/explain';
import { formatDecimal } from '../../server/src/core/text/decimal';
import { tabs } from '../support/layouts/tabs';
import { plainCase } from '../support/render';

const { rendered } = plainCase(tabs, 7, { year: 2022 });

/** The explanation of a table after cells were set to other figures. */
function explained(id: string, figures: Readonly<Record<string, string>>) {
  const cells = Object.entries(figures).map(([fact, figure]) => {
    const { start, end } = rendered.expected.get(`${id}.${fact}`) ?? assert.fail(fact);
    return { start, end, figure };
  });
  const text = cells
    .sort((a, b) => b.start - a.start)
    .reduce((t, { start, end, figure }) => t.slice(0, start) + figure + t.slice(end), rendered.text);
  const table = analyse(text).reports[0]?.tables.find((one) => one.table.id === id) ?? assert.fail(id);
  const { culprits, unexplained } = explain(table);
  return {
    culprits: culprits.map(({ fact, expected }) => [fact.id, formatDecimal(expected)]),
    unexplained: unexplained.map(({ left }) => left[0]?.id),
  };
}

const figureOf = (fact: string) => {
  const { start, end } = rendered.expected.get(fact) ?? assert.fail(fact);
  return rendered.text.slice(start, end);
};

describe('failing sums', () => {
  test('of a row and of columns are explained by the cell in which they cross', () => {
    const id = 'applications.granted.total';
    assert.deepEqual(explained('applications', { 'granted.total': '98765' }), {
      culprits: [[id, figureOf(id)]],
      unexplained: [],
    });
  });

  test('of a row alone are explained by nothing: the total may be wrong or any of its items', () => {
    assert.deepEqual(explained('disputes', { 'review.total': '98765' }), {
      culprits: [],
      unexplained: ['disputes.review.total'],
    });
  });

  test('far apart have causes of their own', () => {
    const wrong = { 'granted.total': '98765', 'received.person': '87654' };
    const { culprits } = explained('applications', wrong);
    assert.deepEqual(
      culprits,
      ['applications.granted.total', 'applications.received.person'].map((id) => [id, figureOf(id)]),
    );
  });
});
