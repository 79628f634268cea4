import type { Report } from '../../recognition/report';
import { once } from '../../text/once';
import type { Span } from '../../text/span';

/** A line, or what the tables leave of it. Its span never holds a line break. */
export interface Segment {
  readonly span: Span;
  readonly text: string;
  readonly line: number;
  /** False where a table stands before or behind the segment in the same line. */
  readonly wholeLine: boolean;
}

/** The report line by line without its tables and without empty lines. Computed once for each report. */
export const proseOf = once((report: Report): readonly Segment[] => {
  const { source, span } = report;
  const tables = report.tables.map((table) => table.span).sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  const last = source.positionAt(span.end).line;
  let next = 0;
  for (let line = source.positionAt(span.start).line; line <= last; line++) {
    const whole = clipped(source.lineSpan(line), span);
    while (next < tables.length && (tables[next] as Span).end <= whole.start) next++;
    const table = tables[next];
    if (whole.start === whole.end) continue;
    if (table === undefined || table.start > whole.end) {
      segments.push({ span: whole, text: source.slice(whole), line, wholeLine: true });
    } else if (table.start <= whole.start && table.end >= whole.end) {
      line = Math.max(line, source.positionAt(table.end).line - 1);
    } else {
      const parts = without(whole, tables, next);
      const wholeLine = parts.length === 1 && parts[0]?.start === whole.start && parts[0].end === whole.end;
      for (const part of parts) segments.push({ span: part, text: source.slice(part), line, wholeLine });
    }
  }
  return segments;
});

function clipped(line: Span, outer: Span): Span {
  return { start: Math.max(line.start, outer.start), end: Math.max(outer.start, Math.min(line.end, outer.end)) };
}

/** What the spans from index `from` on leave of a line. */
function without(line: Span, spans: readonly Span[], from: number): Span[] {
  const parts: Span[] = [];
  let start = line.start;
  for (let i = from; i < spans.length; i++) {
    const { start: from, end: to } = spans[i] as Span;
    if (from >= line.end) break;
    if (from > start) parts.push({ start, end: from });
    start = Math.max(start, to);
  }
  if (start < line.end) parts.push({ start, end: line.end });
  return parts;
}

/** First of the spans (sorted, not overlapping) that shares a unit with `span`. */
export function firstOverlapping<T extends { readonly span: Span }>(sorted: readonly T[], span: Span): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T).span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && found.span.start < span.end ? found : undefined;
}
