import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyse } from '../../server/src/core/analyse';

/** A clean report into which faults are put. */
export type Host = string;
/** Puts one fault into a host and marks its place ⟦like this⟧; the host itself where it does not fit. */
export type Change = (host: Host) => string;

export const HOSTS: readonly Host[] = [
  'pipes-2022.txt',
  'tabs-2022.txt',
  'markdown-2022.md',
  'preface-and-signature.txt',
].map((file) => readFileSync(join(import.meta.dirname, 'fixtures/clean', file), 'utf8'));
/** Sentences and lines that all hosts have. */
export const FIGURES = '主动公开政府信息86条，收到申请4件，均已答复。';
export const RESULTS = '镇政府接受社会评议，未发生责任追究情形，考核结果良好。';
export const FEES = '2022年未收取信息处理费。';

const LEAST = 20;
const RATE = 0.98;

export function replaced(from: string, to: string): Change {
  return (host) => host.replace(from, () => to);
}

/** A sentence of its own behind the opening ones. */
export function added(sentence: string): Change {
  return replaced(FIGURES, `${FIGURES}${sentence}`);
}

/** Whole lines below section one's text. */
export function below(lines: string): Change {
  return replaced(`${RESULTS}\n`, `${RESULTS}\n${lines}\n`);
}

/** Every change in every host: at least twenty faults, of which 98 in a hundred are found at the right place. */
export function faultTest(rule: string, changes: readonly Change[], hosts: readonly Host[] = HOSTS): void {
  const faults = new Set(
    hosts.flatMap((host) => changes.map((change) => change(host))).filter((text) => text.includes('⟦')),
  );
  test(`${rule}: ${faults.size} faults`, () => {
    assert.ok(faults.size >= LEAST, `only ${faults.size} faults`);
    const missed = [...faults].filter((fault) => !isFound(rule, fault));
    assert.ok(1 - missed.length / faults.size >= RATE, missed.map(excerpt).join('\n'));
  });
}

function isFound(rule: string, fault: string): boolean {
  const start = fault.indexOf('⟦');
  const end = fault.indexOf('⟧') - 1;
  const { findings } = analyse(fault.replace(/[⟦⟧]/g, ''));
  return findings.some(({ rule: id, span }) => id === rule && span.start < end && span.end > start);
}

function excerpt(fault: string): string {
  const at = fault.indexOf('⟦');
  return JSON.stringify(fault.slice(Math.max(0, at - 30), fault.indexOf('⟧') + 30));
}
