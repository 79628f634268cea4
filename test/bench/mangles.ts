// Prints, for each layout and each single mangle, how many reports are not recovered perfectly, with one example.
// Usage: node --import tsx test/bench/mangles.ts [--year=2022] [--models=12]
import { analyse } from '../../server/src/core/analyse';
import { mismatches } from '../support/compare';
import { describeCase } from '../support/describe';
import { LAYOUTS, type Layout } from '../support/layouts';
import { MANGLE_NAMES, type MangleName } from '../support/mangles';
import { caseOf } from '../support/render';
import { numberArgument } from './arguments';

const year = numberArgument('year', 2022);
const models = numberArgument('models', 12);

/** Descriptions by seed. */
function failures(layout: Layout, mangles: readonly MangleName[]): ReadonlyMap<number, string> {
  const failed = Array.from({ length: models }, (_, seed) => seed).flatMap((seed) => {
    const each = caseOf(layout, seed, mangles, { year });
    const wrong = mismatches(each.rendered, analyse(each.rendered.text));
    return wrong.length === 0 ? [] : [[seed, describeCase(each, wrong, 2)] as const];
  });
  return new Map(failed);
}

for (const layout of LAYOUTS) {
  const plain = failures(layout, []);
  const possible = MANGLE_NAMES.filter((name) => !layout.excludes.includes(name));
  const failed = possible
    .map((name) => ({ name, failed: [...failures(layout, [name])].filter(([seed]) => !plain.has(seed)) }))
    .filter((each) => each.failed.length > 0);
  console.log(`${layout.name}: ${possible.length - failed.length} of ${possible.length} mangles without further loss`);
  for (const [, example] of [...plain].slice(0, 1))
    console.log(`as it is: ${plain.size} of ${models}, such as ${example}`);
  for (const { name, failed: all } of failed)
    console.log(`${name}: ${all.length} of ${models}, such as ${all[0]?.[1]}`);
}
