import * as z from 'zod/mini';
import { fingerprintGroup } from '../fingerprint';
import type { Finding } from '../rules/rule';

/** How often each known finding, `<rule> <fingerprint>`, occurs in a file. */
export type FindingCounts = Readonly<Record<string, number>>;

const Baseline = z.object({
  version: z.literal(1),
  /** By path relative to the baseline's folder. */
  files: z.record(z.string(), z.record(z.string(), z.int().check(z.positive()))),
});
export type Baseline = z.infer<typeof Baseline>;

/** Null for a text that is no baseline. */
export function parseBaseline(text: string): Baseline | null {
  try {
    const parsed = Baseline.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Sorted, a finding a line: a baseline is kept under version control. */
export function formatBaseline(files: ReadonlyMap<string, FindingCounts>): string {
  const sorted = <T>(entries: Iterable<readonly [string, T]>) =>
    Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const withFindings = [...files].filter(([, counts]) => Object.keys(counts).length > 0);
  const baseline = {
    version: 1,
    files: sorted(withFindings.map(([file, counts]) => [file, sorted(Object.entries(counts))] as const)),
  };
  return `${JSON.stringify(baseline, null, 2)}\n`;
}

/** Counts the findings of one file; equal findings, which differ only in their order, count together. */
export function countFindings(findings: readonly Finding[], names: ReadonlyMap<Finding, string>): FindingCounts {
  const counts: Record<string, number> = {};
  for (const finding of findings) {
    const key = keyOf(finding, names);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

export interface Comparison {
  /** Beyond the baseline. */
  readonly added: readonly Finding[];
  readonly known: number;
  /** Entries of the baseline that the file no longer has. */
  readonly gone: number;
}

/** Compares the findings of one file with what its baseline knows. */
export function compareFindings(
  findings: readonly Finding[],
  names: ReadonlyMap<Finding, string>,
  baseline: FindingCounts,
): Comparison {
  const left = new Map(Object.entries(baseline));
  const added = findings.filter((finding) => {
    const key = keyOf(finding, names);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { added, known: findings.length - added.length, gone };
}

function keyOf(finding: Finding, names: ReadonlyMap<Finding, string>): string {
  return `${finding.rule} ${fingerprintGroup(names.get(finding) ?? '')}`;
}
