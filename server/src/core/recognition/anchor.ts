import { type Folded, foldLabel, sourceEnd } from '../text/fold';
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
  /** Share of the letters from the first label to the last that the labels explain. */
  readonly coverage: number;
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
  const exact = chain.hits.map((hit) => extended(folded.text, sequence.labels[hit.index] as FormLabel, hit));
  const hits = [...exact, ...alteredHits(folded.text, sequence.labels, exact)].sort((a, b) => a.start - b.start);
  const anchors = hits.map((hit) => anchorOf(source, folded, sequence, hit));
  const stretch = (hits.at(-1)?.end ?? 0) - (hits[0]?.start ?? 0);
  const explained = hits.reduce((total, hit) => total + hit.end - hit.start, 0);
  return { sequence, anchors, score: chain.score, coverage: explained / Math.max(1, stretch) };
}

/** A short variant found in front of the rest of the official wording is that wording, if altered. */
function extended(text: string, { patterns }: FormLabel, hit: Hit): Hit {
  const length = hit.end - hit.start;
  const found = text.slice(hit.start, hit.end);
  const longer = patterns.find((pattern) => pattern.text.length > length && pattern.text.startsWith(found));
  if (longer === undefined) return hit;
  const limit = Math.floor(longer.text.length * TOLERANCE);
  const place = mostSimilar(longer.text, text.slice(hit.start, hit.start + longer.text.length + limit), limit);
  if (place === null || place.start > 0 || place.end <= length) return hit;
  return { ...hit, end: hit.start + place.end, match: 'altered' };
}

/**
 * Labels that are missing between two rows of the chain, looked for in the stretches of text that no label explains.
 * Groups do not bound the search: where they are repeated on every row, the chain may hold a later copy.
 */
function alteredHits(text: string, labels: readonly FormLabel[], hits: readonly Hit[]): Hit[] {
  const found: Hit[] = [];
  const taken = new Set(hits.map(({ index }) => index));
  let row: Hit | null = null;
  hits.forEach((hit, i) => {
    const before = hits[i - 1];
    const limit = hits.slice(i).find(({ index }) => isRow(labels[index]))?.index ?? hit.index;
    const from = Math.max(row === null ? (before?.index ?? hit.index) : row.index, found.at(-1)?.index ?? 0) + 1;
    if (before !== undefined) {
      found.push(...search(text, labels, taken, from, limit, before.end, hit.start));
    }
    if (isRow(labels[hit.index])) row = hit;
  });
  return found;
}

function isRow(label: FormLabel | undefined): boolean {
  return label?.role === 'row' || label?.role === 'heading';
}

/** Places the most certain of the missing labels `from … to-1`, then the others on either side of it. */
function search(
  text: string,
  labels: readonly FormLabel[],
  taken: ReadonlySet<number>,
  from: number,
  to: number,
  start: number,
  end: number,
): Hit[] {
  if (from >= to || end - start < SHORTEST_ALTERED || end - start > LONGEST_GAP) return [];
  const gap = text.slice(start, end);
  let best: { hit: Hit; ratio: number; length: number } | null = null;
  for (let index = from; index < to; index++) {
    const label = labels[index] as FormLabel;
    if (label.role === 'header' || taken.has(index)) continue;
    for (const { text: pattern } of label.patterns) {
      if (pattern.length < SHORTEST_ALTERED) continue;
      const place = mostSimilar(pattern, gap, Math.floor(pattern.length * TOLERANCE));
      if (place === null) continue;
      const ratio = place.distance / pattern.length;
      const longer = best !== null && ratio === best.ratio && pattern.length > best.length;
      if (best === null || ratio < best.ratio || longer) {
        best = {
          ratio,
          length: pattern.length,
          hit: { index, start: start + place.start, end: start + place.end, match: 'altered' },
        };
      }
    }
  }
  if (best === null) return [];
  const { hit } = best;
  return [
    ...search(text, labels, taken, from, hit.index, start, hit.start),
    hit,
    ...search(text, labels, taken, hit.index + 1, to, hit.end, end),
  ];
}

function anchorOf(source: string, folded: Folded, sequence: FormSequence, hit: Hit): Anchor {
  const formLabel = sequence.labels[hit.index] as FormLabel;
  const letters = { start: folded.starts[hit.start] as number, end: sourceEnd(folded, hit.end) };
  const span = withMarks(source, letters, formLabel);
  const interrupted =
    hit.match === 'altered' && isInterrupted(folded.text.slice(hit.start, hit.end), sequence, formLabel);
  return { formLabel, hit: { label: formLabel.label, match: interrupted ? 'official' : hit.match, span } };
}

/**
 * True when a label is whole but has letters of a group label between its halves: the narrow first columns of a printed
 * table are wrapped, and PDF text mixes their lines with the lines beside them.
 */
function isInterrupted(found: string, { labels }: FormSequence, { patterns }: FormLabel): boolean {
  const margin = new Set(
    labels.filter(({ role }) => role === 'group').flatMap((group) => [...foldLabel(group.label.text)]),
  );
  return patterns.some(({ text }) => {
    let next = 0;
    for (const letter of found) {
      if (letter === text[next]) next++;
      else if (!margin.has(letter)) return false;
    }
    return next === text.length;
  });
}

const LOOK_BEHIND = 8;
const OPENING = /[（(“"‘'「『《]$/;
/** The fold leaves out a figure with its unit, which may be the end of a label: …计1次）. */
const CLOSING = /^(?:\d{1,2}[条次件])?[ \u00a0]?[）)”"’'」』》]/;

/** Extends the letters of a label over its number mark (`1.`), its opening bracket and its closing bracket or quote. */
function withMarks(source: string, letters: Span, { number, label }: FormLabel): Span {
  const before = source.slice(Math.max(0, letters.start - LOOK_BEHIND), letters.start);
  const mark =
    number === 0
      ? OPENING.test(label.text[0] ?? '')
        ? OPENING.exec(before)
        : null
      : new RegExp(`${fullWidthOr(number)}[ \\t\\u00a0]{0,2}[.．、,，][ \\t\\u00a0]{0,2}$`).exec(before);
  const closing = CLOSING.exec(source.slice(letters.end, letters.end + 6));
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
