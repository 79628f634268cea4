import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';
import type { Report } from '../../server/src/core/recognition/report';
import { runRules } from '../../server/src/core/rules/engine';
import type { Rule, RuleFinding } from '../../server/src/core/rules/rule';

const report = analyse('青禾镇人民政府2022年政府信息公开工作年度报告\n一、总体情况\n').reports[0] as Report;

function ruleFinding(start: number, end: number, extra: Partial<RuleFinding> = {}): RuleFinding {
  return { message: { key: 'test', args: {} }, span: { start, end }, ...extra };
}

function rule(id: string, ...findings: readonly RuleFinding[]): Rule {
  return { id, severity: 'warning', check: () => findings };
}

test('a rule that throws is dropped, and told', () => {
  const failing: Rule = {
    id: 'test/failing',
    severity: 'error',
    *check() {
      yield ruleFinding(0, 1);
      throw new Error('no');
    },
  };
  const failed: string[] = [];
  const found = runRules(report, [failing, rule('test/good', ruleFinding(0, 1))], ({ id }) => failed.push(id));
  assert.deepEqual(
    found.map((finding) => finding.rule),
    ['test/good'],
  );
  assert.deepEqual(failed, ['test/failing']);
});

test('findings, related places and fixes outside the text are dropped', () => {
  const edit = (start: number, end: number) => ({ span: { start, end }, newText: '' });
  const fix = (...edits: ReturnType<typeof edit>[]) => ({
    title: { key: 't', args: {} },
    safety: 'safe' as const,
    edits,
  });
  const far = report.source.length + 1;
  const [finding, ...others] = runRules(report, [
    rule(
      'test/rule',
      ruleFinding(2, 1),
      ruleFinding(-1, 2),
      ruleFinding(0, far),
      ruleFinding(0, 2, {
        related: [{ span: { start: 0, end: far }, message: { key: 'r', args: {} } }],
        fixes: [fix(edit(0, 1)), fix(edit(0, far)), fix(edit(3, 5), edit(0, 4)), fix(), fix(edit(4, 5), edit(1, 2))],
      }),
    ),
  ]);
  assert.deepEqual(others, []);
  assert.deepEqual(finding?.related, []);
  assert.deepEqual(
    finding?.fixes.map(({ edits }) => edits.map(({ span }) => span.start)),
    [[0], [1, 4]],
  );
});

test('findings come in text order, whatever the order of the rules', () => {
  const rules = [
    rule('test/b', ruleFinding(3, 4), ruleFinding(0, 2)),
    rule('test/a', ruleFinding(0, 2), ruleFinding(0, 1)),
  ];
  const order = (list: readonly Rule[]) => runRules(report, list).map((f) => `${f.span.start}-${f.span.end} ${f.rule}`);
  assert.deepEqual(order(rules), ['0-1 test/a', '0-2 test/a', '0-2 test/b', '3-4 test/b']);
  assert.deepEqual(order([...rules].reverse()), order(rules));
});

test('the severity of a finding overrides that of its rule', () => {
  const severities = runRules(report, [rule('test/a', ruleFinding(0, 1), ruleFinding(1, 2, { severity: 'hint' }))]);
  assert.deepEqual(
    severities.map(({ severity }) => severity),
    ['warning', 'hint'],
  );
});
