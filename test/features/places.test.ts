import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { placeAt, placesIn } from '../../server/src/features/places';
import { LAYOUTS } from '../support/layouts';
import { plainCase } from '../support/render';
import { WELL_FORMED } from '../support/wellFormed';

describe('places', () => {
  for (const layout of LAYOUTS) {
    test(`every figure is found at each of its offsets: ${layout.name}`, () => {
      const { rendered } = plainCase(layout, 11);
      const analysis = analyse(rendered.text);
      const found = [...rendered.expected.values()].filter(({ start, end }) => start < end);
      for (const { id, start, end } of found) {
        const fact = analysis.reports[0]?.facts.get(id);
        if (fact?.span == null || fact.span.start < start || fact.span.end > end) continue;
        for (let at = fact.span.start; at < fact.span.end; at++) {
          const place = placeAt(analysis, at);
          assert.equal(place?.kind === 'figure' ? place.fact.id : place?.kind, id);
        }
      }
      assert.ok(found.length > 40);
    });
  }

  test('the caret behind a figure still means the figure, unless another begins there', () => {
    const at = WELL_FORMED.indexOf('\t58') + 3;
    const place = placeAt(analyse(WELL_FORMED), at);
    assert.equal(place?.kind === 'figure' && place.fact.id, 'disclosure.licences.decisions');
  });

  test('a stretch gives what touches it, in text order', () => {
    const analysis = analyse(WELL_FORMED);
    const start = WELL_FORMED.indexOf('行政许可\t58');
    const kinds = placesIn(analysis, { start, end: start + 7 }).map((place) => [place.kind, place.span.start - start]);
    assert.deepEqual(kinds, [
      ['label', 0],
      ['figure', 5],
    ]);
  });
});
