import type { Flow } from './flow';

/** Where a figure stands: the stretches of text around it that may say what it is about. Offsets are those of the flow. */
export interface Place {
  /** From the last ，；：（ or from the figure before, up to the figure. */
  readonly clause: string;
  /** The same, but also bounded by 、. */
  readonly item: string;
  readonly itemStart: number;
  /** From the beginning of the sentence; with the sentence before when this one goes on with it (其中…). */
  readonly sentence: string;
  /** The paragraph up to the figure. */
  readonly paragraph: string;
  /** Behind the figure up to the next mark. */
  readonly tail: string;
}

const CLAUSE = /[，；：（）()|。！？\n\f“”《》]/;
const ITEM = /[、，；：（）()|。！？\n\f“”《》]/;
const SENTENCE = /[。！？\n\f|]/;
const PARAGRAPH = /[\n\f]/;
const CONTINUES = /^(?:其中|均|全部|分别|包括)/;
const LONGEST_CLAUSE = 80;
const LONGEST_SENTENCE = 300;
const LONGEST_PARAGRAPH = 400;
const LONGEST_TAIL = 30;

/** The surroundings of `start`–`end`; `previous` is the end of the figure before it. */
export function placeOf({ text }: Flow, start: number, end: number, previous: number): Place {
  const clauseStart = Math.max(previous, boundBefore(text, start, CLAUSE, LONGEST_CLAUSE));
  const itemStart = Math.max(previous, boundBefore(text, start, ITEM, LONGEST_CLAUSE));
  const paragraphStart = boundBefore(text, start, PARAGRAPH, LONGEST_PARAGRAPH);
  let sentenceStart = boundBefore(text, start, SENTENCE, LONGEST_SENTENCE);
  if (CONTINUES.test(text.slice(sentenceStart, sentenceStart + 4)) && sentenceStart > paragraphStart) {
    sentenceStart = boundBefore(text, sentenceStart - 1, SENTENCE, LONGEST_SENTENCE);
  }
  return {
    clause: text.slice(clauseStart, start),
    item: text.slice(itemStart, start),
    itemStart,
    sentence: text.slice(sentenceStart, start),
    paragraph: text.slice(paragraphStart, start),
    tail: text.slice(end, boundAfter(text, end)),
  };
}

/** End of the clause that begins at `from`, 、 allowed. */
export function clauseEnd(text: string, from: number): number {
  return boundAfter(text, from, CLAUSE, LONGEST_CLAUSE);
}

function boundBefore(text: string, from: number, bound: RegExp, most: number): number {
  const limit = Math.max(0, from - most);
  let at = from;
  while (at > limit && !bound.test(text[at - 1] as string)) at--;
  return at;
}

function boundAfter(text: string, from: number, bound = ITEM, most = LONGEST_TAIL): number {
  const limit = Math.min(text.length, from + most);
  let at = from;
  while (at < limit && !bound.test(text[at] as string)) at++;
  return at;
}
