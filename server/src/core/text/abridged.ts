import type { Span } from './span';

/** A text in which stretches are replaced by others that stand for them. */
export interface Abridged {
  readonly text: string;
  /** In the order of the text. */
  readonly replaced: readonly Replaced[];
}

interface Replaced {
  /** In the whole text. */
  readonly whole: Span;
  /** In the abridged one. */
  readonly short: Span;
}

/** What is to be replaced, in text order and without overlaps. */
export interface Replacement {
  readonly span: Span;
  readonly by: string;
}

export function abridged(text: string, replacements: readonly Replacement[]): Abridged {
  const replaced: Replaced[] = [];
  let short = '';
  let last = 0;
  for (const { span, by } of replacements) {
    short += text.slice(last, span.start);
    replaced.push({ whole: span, short: { start: short.length, end: short.length + by.length } });
    short += by;
    last = span.end;
  }
  return { text: short + text.slice(last), replaced };
}

/**
 * The place in the whole text of a place in the abridged one; an edge inside what was replaced keeps its distance
 * from the nearer end: some places reach a character beyond what they are about.
 */
export function wholeSpan({ replaced }: Abridged, { start, end }: Span): Span {
  return { start: moved(replaced, start, 'short', 'whole'), end: moved(replaced, end, 'short', 'whole') };
}

/** The other way round. */
export function shortSpan({ replaced }: Abridged, { start, end }: Span): Span {
  return { start: moved(replaced, start, 'whole', 'short'), end: moved(replaced, end, 'whole', 'short') };
}

type Side = keyof Replaced;

function moved(replaced: readonly Replaced[], offset: number, from: Side, to: Side): number {
  let low = 0;
  let high = replaced.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((replaced[middle] as Replaced)[from].start < offset) low = middle + 1;
    else high = middle;
  }
  const last = replaced[low - 1];
  if (last === undefined) return offset;
  const [own, other] = [last[from], last[to]];
  const behind = offset - own.end;
  if (behind >= 0) return other.end + behind;
  const isNearEnd = -behind < offset - own.start;
  return isNearEnd ? Math.max(other.start, other.end + behind) : Math.min(other.end, other.start + offset - own.start);
}
