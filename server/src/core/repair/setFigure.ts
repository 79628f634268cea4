import type { Fact } from '../recognition/report';
import type { Edit } from '../rules/rule';
import type { SourceText } from '../text/sourceText';

const FIGURE = /[+\-－−＋]?[\d０-９][\d０-９,，.．]*/;

/**
 * The edit that writes `figure` into a fact's cell and leaves its unit, blanks and delimiters alone. A blank cell is
 * filled the way its neighbours are: after a line break when it is a line of its own, with blanks on both sides when
 * there were any. Null for a cell that is not in the text.
 */
export function setFigure(source: SourceText, fact: Fact, figure: string): Edit | null {
  if (fact.span === null) return null;
  const text = source.slice(fact.span);
  if (fact.state === 'blank') return fillBlank(text, fact.span.start, figure);
  const written = FIGURE.exec(text);
  const start = fact.span.start + (written?.index ?? 0);
  return { span: { start, end: start + (written?.[0].length ?? text.length) }, newText: figure };
}

function fillBlank(text: string, start: number, figure: string): Edit {
  const lineBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  const from = start + lineBreak + 1;
  const blanks = text.slice(lineBreak + 1);
  const newText = blanks.length > 0 && lineBreak < 0 ? ` ${figure} ` : `${figure}${blanks === '' ? '' : ' '}`;
  return { span: { start: from, end: start + text.length }, newText };
}
