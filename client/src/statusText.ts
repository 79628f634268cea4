export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The server's answer to `nianbao/status`. */
export interface ReportStatus {
  readonly title: string | null;
  readonly organisation: string | null;
  readonly year: number | null;
  /** Edition id; null when the document holds no report. */
  readonly edition: string | null;
  readonly findings: Readonly<Record<Severity, number>>;
}

const ICONS: readonly (readonly [Severity, string])[] = [
  ['error', '$(error)'],
  ['warning', '$(warning)'],
  ['information', '$(info)'],
  ['hint', '$(lightbulb)'],
];

/** One line for the status bar: whose report, which year, `form` (the edition in words) and how many findings. */
export function statusText({ title, organisation, year, findings }: ReportStatus, form: string | null): string {
  const name = organisation ?? title ?? '';
  const who = [name, year === null ? '' : String(year)].filter((part) => part !== '').join(' ');
  const counts = ICONS.filter(([severity]) => findings[severity] > 0).map(
    ([severity, icon]) => `${icon} ${findings[severity]}`,
  );
  return [who, form ?? '', counts.join(' ') || '$(check)'].filter((part) => part !== '').join(' · ');
}
