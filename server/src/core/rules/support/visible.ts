import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';

/** A report may be one single line: no more than this many characters of a line are marked. */
export const LONGEST_MARK = 40;

/** The end of the last line with text; an empty span only in an empty report. */
export function lastLine(report: Report): Span {
  const line = lineAround(report, trimmed(report).end);
  return { start: Math.max(line.start, line.end - LONGEST_MARK), end: line.end };
}

/** The beginning of the first line with text. */
export function firstLine(report: Report): Span {
  const { start } = trimmed(report);
  const line = lineAround(report, Math.min(start + 1, report.span.end));
  return { start: line.start, end: Math.min(line.end, line.start + LONGEST_MARK) };
}

/** The report without the blanks and line breaks around it. */
function trimmed(report: Report): Span {
  return trimmedSpan(report, report.span);
}

export function trimmedSpan(report: Report, span: Span): Span {
  const text = report.source.slice(span);
  const start = span.start + (text.length - text.trimStart().length);
  return {
    start: Math.min(start, span.end),
    end: Math.max(Math.min(start, span.end), span.start + text.trimEnd().length),
  };
}

function lineAround(report: Report, end: number): Span {
  const line = report.source.lineAt(end);
  return trimmedSpan(report, {
    start: Math.max(line.start, report.span.start),
    end: Math.max(report.span.start, Math.min(line.end, report.span.end)),
  });
}
