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
  /** The first words behind the figure, whatever marks stand between. */
  readonly after: string;
}

/** What ends a stretch of text; a mark that ends a longer stretch ends the shorter ones too. */
const CLAUSE = 1;
const ITEM = 2;
const SENTENCE = 4;
const PARAGRAPH = 8;
/** By UTF-16 unit, the stretches that the mark ends: a table, because every figure of a long text looks around itself. */
const BOUNDS = new Uint8Array(65536);
for (const mark of '\n\f') BOUNDS[mark.charCodeAt(0)] = CLAUSE | ITEM | SENTENCE | PARAGRAPH;
for (const mark of '。！？|') BOUNDS[mark.charCodeAt(0)] = CLAUSE | ITEM | SENTENCE;
for (const mark of '，；：（）()“”《》') BOUNDS[mark.charCodeAt(0)] = CLAUSE | ITEM;
for (const mark of '、') BOUNDS[mark.charCodeAt(0)] = ITEM;

const CONTINUES = /^(?:其中|均|全部|分别|包括)/;
const LONGEST_CLAUSE = 80;
const LONGEST_SENTENCE = 240;
const LONGEST_PARAGRAPH = 200;
const LONGEST_TAIL = 30;

/** The surroundings of `start`–`end`; `previous` is the end of the figure before it. */
export function placeOf({ text }: Flow, start: number, end: number, previous: number): Place {
  return new PlaceInText(text, start, end, previous);
}

class PlaceInText implements Place {
  readonly clause: string;
  readonly item: string;
  readonly itemStart: number;
  readonly tail: string;
  readonly after: string;

  constructor(
    private readonly text: string,
    private readonly start: number,
    end: number,
    previous: number,
  ) {
    this.itemStart = Math.max(previous, boundBefore(text, start, ITEM, LONGEST_CLAUSE));
    this.item = text.slice(this.itemStart, start);
    this.clause = text.slice(Math.max(previous, boundBefore(text, start, CLAUSE, LONGEST_CLAUSE)), start);
    this.tail = text.slice(end, boundAfter(text, end));
    this.after = text.slice(end, end + LONGEST_TAIL);
  }

  // The long ones are wanted for few figures.
  get sentence(): string {
    return this.text.slice(sentenceStart(this.text, this.start), this.start);
  }

  get paragraph(): string {
    return this.text.slice(boundBefore(this.text, this.start, PARAGRAPH, LONGEST_PARAGRAPH), this.start);
  }
}

function sentenceStart(text: string, from: number): number {
  const start = boundBefore(text, from, SENTENCE, LONGEST_SENTENCE);
  const goesOn = CONTINUES.test(text.slice(start, start + 4)) && start > 0 && !ends(text, start - 1, PARAGRAPH);
  return goesOn ? boundBefore(text, start - 1, SENTENCE, LONGEST_SENTENCE) : start;
}

/** End of the clause that begins at `from`, 、 allowed. */
export function clauseEnd(text: string, from: number): number {
  return boundAfter(text, from, CLAUSE, LONGEST_CLAUSE);
}

function boundBefore(text: string, from: number, bound: number, most: number): number {
  const limit = Math.max(0, from - most);
  let at = from;
  while (at > limit && !ends(text, at - 1, bound)) at--;
  return at;
}

function boundAfter(text: string, from: number, bound = ITEM, most = LONGEST_TAIL): number {
  const limit = Math.min(text.length, from + most);
  let at = from;
  while (at < limit && !ends(text, at, bound)) at++;
  return at;
}

function ends(text: string, at: number, bound: number): boolean {
  return ((BOUNDS[text.charCodeAt(at)] as number) & bound) !== 0;
}
