import { type Folded, sourceEnd } from '../text/fold';
import type { Span } from '../text/span';
import { bestChain, type Hit } from './chain';
import type { FormLabel, FormSequence } from './patterns';
import type { LabelHit } from './report';
import { mostSimilar } from './similar';

/** A label of the form with its place in the source. */
export interface Anchor {
  readonly formLabel: FormLabel;
  readonly hit: LabelHit;
}

export interface Anchoring {
  readonly sequence: FormSequence;
  readonly anchors: readonly Anchor[];
  readonly score: number;
}

/** Edits allowed for each letter of a label before it is another label. */
const TOLERANCE = 0.34;
const SHORTEST_ALTERED = 3;
/** Beyond this many letters a gap is prose, not a table with one damaged label. */
const LONGEST_GAP = 400;

/** Finds a form's labels: exact wordings by the best chain, damaged ones by similarity inside the gaps of that chain. */
export function anchor(source: string, folded: Folded, sequence: FormSequence): Anchoring | null {
  const chain = bestChain(folded.text, sequence);
  if (chain === null) return null;
  const hits: Hit[] = [];
  chain.hits.forEach((hit, i) => {
    const before = chain.hits[i - 1];
    if (before !== undefined) hits.push(...alteredBetween(folded.text, sequence.labels, before, hit));
    hits.push(hit);
  });
  const anchors = hits.map((hit) => anchorOf(source, folded, sequence, hit));
  return { sequence, anchors, score: chain.score };
}

function alteredBetween(text: string, labels: readonly FormLabel[], before: Hit, after: Hit): Hit[] {
  return search(text, labels, before.index + 1, after.index, before.end, after.start);
}

/** Places the most certain of the missing labels `from … to-1`, then the others on either side of it. */
function search(
  text: string,
  labels: readonly FormLabel[],
  from: number,
  to: number,
  start: number,
  end: number,
): Hit[] {
  if (from >= to || end - start < SHORTEST_ALTERED || end - start > LONGEST_GAP) return [];
  const gap = text.slice(start, end);
  let best: { hit: Hit; ratio: number } | null = null;
  for (let index = from; index < to; index++) {
    const label = labels[index] as FormLabel;
    if (label.role === 'header') continue;
    for (const { text: pattern } of label.patterns) {
      if (pattern.length < SHORTEST_ALTERED) continue;
      const place = mostSimilar(pattern, gap, Math.floor(pattern.length * TOLERANCE));
      if (place === null) continue;
      const ratio = place.distance / pattern.length;
      if (best === null || ratio < best.ratio) {
        best = { ratio, hit: { index, start: start + place.start, end: start + place.end, match: 'altered' } };
      }
    }
  }
  if (best === null) return [];
  const { hit } = best;
  return [
    ...search(text, labels, from, hit.index, start, hit.start),
    hit,
    ...search(text, labels, hit.index + 1, to, hit.end, end),
  ];
}

function anchorOf(source: string, folded: Folded, sequence: FormSequence, hit: Hit): Anchor {
  const formLabel = sequence.labels[hit.index] as FormLabel;
  const letters = { start: folded.starts[hit.start] as number, end: sourceEnd(folded, hit.end) };
  const span = withMarks(source, letters, formLabel.number);
  return { formLabel, hit: { label: formLabel.label, match: hit.match, span } };
}

const LOOK_BEHIND = 8;
const OPENING = /[（(“"‘'「『《]$/;
const CLOSING = /^[ \u00a0]?[）)”"’'」』》]/;

/** Extends the letters of a label over its number mark (`1.`), its opening bracket and its closing bracket or quote. */
function withMarks(source: string, letters: Span, number: number): Span {
  const before = source.slice(Math.max(0, letters.start - LOOK_BEHIND), letters.start);
  const mark =
    number === 0
      ? OPENING.exec(before)
      : new RegExp(`${fullWidthOr(number)}[ \\t\\u00a0]{0,2}[.．、,，][ \\t\\u00a0]{0,2}$`).exec(before);
  const closing = CLOSING.exec(source.slice(letters.end, letters.end + 2));
  const closes = closing !== null && hasOpening(source, letters);
  return {
    start: letters.start - (mark?.[0].length ?? 0),
    end: letters.end + (closes ? (closing[0].length as number) : 0),
  };
}

function hasOpening(source: string, letters: Span): boolean {
  return /[（(“"‘'「『《]/.test(source.slice(letters.start, letters.end));
}

/** Matches a number in ASCII or full-width digits. */
function fullWidthOr(number: number): string {
  return [...String(number)].map((d) => `[${d}${String.fromCharCode(d.charCodeAt(0) + 0xfee0)}]`).join('');
}
