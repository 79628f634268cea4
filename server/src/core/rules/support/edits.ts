import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import type { Edit } from '../rule';

/** Removes the lines that `span` touches; of blank lines on both sides only one stays. */
export function withoutLines(source: SourceText, span: Span): Edit {
  const first = source.positionAt(span.start).line;
  const last = source.positionAt(span.end).line;
  const blankBefore = first === 0 || isBlankLine(source, first - 1);
  let next = last + 1;
  while (blankBefore && next < source.lineCount && isBlankLine(source, next)) next++;
  if (next < source.lineCount) {
    return { span: { start: source.lineSpan(first).start, end: source.lineSpan(next).start }, newText: '' };
  }
  return { span: { start: endBefore(source, first), end: source.length }, newText: '' };
}

/** End of the text before a line, so that removing the last lines leaves no line break behind. */
function endBefore(source: SourceText, line: number): number {
  let before = line - 1;
  while (before >= 0 && isBlankLine(source, before)) before--;
  return before < 0 ? 0 : source.lineSpan(before).end;
}

function isBlankLine(source: SourceText, line: number): boolean {
  return source.slice(source.lineSpan(line)).trim() === '';
}

/** True when nothing but blanks and Markdown marks stands beside a stretch in its lines. */
export function hasOwnLines(source: SourceText, span: Span): boolean {
  const lines = source.linesOf(span);
  const around = source.text.slice(lines.start, span.start) + source.text.slice(span.end, lines.end);
  return /^[\s#*\u00a0\u3000]*$/.test(around);
}

/** The line break that the text uses. */
export function lineBreakOf(source: SourceText): string {
  const first = source.lineSpan(0).end;
  const found = /^(?:\r\n|\r|\n)/.exec(source.text.slice(first, first + 2));
  return found?.[0] ?? '\n';
}
