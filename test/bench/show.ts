// Prints one rendered report, to look at a failing case.
// Usage: node --import tsx test/bench/show.ts LAYOUT SEED [MANGLE… | spoilt]
import { LAYOUTS } from '../support/layouts';
import type { MangleName } from '../support/mangles';
import { caseOf, mangledCase } from '../support/render';

const [name, seed = '0', ...mangles] = process.argv.slice(2);
const layout = LAYOUTS.find((each) => each.name === name);
if (layout === undefined) {
  console.error(`layouts: ${LAYOUTS.map((each) => each.name).join(' ')}`);
  process.exitCode = 2;
} else {
  const made =
    mangles[0] === 'spoilt'
      ? mangledCase(layout, Number(seed))
      : caseOf(layout, Number(seed), mangles as readonly string[] as readonly MangleName[]);
  process.stdout.write(made.rendered.text);
}
