import type { Scope } from '../analyse';
import { fingerprints } from '../fingerprint';
import type { Report } from '../recognition/report';
import type { Finding } from '../rules/rule';
import type { IgnoreEntry } from './config';

export interface IgnoredFinding {
  readonly finding: Finding;
  readonly by: IgnoreEntry;
}

export interface Silenced {
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
}

/** Parts the findings into those that are shown and those that entries of the workspace file ignore. */
export function silence(
  reports: readonly Report[],
  findings: readonly Finding[],
  entries: readonly IgnoreEntry[],
  scope: Scope,
): Silenced {
  if (entries.length === 0) return { findings, ignored: [] };
  // Only rules that are named need fingerprints, and equals always have the same rule.
  const named = new Set(entries.map(({ rule }) => rule));
  const concerned = findings.filter(({ rule }) => named.has(rule));
  const names = fingerprints(reports, concerned, scope);
  const ignored = new Map<Finding, IgnoreEntry>();
  for (const [i, finding] of concerned.entries()) {
    const by = entries.find((entry) => covers(entry, finding, names[i] as string));
    if (by !== undefined) ignored.set(finding, by);
  }
  return {
    findings: findings.filter((finding) => !ignored.has(finding)),
    ignored: [...ignored].map(([finding, by]) => ({ finding, by })),
  };
}

function covers({ rule, fingerprint }: IgnoreEntry, finding: Finding, name: string): boolean {
  return rule === finding.rule && (fingerprint === undefined || fingerprint === name);
}
