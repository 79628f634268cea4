import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { checksOf } from '../../server/src/core/repair/checks';
import { recalculated } from '../../server/src/core/repair/totals';
import { pipes } from '../support/layouts/pipes';
import { tabs } from '../support/layouts/tabs';
import { Random } from '../support/random';
import { plainCase } from '../support/render';

const LAYOUTS = [tabs, pipes];

function after(text: string): string {
  const { source, reports } = analyse(text);
  const edits = (reports[0]?.tables ?? []).flatMap((table) => recalculated(source, table));
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), text);
}

test('in a report whose sums hold there is nothing to set', () => {
  for (let seed = 1; seed <= 20; seed++) {
    for (const layout of LAYOUTS) {
      const { text } = plainCase(layout, seed).rendered;
      assert.equal(after(text), text, `${layout.name} ${seed}`);
    }
  }
});

test('totals that were spoilt are set right again, and no other figure is touched', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { rendered } = plainCase(tabs, seed, { year: 2022 });
    const random = new Random(seed);
    const totals = [...rendered.expected.values()].filter(({ id }) => /\.total(?:$|\.)/.test(id));
    const wrong = totals.filter(() => random.chance(0.3)).sort((a, b) => b.start - a.start);
    const spoilt = wrong.reduce((t, { start, end }) => `${t.slice(0, start)}987654${t.slice(end)}`, rendered.text);
    assert.ok(wrong.length > 0);
    assert.equal(after(spoilt), rendered.text, String(seed));
  }
});

test('a new figure goes through all sums: row, line of totals, grand total', () => {
  const { rendered } = plainCase(tabs, 7, { year: 2022 });
  const cell = rendered.expected.get('applications.granted.person') ?? assert.fail();
  const changed = after(`${rendered.text.slice(0, cell.start)}4321${rendered.text.slice(cell.end)}`);
  const table = analyse(changed).reports[0]?.tables.find(({ table: { id } }) => id === 'applications') ?? assert.fail();
  const failing = checksOf(table).filter(({ holds }) => !holds);
  assert.deepEqual([...new Set(failing.map(({ relation }) => relation.rule))], ['table/balance']);
});

test('a total goes into the total above it, which the form prints first', () => {
  const { rendered } = plainCase(tabs, 7, { year: 2016 });
  const cell = rendered.expected.get('statistics.3-3-4a.count') ?? assert.fail();
  const changed = after(`${rendered.text.slice(0, cell.start)}4321${rendered.text.slice(cell.end)}`);
  const table = analyse(changed).reports[0]?.tables.find(({ table: { id } }) => id === 'statistics') ?? assert.fail();
  assert.ok(checksOf(table).every(({ relation, holds }) => holds || !['3-3', '3-3-4'].includes(relation.left.join())));
});

test('a total over a cell that cannot be read stays', () => {
  const { rendered } = plainCase(tabs, 7, { year: 2022 });
  const cell = rendered.expected.get('disputes.review.upheld') ?? assert.fail();
  const total = rendered.expected.get('disputes.review.total') ?? assert.fail();
  const text = rendered.text.slice(0, cell.start) + '/'.repeat(cell.end - cell.start) + rendered.text.slice(cell.end);
  const spoilt = `${text.slice(0, total.start)}987654${text.slice(total.end)}`;
  assert.equal(after(spoilt), spoilt);
});
