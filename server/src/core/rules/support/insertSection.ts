import type { Section, Table } from '../../editions/schema';
import type { Heading, RecognisedTable, Report } from '../../recognition/report';
import { emptyTable, type TableLayout } from '../../rendering/emptyTable';
import { ordinalText } from '../../text/numerals';
import type { Edit } from '../rule';
import { lineBreakOf } from './edits';
import { numberOf } from './sectionNumbers';
import { type OfficialHeading, startOf } from './sections';

/**
 * Writes the heading of a missing section before `next` (at the end without one) and its official table if the text has
 * none; a table that lost its heading gets it back.
 */
export function insertSection(
  report: Report,
  headings: readonly OfficialHeading[],
  section: Section,
  next: OfficialHeading | undefined,
): Edit {
  const lost = report.tables.find(({ table }) => table.section === section.id);
  const table = report.edition.tables.find((candidate) => candidate.section === section.id);
  const rows = lost !== undefined || table === undefined ? [] : emptyTable(table, layoutOf(report));
  const at =
    lost !== undefined
      ? lineOrPlace(report, lost.span.start)
      : next === undefined
        ? end(report)
        : startOf(report, next);
  const heading = `${markdownMark(report, headings)}${ordinalText(numberOf(report, section))}、${section.title}`;
  return { span: { start: at, end: at }, newText: block(report, at, heading, rows) };
}

/** Writes the blank official table under the heading of its section. */
export function insertTable(report: Report, table: Table, { span }: Heading): Edit {
  const newLine = lineBreakOf(report.source);
  const rows = emptyTable(table, layoutOf(report)).join(newLine);
  const behind = report.source.text.slice(span.end);
  const rest = /^[ \t*]*/.exec(behind)?.[0].length ?? 0;
  const at = span.end + rest;
  const ends = /^(?:[\r\n]|$)/.test(behind.slice(rest));
  return { span: { start: at, end: at }, newText: `${newLine}${rows}${ends ? '' : newLine}` };
}

/** The new lines, parted from what stands around them as the report parts its paragraphs. */
function block(report: Report, at: number, heading: string, rows: readonly string[]): string {
  const { source } = report;
  const newLine = lineBreakOf(source);
  const gap = newLine.repeat(isSpaced(report) ? 2 : 1);
  const text = rows.length === 0 ? heading : `${heading}${gap}${rows.join(newLine)}`;
  const before = source.text.slice(0, at);
  const opensLine = before === '' || /[\r\n]$/.test(before);
  return at === end(report) ? `${opensLine ? '' : gap}${text}${newLine}` : `${opensLine ? '' : newLine}${text}${gap}`;
}

/** True when blank lines part the paragraphs. */
function isSpaced({ source, headings }: Report): boolean {
  return headings.some(({ span }) => {
    const { line } = source.positionAt(span.start);
    return line > 1 && source.slice(source.lineSpan(line - 1)).trim() === '';
  });
}

function end(report: Report): number {
  const { source, span } = report;
  return span.end === source.length ? span.end : span.start + source.slice(span).trimEnd().length;
}

/** Start of the line when nothing but blanks stands before the place in it. */
function lineOrPlace({ source }: Report, place: number): number {
  const { start } = source.lineAt(place);
  return source.text.slice(start, place).trim() === '' ? start : place;
}

/** `## ` where the other sections have it. */
function markdownMark(report: Report, headings: readonly OfficialHeading[]): string {
  const first = headings[0];
  if (first === undefined) return '';
  return /^#{1,6} */.exec(report.source.text.slice(startOf(report, first), first.span.start))?.[0] ?? '';
}

/** The layout of the report's other tables, or the nearest one in which an empty cell can be seen. */
function layoutOf(report: Report): TableLayout {
  const model: RecognisedTable | undefined = report.tables[0];
  const text = model === undefined ? '' : report.source.slice(model.span);
  switch (model?.layout) {
    case 'tabs':
    case 'commas':
    case 'html':
      return model.layout;
    case 'lines':
      return text.includes('\t') ? 'tabs' : 'pipes';
    default:
      return /\| *:?-{3}/.test(text) ? 'markdown' : 'pipes';
  }
}
