import { type Folded, sourceEnd } from '../text/fold';
import type { Span } from '../text/span';
import { type Aligned, type Alignment, align, type IsMarked } from './align';
import type { Hit } from './chain';
import type { Anchor, FormLabel, FormSequence } from './patterns';
import type { TableSource } from './tableSource';

export interface Anchoring {
  readonly sequence: FormSequence;
  readonly anchors: readonly Anchor[];
  readonly score: number;
  /** The score without the labels behind the last one: a table that breaks off says nothing about how it goes on. */
  readonly fit: number;
  /** Share of the letters from the first label to the last that the labels explain. */
  readonly coverage: number;
}

/** Finds a form's labels in a text. */
export function anchor(source: TableSource, sequence: FormSequence): Anchoring | null {
  const { text, folded } = source;
  const alignment = alignmentOf(source, sequence);
  if (alignment === null) return null;
  const { hits, score, unfinished } = alignment;
  const anchors = hits.map((hit) => anchorOf(text, folded, sequence, hit));
  const stretch = (hits.at(-1)?.end ?? 0) - (hits[0]?.start ?? 0);
  const explained = hits.reduce((total, hit) => total + hit.end - hit.start, 0);
  return { sequence, anchors, score, fit: score + unfinished, coverage: explained / Math.max(1, stretch) };
}

/** Worked out once for letters that do not change: figures are none. */
function alignmentOf({ text, folded, places, memory }: TableSource, sequence: FormSequence): Alignment | null {
  const isMarked: IsMarked = (label, start) => hasMark(text, folded.starts[start] as number, label);
  if (memory === null) return align(folded.text, sequence, places, isMarked);
  const known = memory.alignmentsIn(places).get(sequence);
  if (known?.answers.every((answer) => isMarked(answer.label, answer.start) === answer.isMarked))
    return known.alignment;
  const answers: Aligned['answers'][number][] = [];
  const alignment = align(folded.text, sequence, places, (label, start) => {
    const answer = isMarked(label, start);
    answers.push({ label, start, isMarked: answer });
    return answer;
  });
  memory.alignmentsIn(places).set(sequence, { alignment, answers });
  return alignment;
}

function anchorOf(source: string, folded: Folded, sequence: FormSequence, hit: Hit): Anchor {
  const formLabel = sequence.labels[hit.index] as FormLabel;
  const letters = { start: folded.starts[hit.start] as number, end: sourceEnd(folded, hit.end) };
  const span = withMarks(source, letters, formLabel);
  return { formLabel, hit: { label: formLabel.label, match: hit.match, span } };
}

const LOOK_BEHIND = 8;
const OPENING = /[（(“"‘'「『《]$/;
/** The fold leaves out a figure with its unit, which may be the end of a label: …计1次）. */
const CLOSING = /^(?:\d{1,2}\s{0,3}[条次件])?[ \u00a0\r\n]{0,3}[）)”"’'」』》]/;

/** Extends the letters of a label over its number mark (`1.`), its opening bracket and its closing bracket or quote. */
function withMarks(source: string, letters: Span, { number, label }: FormLabel): Span {
  const before = source.slice(Math.max(0, letters.start - LOOK_BEHIND), letters.start);
  const mark =
    number === 0 ? (OPENING.test(label.text[0] ?? '') ? OPENING.exec(before) : null) : markPattern(number).exec(before);
  const closing = CLOSING.exec(source.slice(letters.end, letters.end + 12));
  const closes = closing !== null && hasOpening(source, letters);
  return {
    start: letters.start - (mark?.[0].length ?? 0),
    end: letters.end + (closes ? (closing[0].length as number) : 0),
  };
}

const markPatterns = new Map<number, RegExp>();

/** The number mark right before a label: `3.`, `3、`, `３ ．`. */
function markPattern(number: number): RegExp {
  let pattern = markPatterns.get(number);
  if (pattern === undefined) {
    const blank = '[ \\t\\u00a0\\u200b-\\u200f\\ufeff]{0,3}';
    pattern = new RegExp(`${fullWidthOr(number)}${blank}[.．、,，]${blank}$`);
    markPatterns.set(number, pattern);
  }
  return pattern;
}

function hasMark(source: string, start: number, { number }: FormLabel): boolean {
  return markPattern(number).test(source.slice(Math.max(0, start - LOOK_BEHIND), start));
}

function hasOpening(source: string, letters: Span): boolean {
  return /[（(“"‘'「『《]/.test(source.slice(letters.start, letters.end));
}

/** Matches a number in ASCII or full-width digits. */
function fullWidthOr(number: number): string {
  return [...String(number)].map((d) => `[${d}${String.fromCharCode(d.charCodeAt(0) + 0xfee0)}]`).join('');
}
