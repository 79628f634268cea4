import type { RecognisedRow, Report } from '../../recognition/report';
import type { Edit } from '../rule';

const WORDS = /\p{Script=Han}{2}/u;

/**
 * Closes a row of too few cells with blank ones, so that it has `expected`. Only people can tell which cells are missing;
 * the blank ones are there to be moved. Null where the row has no line and no delimiters of its own.
 */
export function padRow({ source }: Report, { label, valueSpan }: RecognisedRow, expected: number): Edit | null {
  const line = source.lineAt(valueSpan.start);
  const from = label !== null && label.span.end > line.start ? label.span.end : line.start;
  if (from > line.end || source.text.slice(line.end, valueSpan.end).trim() !== '') return null;
  const cells = source.text.slice(from, line.end);
  const inner = cells.replace(/^\s*\||\|?\s*$/g, '');
  // Words are the line of a header: the row's own is not there at all.
  if (WORDS.test(inner)) return null;
  const mark = cells.includes('|') ? '|' : '\t';
  const missing = expected - inner.split(mark).length;
  if (!cells.includes(mark) || missing <= 0) return null;
  const end = line.end - (cells.length - cells.trimEnd().length);
  const isClosed = cells.trimEnd().endsWith('|');
  const newText = mark === '\t' ? mark.repeat(missing) : `${isClosed ? '' : ' |'}${' |'.repeat(missing)}`;
  return { span: { start: end, end }, newText };
}
