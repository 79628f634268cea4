import type { DocumentAnalysis } from '../core/document';

/** False for a text in which nothing of an annual report was recognised: no title, no official section, no table. */
export function isReport({ parts }: DocumentAnalysis): boolean {
  return parts.some(({ analysis: { reports } }) =>
    reports.some(
      ({ title, headings, tables }) =>
        title !== null || tables.length > 0 || headings.some(({ section }) => section !== null),
    ),
  );
}
