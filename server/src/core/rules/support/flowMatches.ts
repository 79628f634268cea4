import { sourceSpan } from '../../prose/flow';
import { matchesOf } from '../../prose/matches';
import { proseModel } from '../../prose/model';
import type { Report } from '../../recognition/report';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import { chromeOf } from './chromeLines';
import { firstOverlapping } from './prose';

/** A pattern's match in the running text of a report, with its place in the source. */
export interface FlowMatch {
  readonly match: RegExpExecArray;
  /** Of group 1 when the pattern has one that took part, else of the whole match. */
  readonly span: Span;
}

/** Non-empty matches of a global pattern outside the tables and the lines of the web page around the report. */
export function* matchesInFlow(report: Report, pattern: RegExp): Iterable<FlowMatch> {
  const { flow } = proseModel(report);
  for (const match of matchesOf(flow.text, pattern)) {
    const part = match[1] ?? match[0];
    if (part === '') continue;
    const start = match.index + match[0].indexOf(part);
    const span = sourceSpan(flow, start, start + part.length);
    if (!isChrome(report, span)) yield { match, span };
  }
}

/** True inside the lines that belong to the web page around the report. */
export function isChrome(report: Report, span: Span): boolean {
  return firstOverlapping(sortedChrome(report), span) !== undefined;
}

const sortedChrome = once((report: Report) => [...chromeOf(report)].sort((a, b) => a.span.start - b.span.start));
