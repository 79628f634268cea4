import type { Report } from '../../recognition/report';
import type { Furniture } from '../../text/furniture';
import type { Edit } from '../rule';

/** Marks with nothing but blanks between them belong to one page break. */
export function pageBreaks({ source, furniture }: Report): readonly (readonly Furniture[])[] {
  const breaks: Furniture[][] = [];
  for (const mark of furniture) {
    const last = breaks.at(-1);
    const end = last?.at(-1)?.span.end;
    if (end !== undefined && source.slice({ start: end, end: mark.span.start }).trim() === '') last?.push(mark);
    else breaks.push([mark]);
  }
  return breaks;
}

/** Takes the blanks around the marks with them; a blank line stays only where one stood on both sides. */
export function removal({ source: { text } }: Report, marks: readonly Furniture[]): Edit {
  const first = marks[0]?.span.start ?? 0;
  const last = marks.at(-1)?.span.end ?? first;
  let start = first;
  let end = last;
  while (start > 0 && /\s/.test(text[start - 1] as string)) start--;
  while (end < text.length && /\s/.test(text[end] as string)) end++;
  const newLine = /\r\n|\n|\r/.exec(text.slice(start, end))?.[0] ?? '';
  const blankLines = [text.slice(start, first), text.slice(last, end)].every((part) =>
    /(?:\r\n|\n|\r)\s*[\r\n]/.test(part),
  );
  const newText = start === 0 || end === text.length ? '' : newLine.repeat(blankLines ? 2 : 1);
  return { span: { start, end }, newText };
}
