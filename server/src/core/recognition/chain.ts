import type { FormLabel, FormSequence, LabelRole } from './patterns';
import type { Places } from './places';
import type { LabelHit } from './report';

/** One occurrence of a label in the folded text; offsets are indices of folded letters. */
export interface Hit {
  /** Index of the label in its sequence. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly match: LabelHit['match'];
}

/** The best way to read a form's labels, in their order, out of a text. */
export interface Chain {
  readonly hits: readonly Hit[];
  readonly score: number;
}

/** Cost of a letter between two labels that no label explains: small, because headers repeat and page chrome intrudes. */
const STRAY_LETTER = 0.3;
/** Upper bound of that cost for one gap, so that a table cut in two by a page still reads as one. */
const GAP_LIMIT = 8;
/** A long label proves no more than this. */
const WEIGHT_LIMIT = 12;

/** What its number adds to a label so short that it also occurs in headers: the 3. of 3.其他. */
const MARK_WEIGHT = 2;
const SHORT_LABEL = 6;

/** Between wordings of equal weight the longer one explains more. */
const PREFER_LONGER = 0.01;

const ABSENT: Readonly<Record<LabelRole, number>> = { row: 1.5, group: 0.3, heading: 0.3, header: 0.1 };

/**
 * Aligns the labels of a form, in their printed order, with their occurrences in the text: the chain of occurrences with
 * the greatest weight, minus what it leaves unexplained. Monotone dynamic programming, O(occurrences × labels): both
 * bounds of the gap cost separate into a term of the earlier and a term of the later occurrence, so one best value per
 * label is enough. Null when fewer than two labels occur: they make no table.
 */
export function bestChain(
  sequence: FormSequence,
  places: Places,
  isMarked: (label: FormLabel, start: number) => boolean,
): Chain | null {
  const hits = occurrences(sequence.labels, places);
  if (hits === null) return null;
  const skipped = prefixCosts(sequence.labels);
  const total = skipped.at(-1) as number;
  const near = new Float64Array(sequence.labels.length).fill(Number.NEGATIVE_INFINITY);
  const far = new Float64Array(sequence.labels.length).fill(Number.NEGATIVE_INFINITY);
  const nearFrom = new Int32Array(sequence.labels.length).fill(-1);
  const farFrom = new Int32Array(sequence.labels.length).fill(-1);
  const scores = new Float64Array(hits.length);
  const previous = new Int32Array(hits.length).fill(-1);
  const byEnd = hits.map((_, i) => i).sort((a, b) => (hits[a] as Hit).end - (hits[b] as Hit).end);
  let committed = 0;
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  hits.forEach((hit, i) => {
    while (committed < byEnd.length && (hits[byEnd[committed] as number] as Hit).end <= hit.start) {
      const c = byEnd[committed++] as number;
      const { index, end } = hits[c] as Hit;
      const base = (scores[c] as number) + (skipped[index + 1] as number);
      if (base + STRAY_LETTER * end > (near[index] as number)) {
        near[index] = base + STRAY_LETTER * end;
        nearFrom[index] = c;
      }
      if (base > (far[index] as number)) {
        far[index] = base;
        farFrom[index] = c;
      }
    }
    let reach = 0;
    let from = -1;
    for (let j = 0; j < hit.index; j++) {
      const nearScore = (near[j] as number) - STRAY_LETTER * hit.start;
      const farScore = (far[j] as number) - GAP_LIMIT;
      if (nearScore > reach) {
        reach = nearScore;
        from = nearFrom[j] as number;
      }
      if (farScore > reach) {
        reach = farScore;
        from = farFrom[j] as number;
      }
    }
    const length = hit.end - hit.start;
    const label = sequence.labels[hit.index] as FormLabel;
    const mark = label.number > 0 && length <= SHORT_LABEL && isMarked(label, hit.start) ? MARK_WEIGHT : 0;
    const weight = Math.min(length, WEIGHT_LIMIT) + length * PREFER_LONGER + mark;
    scores[i] = weight + reach - (skipped[hit.index] as number);
    previous[i] = from;
    const finished = (scores[i] as number) - (total - (skipped[hit.index + 1] as number));
    if (finished > bestScore) {
      bestScore = finished;
      best = i;
    }
  });
  const chain: Hit[] = [];
  for (let i = best; i >= 0; i = previous[i] as number) chain.unshift(hits[i] as Hit);
  return { hits: chain, score: bestScore };
}

/** `costs[i]` is the cost of leaving out labels 0 … i-1. */
function prefixCosts(labels: readonly FormLabel[]): Float64Array {
  const costs = new Float64Array(labels.length + 1);
  labels.forEach((label, i) => {
    costs[i + 1] = (costs[i] as number) + ABSENT[label.role];
  });
  return costs;
}

function occurrences(labels: readonly FormLabel[], known: Places): Hit[] | null {
  const hits: Hit[] = [];
  let found = 0;
  labels.forEach((label, index) => {
    const before = hits.length;
    for (const { text, match } of label.patterns) {
      for (const start of known.of(text)) hits.push({ index, start, end: start + text.length, match });
    }
    if (hits.length > before) found++;
  });
  if (found < 2) return null;
  return withoutParts(hits.sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index));
}

/** Drops what is only part of a longer label: the 其他 of 其他处理 is not the row 3.其他. */
function withoutParts(sorted: readonly Hit[]): Hit[] {
  let cover: Hit | null = null;
  const kept: Hit[] = [];
  for (const hit of sorted) {
    const isPart =
      cover !== null && hit.end <= cover.end && lengthOf(hit) < lengthOf(cover) && hit.index !== cover.index;
    if (isPart) continue;
    kept.push(hit);
    if (cover === null || hit.end > cover.end) cover = hit;
  }
  return kept;
}

function lengthOf({ start, end }: Hit): number {
  return end - start;
}
