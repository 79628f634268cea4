import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, compare, parseDecimal, ZERO } from '../../server/src/core/text/decimal';
import { LAYOUTS } from '../support/layouts';
import { randomModel } from '../support/model';
import { relationsOf } from '../support/relations';
import { mangledCase } from '../support/render';

// The tests of recognition are worth as much as the models they start from.

test('every relation of the form holds in every model', () => {
  for (let seed = 0; seed < 300; seed++) {
    const model = randomModel(seed);
    const sum = (ids: readonly string[]) =>
      ids.map((id) => parseDecimal(model.figures.get(id) ?? '') ?? assert.fail(`${seed}: ${id}`)).reduce(add, ZERO);
    for (const { left, right } of relationsOf(model.edition, model.applicationsForm)) {
      assert.equal(compare(sum(left), sum(right)), 0, `seed ${seed}: ${left.join(' ')}`);
    }
  }
});

test('the ranges of a rendered report hold the figures as printed', () => {
  for (const layout of LAYOUTS) {
    for (let seed = 0; seed < 20; seed++) {
      const { rendered, mangles } = mangledCase(layout, seed);
      const plain = !mangles.some((name) =>
        ['thousands', 'units', 'decimals', 'signs', 'fullWidthDigits'].includes(name),
      );
      for (const { id, state, value, start, end } of rendered.expected.values()) {
        const printed = rendered.text.slice(start, end);
        if (plain && state === 'exact') assert.equal(printed, value, `${layout.name} ${seed}: ${id}`);
      }
      for (const { title, start } of rendered.sections) {
        assert.equal(rendered.text.slice(start, start + title.length), title);
      }
    }
  }
});

test('a layout prints every figure of the model', () => {
  for (const layout of LAYOUTS) {
    for (let seed = 0; seed < 20; seed++) {
      const { rendered, model } = mangledCase(layout, seed, ['sectionMissing', 'tableMissing']);
      assert.deepEqual(
        [...rendered.expected.keys()].sort(),
        [...model.figures.keys()].sort(),
        `${layout.name} ${seed}`,
      );
    }
  }
});

test('a year chooses its form', () => {
  assert.equal(randomModel(1, { year: 2018 }).edition, '2014');
  assert.equal(randomModel(1, { year: 2020 }).edition, '2019');
  assert.equal(randomModel(1, { year: 2021 }).edition, '2021');
});
