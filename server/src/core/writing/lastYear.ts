import type { DocumentAnalysis } from '../document';
import type { Fact, Report } from '../recognition/report';

/** Which report is looked for: that on the year before, of the body when it is given. */
export interface LastYearWish {
  readonly year: number;
  readonly organisation: string | null;
}

/** The figures of last year's report among those of the documents; null when it is not there or has none. */
export function lastYearFacts(
  documents: readonly DocumentAnalysis[],
  { year, organisation }: LastYearWish,
): ReadonlyMap<string, Fact> | null {
  const reports = documents.flatMap(({ parts }) => parts.flatMap(({ analysis }) => analysis.reports));
  const isLast = (report: Report) => report.year === year - 1 && report.facts.size > 0;
  const found = reports.find(
    (report) => isLast(report) && (organisation === null || isSameBody(report.organisation, organisation)),
  );
  return found?.facts ?? null;
}

/** Names are often written without the county or city in front. */
function isSameBody(a: string | null, b: string): boolean {
  if (a === null) return false;
  const [first, second] = [plain(a), plain(b)];
  return first.endsWith(second) || second.endsWith(first);
}

function plain(name: string): string {
  return name.replace(/\s+/g, '').replace(/(?<=[镇乡县区市省])人民政府$/, '');
}
