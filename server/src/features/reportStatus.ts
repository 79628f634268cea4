import type { DocumentAnalysis } from '../core/document';
import type { Severity } from '../core/rules/rule';
import { countBySeverity } from '../core/rules/severity';

/** Answer of `nianbao/status`: the document's first report, and the findings of all, in one line. */
export interface ReportStatus {
  readonly title: string | null;
  readonly organisation: string | null;
  readonly year: number | null;
  /** Edition id such as `2021`; null when the text holds no report. */
  readonly edition: string | null;
  readonly findings: Readonly<Record<Severity, number>>;
}

export function reportStatus({ parts }: DocumentAnalysis): ReportStatus {
  const report = parts[0]?.analysis.reports[0];
  return {
    title: report?.title?.text ?? null,
    organisation: report?.organisation ?? null,
    year: report?.year ?? null,
    edition: report?.edition.id ?? null,
    findings: countBySeverity(parts.flatMap(({ analysis }) => analysis.findings)),
  };
}
