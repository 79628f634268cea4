import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Analysis, analyse } from '../../server/src/core/analyse';
import type { Edit, Finding } from '../../server/src/core/rules/rule';
import { LAYOUTS } from '../support/layouts';
import { type Case, mangledCase, plainCase } from '../support/render';

/** Rules that say something about how a text is laid out or written; those about sums have tests of their own. */
const WRITING = /^(?:layout|section|title|citation)\/|^table\/(?:label|cell-number|cell-blank|cell-placeholder)$/;
/** Of findings that read alike the first ones stand for all. */
const MOST_ALIKE = 2;

for (const [i, layout] of LAYOUTS.entries()) {
  test(`consistent reports as ${layout.name}: no error or warning about writing`, () => {
    for (const seed of [i, i + 100, i + 200]) {
      const severe = analyse(plainCase(layout, seed).rendered.text).findings.filter(
        ({ rule, severity }) => WRITING.test(rule) && (severity === 'error' || severity === 'warning'),
      );
      assert.deepEqual(severe, [], `seed ${seed}`);
    }
  });

  test(`spoilt reports as ${layout.name}: every fix does what it says`, () => {
    for (const seed of [i, i + 100]) checkCase(mangledCase(layout, seed));
  });
}

function checkCase({ rendered, layout, seed, mangles }: Case): void {
  const before = analyse(rendered.text);
  const seen = new Map<string, number>();
  for (const finding of before.findings.filter(({ rule }) => WRITING.test(rule))) {
    const alike = (seen.get(finding.message.key) ?? 0) + 1;
    seen.set(finding.message.key, alike);
    if (alike > MOST_ALIKE) continue;
    for (const fix of finding.fixes) {
      const after = analyse(applied(rendered.text, fix.edits));
      const words = before.source.slice(finding.span);
      const place = `${layout.name} seed ${seed} [${mangles.join(' ')}] ${finding.rule} ${JSON.stringify(words)}`;
      assert.ok(count(after, finding, words) < count(before, finding, words), `still there: ${place}`);
      if (fix.safety === 'safe') assert.deepEqual(factsOf(after), factsOf(before), `fact changed: ${place}`);
    }
  }
}

function count({ findings, source }: Analysis, { rule, message }: Finding, words: string): number {
  const key = JSON.stringify(message);
  return findings.filter(
    (other) => other.rule === rule && (JSON.stringify(other.message) === key || source.slice(other.span) === words),
  ).length;
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

function factsOf({ reports }: Analysis): readonly string[] {
  return reports.flatMap(({ facts }) =>
    [...facts.values()]
      .map(({ id, state, value }) => `${id} ${value === null ? state : `${value.units}e${value.scale}`}`)
      .sort(),
  );
}
