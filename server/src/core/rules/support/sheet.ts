import { matchesOf } from '../../prose/matches';
import type { Segment } from './prose';

/**
 * Segments written one below the other, so that a pattern searches all of them at one go: a line break stands before and
 * behind each, and nowhere else. Patterns have to stay within a line.
 */
export interface Sheet {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Where each segment starts in `text`. */
  readonly starts: readonly number[];
}

/** A match with its place. */
export interface Hit {
  readonly match: RegExpExecArray;
  readonly segment: Segment;
  /** Index of the segment. */
  readonly at: number;
  /** Offset of the match in the segment's text. */
  readonly index: number;
  /** Offset of the match in the source. */
  readonly start: number;
}

export function sheetOf(segments: readonly Segment[]): Sheet {
  const starts: number[] = [];
  let text = '\n';
  for (const segment of segments) {
    starts.push(text.length);
    text += `${segment.text}\n`;
  }
  return { text, segments, starts };
}

const NONE: readonly Hit[] = [];

/** The matches of a global pattern, in text order. A line break may stand at most at the beginning of a match. */
export function search(sheet: Sheet, pattern: RegExp): readonly Hit[] {
  const matches = matchesOf(sheet.text, pattern);
  if (matches.length === 0) return NONE;
  const { segments, starts } = sheet;
  let at = 0;
  return matches.map((match) => {
    const place = match.index + (match[0].startsWith('\n') ? 1 : 0);
    at = segmentAt(sheet, place, at);
    const index = match.index - (starts[at] as number);
    const segment = segments[at] as Segment;
    return { match, segment, at, index, start: segment.span.start + index };
  });
}

/** Index of the segment that holds a place of the sheet; looked for from the one with index `from` on. */
export function segmentAt({ starts }: Sheet, place: number, from: number): number {
  let at = from;
  while (at + 1 < starts.length && (starts[at + 1] as number) <= place) at++;
  return at;
}

/** The segments in which a global pattern matches, in text order, each once. */
export function segmentsWith(sheet: Sheet, pattern: RegExp): readonly Segment[] {
  const found: Segment[] = [];
  let at = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sheet.text); match !== null; match = pattern.exec(sheet.text)) {
    at = segmentAt(sheet, match.index, at);
    found.push(sheet.segments[at] as Segment);
    pattern.lastIndex = sheet.starts[at + 1] ?? sheet.text.length;
  }
  return found;
}
