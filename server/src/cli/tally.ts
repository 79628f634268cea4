import type { Finding, Severity } from '../core/rules/rule';
import type { BaselineTotals, CheckTotals } from './output/checkFormat';

/** From the worst on. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** Counts what a run of `check` comes to. */
export class Tally {
  private files = 0;
  private skipped = 0;
  private fixed = 0;
  private readonly findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };

  checked(findings: readonly Finding[]): void {
    this.files++;
    this.found(findings);
  }

  /** Findings in something that is no report. */
  found(findings: readonly Finding[]): void {
    for (const { severity } of findings) this.findings[severity]++;
  }

  skip(): void {
    this.skipped++;
  }

  fix(): void {
    this.fixed++;
  }

  totals(unreadable: number, baseline: BaselineTotals | null): CheckTotals {
    const { files, skipped, fixed, findings } = this;
    return { files, skipped, unreadable, fixed, findings: { ...findings }, baseline };
  }

  /** True when there is a finding of that severity or a worse one. */
  reaches(threshold: Severity): boolean {
    return SEVERITIES.slice(0, SEVERITIES.indexOf(threshold) + 1).some((severity) => this.findings[severity] > 0);
  }
}
