import type { Fact, LabelHit, RecognisedTable, Report } from '../recognition/report';
import type { Span } from '../text/span';

/** Text in a table that is neither label nor figure. */
export interface Piece {
  readonly span: Span;
  readonly text: string;
}

/** What only sets cells apart: blanks, pipes, rules, boxes, emphasis, HTML. */
const DECOR =
  /<[a-zA-Z/!][^<>]{0,2000}>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);|:?-{3,}:?|={3,}|[\s\u00a0\u200b-\u200f\u2060\ufeff|｜*#+\u2500-\u257f]+/gi;
const COMMA_DECOR = /[,，;；"“”]+/g;

/** Everything inside a table that is no label, no figure, no page mark and no delimiter, in text order. */
export function leftovers({ source, furniture }: Report, table: RecognisedTable, hits: readonly LabelHit[]): Piece[] {
  const facts: readonly Fact[] = table.rows.flatMap((row) => row.facts);
  const covered = [...hits, ...facts, ...furniture].flatMap(({ span }) => span ?? []);
  covered.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = table.span.start;
  for (const { start, end } of [...covered, { start: table.span.end, end: table.span.end }]) {
    if (start > at)
      pieces.push(...visible(source.text, { start: at, end: Math.min(start, table.span.end) }, table.layout));
    at = Math.max(at, end);
    if (at >= table.span.end) break;
  }
  return pieces;
}

/** Character references that stand for marks of a label. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&quot;': '"',
  '&middot;': '·',
  '&mdash;': '—',
  '&amp;': '&',
};

/** A text without what only sets cells apart, character references as characters. */
export function withoutDecor(text: string): string {
  return text.replace(DECOR, '').replace(/&[a-z]{2,6};/g, (entity) => ENTITIES[entity] ?? entity);
}

function visible(source: string, { start, end }: Span, layout: RecognisedTable['layout']): Piece[] {
  const blank = (match: string) => ' '.repeat(match.length);
  const plain = source.slice(start, end).replace(DECOR, blank);
  const bare = layout === 'commas' ? plain.replace(COMMA_DECOR, blank) : plain;
  return [...bare.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    span: { start: start + index, end: start + index + text.length },
  }));
}
