import { RequestType } from 'vscode-languageserver';
import { analyseDocument } from '../core/document';
import { EDITIONS, editionForYear } from '../core/editions/index';
import type { CleanLayout } from '../core/rendering/writeTable';
import { lastYearFacts } from '../core/writing/lastYear';
import { newReport } from '../core/writing/newReport';

export interface NewReportParams {
  readonly organisation: string;
  readonly year: number;
  /** Edition id, or `auto` for that of the year. */
  readonly edition: string;
  /** Texts among which the report on the year before may be. */
  readonly candidates: readonly string[];
  /** Folder or document whose settings hold for the new report. */
  readonly scope: string;
}

export interface NewReportAnswer {
  readonly text: string;
  /** Whether figures were taken from last year's report. */
  readonly lastYear: 'found' | 'absent';
}

/** Asks for the text of a new report. */
export const NewReportRequest = new RequestType<NewReportParams, NewReportAnswer | null, void>('nianbao/newReport');

export function answerNewReport(
  { organisation, year, edition, candidates }: NewReportParams,
  layout: CleanLayout,
): NewReportAnswer {
  const documents = candidates.map((text) => analyseDocument(text));
  const lastYear = lastYearFacts(documents, { year, organisation });
  const chosen = EDITIONS.find(({ id }) => id === edition) ?? editionForYear(year);
  const text = newReport({ edition: chosen, organisation, year, lastYear, layout });
  return { text, lastYear: lastYear === null ? 'absent' : 'found' };
}
