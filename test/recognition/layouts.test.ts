import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import { type Mismatch, mismatches } from '../support/compare';
import { describeCase } from '../support/describe';
import { glued, SEPARATED_LAYOUTS } from '../support/layouts';
import { type Case, caseOf, mangledCase, plainCase } from '../support/render';

const PLAIN = Number(process.env.PLAIN_MODELS ?? 12);
const MANGLED = Number(process.env.SPOILT_MODELS ?? 36);

/** Rendered reports, recognised again: the same figures in the same places, whatever the layout. */
describe('every figure and section of a rendered report is recovered', () => {
  for (const layout of SEPARATED_LAYOUTS) {
    test(`${layout.name}, as it is`, () => {
      assertAll(seeds(PLAIN).map((seed) => plainCase(layout, seed)));
    });
    test(`${layout.name}, spoilt`, () => {
      assertAll(seeds(MANGLED).map((seed) => mangledCase(layout, seed)));
    });
  }
});

test('organisation, year and edition are known from the title in every layout', () => {
  for (const layout of [...SEPARATED_LAYOUTS, glued]) {
    for (const seed of seeds(PLAIN)) {
      const { model, rendered } = plainCase(layout, seed);
      const [report] = analyse(rendered.text).reports;
      const found = [report?.organisation, report?.year, report?.edition.id];
      assert.deepEqual(found, [model.organisation, model.year, model.edition], `${layout.name} seed ${seed}`);
    }
  }
});

describe('glued digits', () => {
  const cases = [
    ...seeds(PLAIN).map((seed) => plainCase(glued, seed)),
    ...seeds(MANGLED).map((seed) => mangledCase(glued, seed)),
  ];
  const results = cases.map((each) => ({ case: each, wrong: mismatches(each.rendered, analyse(each.rendered.text)) }));

  test('are never split into a wrong value, and never lose a section', () => {
    const failures = results.flatMap((result) => {
      const wrong = result.wrong.filter((mismatch) => mismatch.kind !== 'missing');
      return wrong.length === 0 ? [] : [describeCase(result.case, wrong)];
    });
    assert.equal(failures.join('\n'), '');
  });

  test('are not split wrongly where odd characters stand between some of them', () => {
    for (const mangle of ['zeroWidth', 'emphasis', 'fullWidthDigits', 'thousands', 'placeholders'] as const) {
      for (const seed of seeds(PLAIN)) {
        const odd = caseOf(glued, seed, [mangle]);
        const wrong = mismatches(odd.rendered, analyse(odd.rendered.text)).filter(({ kind }) => kind === 'wrong-value');
        assert.ok(wrong.length === 0, describeCase(odd, wrong));
      }
    }
  });

  test('give back 99 % of the figures about applications', () => {
    const isApplication = (id: string): boolean => id.startsWith('applications.');
    const all = cases.flatMap(({ rendered }) => [...rendered.expected.keys()].filter(isApplication)).length;
    const lost = results.flatMap(({ wrong }) => wrong.filter((mismatch) => isApplication(mismatch.id))).length;
    assert.ok(lost <= all * 0.01, `${lost} of ${all} figures lost`);
  });
});

function seeds(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function assertAll(cases: readonly Case[]): void {
  const failures = cases.flatMap((each) => {
    const wrong: readonly Mismatch[] = mismatches(each.rendered, analyse(each.rendered.text));
    return wrong.length === 0 ? [] : [describeCase(each, wrong)];
  });
  assert.equal(failures.join('\n'), '');
}
