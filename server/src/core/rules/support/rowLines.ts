import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { Edit } from '../rule';

/** Cell borders and Markdown before a label, or the label of its group: `| （三）不予公开 | 1.属于国家秘密 |`. */
const LEAD = /^[\s|,"*\u00a0\u3000]*(?:[（(][一二三四五六七]{1,3}[)）][^\d|\t]{0,12}[|\t,]\s*)?$/;
const FIGURE = /\d|[-—/]/g;
/** Fewer figures do not make a row that stands in one line. */
const FEWEST_FIGURES = 1;

/** The line, with its line break, in which the row of the label at `label` stands alone; null in other layouts. */
export function lineOfRow(report: Report, label: Span): Span | null {
  const { source } = report;
  const span = source.lineAt(label.start);
  if (label.end > span.end) return null;
  const lead = source.text.slice(span.start, label.start);
  const behind = source.text.slice(label.end, span.end);
  if (!LEAD.test(lead) || (behind.match(FIGURE) ?? []).length < FEWEST_FIGURES) return null;
  return lineWithBreak(report, label);
}

/** The line on which a stretch ends, with its line break; null for the last one. */
export function lineWithBreak({ source }: Report, { end }: Span): Span | null {
  const { line } = source.positionAt(end);
  if (line + 1 >= source.lineCount) return null;
  return { start: source.lineSpan(line).start, end: source.lineSpan(line + 1).start };
}

/** Takes a line away from where it stands and puts it before another. */
export function moveLine({ source }: Report, line: Span, before: number): readonly Edit[] {
  const place = { start: before, end: before };
  return [
    { span: line, newText: '' },
    { span: place, newText: source.text.slice(line.start, line.end) },
  ];
}
