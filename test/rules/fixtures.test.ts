import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Analysis, analyse } from '../../server/src/core/analyse';
import { fixAll } from '../../server/src/core/repair/fixAll';
import { runRules } from '../../server/src/core/rules/engine';
import { RULES } from '../../server/src/core/rules/index';
import type { Edit, Finding, Fix } from '../../server/src/core/rules/rule';
import { SourceText } from '../../server/src/core/text/sourceText';
import { type Fixture, readFixtures } from './fixtures';
import { inTextOrder, type Mark, writeMarks } from './marks';

/** UPDATE_FIXTURES=1 rewrites the marks to what the rules find now; review the change before keeping it. */
const UPDATE = process.env.UPDATE_FIXTURES === '1';

for (const fixture of readFixtures()) {
  describe(`fixture ${fixture.name}`, () => {
    const analysis = analyse(fixture.text);
    const findings = relevant(fixture, analysis.findings);
    test('findings', () => {
      if (UPDATE && (fixture.mayHaveFindings || findings.length === 0))
        writeFileSync(fixture.path, writeMarks(fixture.text, findings.map(markOf)));
      else assert.equal(differences(fixture, findings), '');
    });
    test('fix-all comes to rest and changes no fact', () => {
      const once = fixAll(fixture.text, analyse);
      assert.equal(fixAll(once.text, analyse).text, once.text);
      assert.deepEqual(factsOf(analyse(once.text)), factsOf(analysis));
    });
    test('no rule fails', () => {
      for (const report of analysis.reports) runRules(report, RULES, (_, error) => assert.fail(String(error)));
    });
    for (const [i, finding] of findings.entries()) {
      for (const fix of finding.fixes) {
        test(`fix ${i + 1}: ${fix.title.key}`, () => checkFix(analysis, finding, fix));
      }
    }
  });
}

/** Findings of the fixture's rule and of the rules that it marks; of every rule in a clean report. */
function relevant({ rule, marks }: Fixture, findings: readonly Finding[]): readonly Finding[] {
  const rules = new Set(marks.map((mark) => mark.rule));
  return findings.filter((finding) => rule === null || finding.rule === rule || rules.has(finding.rule));
}

function markOf({ rule, span }: Finding): Mark {
  return { rule, span };
}

function differences({ text, marks }: Fixture, findings: readonly Finding[]): string {
  const source = new SourceText(text);
  const found = findings.map(markOf).sort(inTextOrder);
  const missing = without(marks, found).map((mark) => `missing     ${shown(source, mark)}`);
  const unexpected = without(found, marks).map((mark) => `unexpected  ${shown(source, mark)}`);
  return [...missing, ...unexpected].join('\n');
}

/** Each mark of `b` answers for one equal mark of `a`. */
function without(a: readonly Mark[], b: readonly Mark[]): readonly Mark[] {
  const rest = b.map(keyOf);
  return a.filter((mark) => {
    const index = rest.indexOf(keyOf(mark));
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

function keyOf({ rule, span }: Mark): string {
  return `${rule} ${span.start} ${span.end}`;
}

function shown(source: SourceText, { rule, span }: Mark): string {
  const { line, character } = source.positionAt(span.start);
  return `${line + 1}:${character + 1} ${rule} ${JSON.stringify(source.slice(span))}`;
}

/** After a fix its finding is gone; a safe one leaves every fact alone and makes no error. */
function checkFix(before: Analysis, finding: Finding, fix: Fix): void {
  const text = applied(before.source.text, fix.edits);
  const after = analyse(text);
  const words = before.source.slice(finding.span);
  assert.ok(count(after, finding, words) < count(before, finding, words), 'the finding is still there');
  if (fix.safety !== 'safe') return;
  assert.deepEqual(factsOf(after), factsOf(before), 'a safe fix changed a fact');
  const worse = after.findings.filter(({ severity }) => severity === 'error').length;
  const had = before.findings.filter(({ severity }) => severity === 'error').length;
  assert.ok(worse <= had, 'a safe fix made an error');
}

/** Findings of the same rule with the same message or about the same words. */
function count(analysis: Analysis, { rule, message }: Finding, words: string): number {
  const key = JSON.stringify(message);
  return analysis.findings.filter(
    (other) =>
      other.rule === rule && (JSON.stringify(other.message) === key || analysis.source.slice(other.span) === words),
  ).length;
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

function factsOf({ reports }: Analysis): readonly string[] {
  return reports.flatMap(({ facts }) =>
    [...facts.values()].map(
      ({ id, state, value }) => `${id} ${value === null ? state : `${value.units}e${value.scale}`}`,
    ),
  );
}
