import { once } from '../text/once';
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

interface Occurrence extends Hit {
  /** A row or group in a wording that is a header's as well. */
  readonly isHeaders: boolean;
}

/** The best way to read a form's labels, in their order, out of a text. */
export interface Chain {
  readonly hits: readonly Hit[];
  readonly score: number;
  /** What the labels behind the last hit cost the score, all of which are absent. */
  readonly unfinished: number;
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
 * the greatest weight, minus what it leaves unexplained. Monotone dynamic programming, at most O(occurrences × labels):
 * both bounds of the gap cost separate into a term of the earlier and a term of the later occurrence, so one best value
 * per label is enough. Null when fewer than two labels occur: they make no table.
 */
export function bestChain(
  sequence: FormSequence,
  places: Places,
  isMarked: (label: FormLabel, start: number) => boolean,
): Chain | null {
  const hits = occurrences(sequence, places);
  if (hits === null) return null;
  const skipped = prefixCosts(sequence.labels);
  const total = skipped.at(-1) as number;
  const near = new Best(sequence.labels.length);
  const far = new Best(sequence.labels.length);
  const scores = new Float64Array(hits.length);
  const previous = new Int32Array(hits.length).fill(-1);
  const byEnd = hits.map((_, i) => i).sort((a, b) => (hits[a] as Hit).end - (hits[b] as Hit).end);
  let committed = 0;
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < hits.length; i++) {
    const { index, start, end, isHeaders } = hits[i] as Occurrence;
    while (committed < byEnd.length && (hits[byEnd[committed] as number] as Hit).end <= start) {
      const c = byEnd[committed++] as number;
      const earlier = hits[c] as Hit;
      const base = (scores[c] as number) + (skipped[earlier.index + 1] as number);
      near.offer(earlier.index, base + STRAY_LETTER * earlier.end, c);
      far.offer(earlier.index, base, c);
    }
    const nearReach = near.below(index) - STRAY_LETTER * start;
    const farReach = far.below(index) - GAP_LIMIT;
    const reach = Math.max(0, nearReach, farReach);
    if (reach > 0) previous[i] = nearReach >= farReach ? near.hitBelow(index) : far.hitBelow(index);
    const length = end - start;
    const label = sequence.labels[index] as FormLabel;
    const mark = label.number > 0 && length <= SHORT_LABEL && isMarked(label, start) ? MARK_WEIGHT : 0;
    // 其他 without its mark proves no row where the header 其他 may stand: it counts as if the row were absent.
    const doubt = isHeaders && mark === 0 ? ABSENT[label.role] : 0;
    const weight = Math.min(length, WEIGHT_LIMIT) + length * PREFER_LONGER + mark - doubt;
    const score = weight + reach - (skipped[index] as number);
    scores[i] = score;
    const finished = score - (total - (skipped[index + 1] as number));
    if (finished > bestScore) {
      bestScore = finished;
      best = i;
    }
  }
  const chain: Hit[] = [];
  for (let i = best; i >= 0; i = previous[i] as number) chain.push(hits[i] as Hit);
  const last = hits[best]?.index ?? -1;
  return { hits: chain.reverse(), score: bestScore, unfinished: total - (skipped[last + 1] as number) };
}

/** The best score, with its hit, of the labels below any other. */
class Best {
  /** For label `i` the best of labels 0 … i-1, and so never falling. */
  private readonly scores: Float64Array;
  private readonly hits: Int32Array;

  constructor(labels: number) {
    this.scores = new Float64Array(labels).fill(Number.NEGATIVE_INFINITY);
    this.hits = new Int32Array(labels).fill(-1);
  }

  offer(label: number, score: number, hit: number): void {
    for (let above = label + 1; above < this.scores.length && score > (this.scores[above] as number); above++) {
      this.scores[above] = score;
      this.hits[above] = hit;
    }
  }

  below(label: number): number {
    return this.scores[label] as number;
  }

  hitBelow(label: number): number {
    return this.hits[label] as number;
  }
}

/** `costs[i]` is the cost of leaving out labels 0 … i-1. */
function prefixCosts(labels: readonly FormLabel[]): Float64Array {
  const costs = new Float64Array(labels.length + 1);
  labels.forEach((label, i) => {
    costs[i + 1] = (costs[i] as number) + ABSENT[label.role];
  });
  return costs;
}

const headerWordings = once(
  ({ labels }: FormSequence): ReadonlySet<string> =>
    new Set(labels.filter(({ role }) => role === 'header').flatMap(({ patterns }) => patterns.map(({ text }) => text))),
);

function occurrences(sequence: FormSequence, known: Places): Occurrence[] | null {
  const { labels } = sequence;
  const headers = headerWordings(sequence);
  const hits: Occurrence[] = [];
  let found = 0;
  labels.forEach((label, index) => {
    const before = hits.length;
    for (const { text, match } of label.patterns) {
      const isHeaders = label.role !== 'header' && headers.has(text);
      for (const start of known.of(text)) hits.push({ index, start, end: start + text.length, match, isHeaders });
    }
    if (hits.length > before) found++;
  });
  if (found < 2) return null;
  return withoutParts(hits.sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index));
}

/** Drops what is only part of a longer label: the 其他 of 其他处理 is not the row 3.其他. */
function withoutParts(sorted: readonly Occurrence[]): Occurrence[] {
  let cover: Hit | null = null;
  const kept: Occurrence[] = [];
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
