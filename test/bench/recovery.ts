// Prints, for each layout, how many figures of rendered reports are recovered with value, state and range, and how many
// sections. Usage: node --import tsx test/bench/recovery.ts [--models=60] [--details=0]
import { analyse } from '../../server/src/core/analyse';
import { type Mismatch, mismatches } from '../support/compare';
import { describeCase } from '../support/describe';
import { LAYOUTS, type Layout } from '../support/layouts';
import { type Case, mangledCase, plainCase } from '../support/render';
import { numberArgument, percent } from './arguments';

const models = numberArgument('models', 60);
const details = numberArgument('details', 0);

interface Score {
  readonly facts: number;
  readonly applications: number;
  readonly sections: number;
  readonly wrong: readonly Mismatch[];
  readonly failures: readonly string[];
}

const isApplication = (id: string): boolean => id.startsWith('applications.');

function score(cases: readonly Case[]): Score {
  const results = cases.map((each) => ({ each, wrong: mismatches(each.rendered, analyse(each.rendered.text)) }));
  return {
    facts: cases.reduce((sum, { rendered }) => sum + rendered.expected.size, 0),
    applications: cases.flatMap(({ rendered }) => [...rendered.expected.keys()].filter(isApplication)).length,
    sections: cases.reduce((sum, { rendered }) => sum + rendered.sections.length, 0),
    wrong: results.flatMap(({ wrong }) => wrong),
    failures: results.flatMap(({ each, wrong }) => (wrong.length === 0 ? [] : [describeCase(each, wrong, 3)])),
  };
}

function line(name: string, { facts, applications, sections, wrong, failures }: Score): string {
  const count = (...kinds: readonly Mismatch['kind'][]): number =>
    wrong.filter(({ kind }) => kinds.includes(kind)).length;
  const lost = count('missing', 'wrong-value', 'state', 'range');
  const detail = `wrong ${count('wrong-value', 'extra')}, missing ${count('missing')}, state ${count('state')}, range ${count('range')}`;
  const lostApplications = wrong.filter(({ id }) => isApplication(id)).length;
  const found = sections - count('section');
  return `${name.padEnd(24)} facts ${percent(facts - lost, facts).padStart(9)} of ${facts} (${detail}); applications ${percent(applications - lostApplications, applications)}; sections ${percent(found, sections)}; ${failures.length} reports not perfect`;
}

function print(layout: Layout, kind: 'plain' | 'spoilt', make: (seed: number) => Case): void {
  const result = score(Array.from({ length: models }, (_, seed) => make(seed)));
  console.log(line(`${layout.name} ${kind}`, result));
  for (const failure of result.failures.slice(0, details)) console.log(failure);
}

for (const layout of LAYOUTS) {
  print(layout, 'plain', (seed) => plainCase(layout, seed));
  print(layout, 'spoilt', (seed) => mangledCase(layout, seed));
}
