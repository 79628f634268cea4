// Prints which errors and warnings consistent reports get, apart from defects that were put in on purpose. Sum rules
// must say nothing, whatever the layout.
// Usage: node --import tsx test/bench/clean.ts [--reports=200] [--examples=3]
import { type Analysis, analyse } from '../../server/src/core/analyse';
import type { Finding } from '../../server/src/core/rules/rule';
import { LAYOUTS } from '../support/layouts';
import { type Case, mangledCase, plainCase } from '../support/render';
import { numberArgument } from './arguments';
import { isExplained } from './explained';
import { sumFindings } from './sums';

const reports = numberArgument('reports', 200);
const examples = numberArgument('examples', 3);

const isSevere = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

function judge(kind: string, cases: readonly Case[]): void {
  const results = cases.map((each) => ({ each, analysis: analyse(each.rendered.text) }));
  const sums = results.flatMap(({ analysis }) => sumFindings(analysis).filter(isSevere));
  console.log(`${kind}: ${cases.length} reports, ${sums.length} errors and warnings of the sum rules`);
  const byRule = new Map<string, string[]>();
  for (const { each: subject, analysis } of results) {
    for (const finding of analysis.findings.filter((each) => isSevere(each) && !isExplained(subject, each))) {
      const name = `${finding.severity} ${finding.rule}`;
      byRule.set(name, [...(byRule.get(name) ?? []), place(subject, analysis, finding)]);
    }
  }
  for (const [name, places] of [...byRule].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`  ${String(places.length).padStart(5)} ${name}`);
    for (const each of places.slice(0, examples)) console.log(`          ${each}`);
  }
}

function place({ layout, seed, mangles }: Case, { source }: Analysis, { span }: Finding): string {
  return `${layout.name} seed ${seed} [${mangles.join(' ')}] ${JSON.stringify(source.slice(span).slice(0, 60))}`;
}

const layoutOf = (index: number) => LAYOUTS[index % LAYOUTS.length] ?? LAYOUTS[0];
const cases = (make: (layout: (typeof LAYOUTS)[number], seed: number) => Case): readonly Case[] =>
  Array.from({ length: reports / 2 }, (_, seed) => seed).flatMap((seed) => {
    const layout = layoutOf(seed);
    return layout === undefined ? [] : [make(layout, seed)];
  });

judge('as they are', cases(plainCase));
judge('spoilt', cases(mangledCase));
