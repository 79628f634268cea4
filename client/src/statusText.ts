import type { ReportStatus } from '../../server/src/features/reportStatus';

type Severity = keyof ReportStatus['findings'];

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
