import type { Span } from './span';

/** Text that belongs to the printed page, not to the report. */
export interface Furniture {
  readonly span: Span;
  readonly kind: 'page-number' | 'form-feed';
}

/** A line that is nothing but a page number: `- 4 -`, `—3—`, `第3页`, `第 3 页 共 10 页`. */
const PAGE_NUMBER =
  /^[^\S\r\n]*((?:[-—–－―]{1,2}[ \u00a0]{0,3}\d{1,4}[ \u00a0]{0,3}[-—–－―]{1,2})|(?:第[ \u00a0]{0,3}\d{1,4}[ \u00a0]{0,3}页(?:[ \u00a0]{0,3}[/，,]?[ \u00a0]{0,3}共[ \u00a0]{0,3}\d{1,4}[ \u00a0]{0,3}页)?))[^\S\r\n]*$/gm;

const FORM_FEED = /\f/g;

/** A bare number alone in its line beside a form feed, as many PDF extractors leave the page number. */
const NUMBER_BESIDE_FORM_FEED = /^[ \t]*(\d{1,4})[ \t]*(?:\r\n|\r|\n)[ \t]*\f/gm;

/** Finds page furniture, sorted by position and without overlaps. */
export function findFurniture(text: string, span: Span): readonly Furniture[] {
  const part = span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end);
  const found: Furniture[] = [];
  for (const match of part.matchAll(PAGE_NUMBER)) {
    const mark = match[1] as string;
    found.push(at('page-number', span.start + match.index + match[0].indexOf(mark), mark.length));
  }
  if (part.includes('\f')) {
    for (const match of part.matchAll(FORM_FEED)) found.push(at('form-feed', span.start + match.index, 1));
    found.push(...numberedFeeds(part, span.start));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Bare numbers count as page numbers only when they count up from feed to feed: a single one may be a figure. */
function numberedFeeds(part: string, offset: number): Furniture[] {
  const matches = [...part.matchAll(NUMBER_BESIDE_FORM_FEED)];
  const counting = matches.every((match, i) => i === 0 || Number(match[1]) === Number(matches[i - 1]?.[1]) + 1);
  if (matches.length < 2 || !counting) return [];
  return matches.map((match) => {
    const mark = match[1] as string;
    return at('page-number', offset + match.index + match[0].indexOf(mark), mark.length);
  });
}

function at(kind: Furniture['kind'], start: number, length: number): Furniture {
  return { kind, span: { start, end: start + length } };
}
