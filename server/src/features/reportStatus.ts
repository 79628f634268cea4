import type { Analysis } from '../core/analyse';
import type { Severity } from '../core/rules/rule';

/** Answer of `nianbao/status`: the document's first report in one line. */
export interface ReportStatus {
  readonly title: string | null;
  readonly organisation: string | null;
  readonly year: number | null;
  /** Edition id such as `2021`; null when the text holds no report. */
  readonly edition: string | null;
  readonly findings: Readonly<Record<Severity, number>>;
}

export function reportStatus({ reports, findings }: Analysis): ReportStatus {
  const report = reports[0];
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    title: report?.title?.text ?? null,
    organisation: report?.organisation ?? null,
    year: report?.year ?? null,
    edition: report?.edition.id ?? null,
    findings: {
      error: count('error'),
      warning: count('warning'),
      information: count('information'),
      hint: count('hint'),
    },
  };
}
