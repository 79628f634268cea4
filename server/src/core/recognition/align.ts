import { foldLabel } from '../text/fold';
import { bestChain, type Hit } from './chain';
import type { FormLabel, FormSequence } from './patterns';
import type { Places } from './places';
import { mostSimilar, type SimilarPlace } from './similar';

/** The labels of a form in the letters of a text. */
export interface Alignment {
  readonly hits: readonly Hit[];
  readonly score: number;
  readonly unfinished: number;
}

/** An alignment with the answers it depends on besides the letters. */
export interface Aligned {
  readonly alignment: Alignment | null;
  readonly answers: readonly { readonly label: FormLabel; readonly start: number; readonly isMarked: boolean }[];
}

/** Whether the number of a label stands before it in the text, which the letters do not tell. */
export type IsMarked = (label: FormLabel, start: number) => boolean;

/** What a label found by similarity adds to the score: less than a whole one, more than its absence costs. */
const WORTH_OF_ALTERED = 4;

/** Edits allowed for each letter of a label before it is another label. */
const TOLERANCE = 0.34;
const SHORTEST_ALTERED = 3;
/** Beyond this many letters a gap is prose, not a table with one damaged label. */
const LONGEST_GAP = 400;

/** Finds exact wordings by the best chain, damaged ones by similarity inside the gaps of that chain. */
export function align(text: string, sequence: FormSequence, places: Places, isMarked: IsMarked): Alignment | null {
  const chain = bestChain(sequence, places, isMarked);
  if (chain === null) return null;
  const exact = chain.hits.map((hit) => extended(text, sequence.labels[hit.index] as FormLabel, hit));
  const altered = alteredHits(text, sequence.labels, exact);
  return {
    hits: [...exact, ...altered].sort((a, b) => a.start - b.start),
    score: chain.score + altered.length * WORTH_OF_ALTERED,
    unfinished: chain.unfinished,
  };
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
  const groups = labels.filter(({ role }) => role === 'group');
  const gap: Gap = {
    text,
    labels,
    taken: new Set(hits.map(({ index }) => index)),
    margin: new Set(groups.flatMap(({ label }) => [...foldLabel(label.text)])),
  };
  let row: Hit | null = null;
  hits.forEach((hit, i) => {
    const before = hits[i - 1];
    const limit = hits.slice(i).find(({ index }) => isRow(labels[index]))?.index ?? hit.index;
    const from = Math.max(row === null ? (before?.index ?? hit.index) : row.index, found.at(-1)?.index ?? 0) + 1;
    if (before !== undefined) {
      found.push(...search(gap, from, limit, before.end, hit.start));
    }
    if (isRow(labels[hit.index])) row = hit;
  });
  return found;
}

function isRow(label: FormLabel | undefined): boolean {
  return label?.role === 'row' || label?.role === 'heading';
}

/** What is looked for between two hits, and where. */
interface Gap {
  readonly text: string;
  readonly labels: readonly FormLabel[];
  readonly taken: ReadonlySet<number>;
  readonly margin: ReadonlySet<string>;
}

/** Places the most certain of the missing labels `from … to-1`, then the others on either side of it. */
function search(gap: Gap, from: number, to: number, start: number, end: number): Hit[] {
  if (from >= to || end - start < SHORTEST_ALTERED || end - start > LONGEST_GAP) return [];
  const stretch = gap.text.slice(start, end);
  let best: { hit: Hit; ratio: number; length: number } | null = null;
  for (let index = from; index < to; index++) {
    const label = gap.labels[index] as FormLabel;
    if (label.role === 'header' || gap.taken.has(index)) continue;
    for (const { text: pattern } of label.patterns) {
      if (pattern.length < SHORTEST_ALTERED) continue;
      const whole = interruptedPlace(pattern, stretch, gap.margin);
      const place = whole ?? mostSimilar(pattern, stretch, Math.floor(pattern.length * TOLERANCE));
      if (place === null) continue;
      const ratio = place.distance / pattern.length;
      const longer = best !== null && ratio === best.ratio && pattern.length > best.length;
      if (best === null || ratio < best.ratio || longer) {
        const match = whole === null ? 'altered' : 'official';
        best = {
          ratio,
          length: pattern.length,
          hit: { index, start: start + place.start, end: start + place.end, match },
        };
      }
    }
  }
  if (best === null) return [];
  const { hit } = best;
  return [...search(gap, from, hit.index, start, hit.start), hit, ...search(gap, hit.index + 1, to, hit.end, end)];
}

/**
 * The place where a label is whole but has letters of a group label between its halves: the narrow first columns of a
 * printed table are wrapped, and PDF text mixes their lines with the lines beside them.
 */
function interruptedPlace(pattern: string, text: string, margin: ReadonlySet<string>): SimilarPlace | null {
  const head = pattern.slice(0, HEAD);
  for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + 1)) {
    let next = HEAD;
    let at = start + HEAD;
    while (at < text.length && next < pattern.length) {
      const letter = text[at] as string;
      if (letter === pattern[next]) next++;
      else if (!margin.has(letter)) break;
      at++;
    }
    if (next === pattern.length) return { start, end: at, distance: 0 };
  }
  return null;
}

/** Letters of a label that stand together before anything may come between them. */
const HEAD = 2;
