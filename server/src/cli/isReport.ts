import type { Analysis } from '../core/analyse';

/** False for a text in which nothing of an annual report was recognised: no title, no official section, no table. */
export function isReport({ reports }: Analysis): boolean {
  return reports.some(
    ({ title, headings, tables }) =>
      title !== null || tables.length > 0 || headings.some(({ section }) => section !== null),
  );
}
