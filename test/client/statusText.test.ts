import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusText } from '../../client/src/statusText';
import type { ReportStatus } from '../../server/src/features/reportStatus';

const none = { error: 0, warning: 0, information: 0, hint: 0 };
const status: ReportStatus = {
  title: '云岭县青禾镇2023年政府信息公开工作年度报告',
  organisation: '云岭县青禾镇',
  year: 2023,
  edition: '2021',
  findings: none,
};

test('a clean report shows organisation, year, form and a tick', () => {
  assert.equal(statusText(status, 'form of 2021'), '云岭县青禾镇 2023 · form of 2021 · $(check)');
});

test('only the kinds of findings that occur are shown', () => {
  const findings = { ...none, error: 2, hint: 1 };
  assert.equal(statusText({ ...status, findings }, '2021'), '云岭县青禾镇 2023 · 2021 · $(error) 2 $(lightbulb) 1');
});

test('a report without a named body shows its title', () => {
  assert.equal(statusText({ ...status, organisation: null, year: null }, null), `${status.title} · $(check)`);
});

test('what is not known leaves no gap', () => {
  const unknown = { ...status, title: null, organisation: null, year: null, edition: null };
  assert.equal(statusText(unknown, null), '$(check)');
});
