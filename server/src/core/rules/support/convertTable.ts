import type { Row, Table } from '../../editions/schema';
import type { RecognisedTable, Report } from '../../recognition/report';
import { tableGrid } from '../../rendering/tableGrid';
import { type CleanLayout, writeTable } from '../../rendering/writeTable';
import type { Span } from '../../text/span';
import type { Edit } from '../rule';
import { lineBreakOf } from './edits';

/** Nothing but borders of cells and Markdown marks. */
const BORDERS = /^[\s|>*#]*$/;

/**
 * Writes a table of another edition as the table of the report's own one, each figure where both forms have the cell. Rows
 * into which the form split one are 0 where that row was; all other new cells stay blank. Null where the table shares its
 * lines with other text or is written in tags.
 */
export function convertTable(report: Report, from: RecognisedTable, to: Table): Edit | null {
  const span = wholeLines(report, from.span);
  if (span === null || from.layout === 'html' || from.layout === 'glued') return null;
  const figures = new Map(from.rows.flatMap(({ facts }) => facts.map((fact) => [`${fact.row}.${fact.column}`, fact])));
  const figure = ({ id = '' }: Row, column: string): string => {
    const [split] = id.split('-');
    return figures.get(`${id}.${column}`)?.raw ?? (figures.get(`${split}.${column}`)?.value?.units === 0n ? '0' : '');
  };
  const rows = tableGrid(to, {
    label: (label) => (typeof label === 'string' ? label : label.text),
    figure,
    unit: ({ unit }) => unit ?? '',
  });
  const newText = writeTable(rows, layoutOf(report.source.slice(from.span))).join(lineBreakOf(report.source));
  return { span, newText };
}

function layoutOf(text: string): CleanLayout {
  if (/\| *:?-{3}/.test(text)) return 'markdown';
  return text.includes('\t') ? 'tabs' : 'pipes';
}

function wholeLines({ source }: Report, span: Span): Span | null {
  const lines = source.linesOf(span);
  const around = [source.text.slice(lines.start, span.start), source.text.slice(span.end, lines.end)];
  return around.every((text) => BORDERS.test(text)) ? lines : null;
}
