import type { Report } from '../../recognition/report';
import { once } from '../../text/once';
import { chromeOf } from './chromeLines';
import { firstOverlapping, proseOf, type Segment } from './prose';
import { type Sheet, sheetOf } from './sheet';

/** The prose of a report without the lines that belong to the web page around it. Computed once for each report. */
export const ownTextOf = once((report: Report): readonly Segment[] => {
  const segments = proseOf(report);
  const chrome = chromeOf(report).flatMap(({ lines }) => lines.map((span) => ({ span })));
  if (chrome.length === 0) return segments;
  chrome.sort((a, b) => a.span.start - b.span.start);
  return segments.filter(({ span }) => firstOverlapping(chrome, span) === undefined);
});

/** The same to be searched. */
export const ownSheetOf = once((report: Report): Sheet => sheetOf(ownTextOf(report)));
