import type { Report } from '../../recognition/report';
import { ordinalText } from '../../text/numerals';
import type { Span } from '../../text/span';
import type { Edit } from '../rule';

/** A numbered heading: its number, where the number stands, and how a number is written there. */
export interface Numbered {
  readonly ordinal: number;
  /** The mark with its brackets. */
  readonly span: Span;
  readonly digits: Span;
  readonly section: number;
}

/** A number that does not go on from the one before it. */
export interface Break {
  readonly at: Numbered;
  readonly expected: number;
  /** Corrects this number and those that follow it in the same run. */
  readonly edits: readonly Edit[];
}

/** Deeper lists inside lists are not told apart any more. */
const DEEPEST = 4;

/**
 * Numbers that break their sequence, in text order. A 1 starts a new run, which may stand inside another one; a new
 * section forgets all runs. `isElsewhere` tells whether the expected mark stands, unrecognised, between two numbers.
 */
export function brokenRuns(
  list: readonly Numbered[],
  isElsewhere: (before: Numbered | null, at: Numbered, expected: number) => boolean,
): readonly Break[] {
  const breaks: Break[] = [];
  let runs: Numbered[][] = [];
  for (const [i, numbered] of list.entries()) {
    if (list[i - 1]?.section !== numbered.section) runs = [];
    const depth = runs.findLastIndex((run) => run.at(-1)?.ordinal === numbered.ordinal - 1);
    if (numbered.ordinal !== 1 && depth < 0) {
      const before = runs.at(-1)?.at(-1) ?? null;
      const expected = (before?.ordinal ?? 0) + 1;
      if (!isElsewhere(before, numbered, expected))
        breaks.push({ at: numbered, expected, edits: renumbering(list, i, expected) });
    }
    if (depth >= 0) runs = [...runs.slice(0, depth), [numbered]];
    else runs = [...(numbered.ordinal === 1 ? runs : runs.slice(0, -1)).slice(1 - DEEPEST), [numbered]];
  }
  return breaks;
}

/** New numbers from place `from` up to the end of the run, which a 1, a new section or another break ends. */
function renumbering(list: readonly Numbered[], from: number, expected: number): Edit[] {
  const edits: Edit[] = [];
  for (let i = from; i < list.length; i++) {
    const item = list[i] as Numbered;
    const before = list[i - 1];
    const goesOn = i === from || (item.section === before?.section && item.ordinal === (before?.ordinal ?? 0) + 1);
    if (!goesOn || edits.length > MOST_EDITS) break;
    edits.push({ span: item.digits, newText: ordinalText(expected + i - from) });
  }
  return edits;
}

const MOST_EDITS = 30;

/** The topics of a report — （一）, （二）… — with the section each belongs to. */
export function numberedTopics({ headings }: Report): readonly Numbered[] {
  const topics: Numbered[] = [];
  let section = 0;
  for (const { kind, mark, ordinal, span } of headings) {
    if (kind === 'section') section++;
    const number = kind === 'topic' && ordinal !== 0 ? /[一二三四五六七八九十]{1,3}/.exec(mark) : null;
    if (number === null) continue;
    const start = span.start + number.index;
    topics.push({
      ordinal,
      section,
      span: { start: span.start, end: span.start + mark.length },
      digits: { start, end: start + number[0].length },
    });
  }
  return topics;
}
