import type { Span } from '../../server/src/core/text/span';

/**
 * Expected findings stand in a fixture as `⟦rule-id:marked text⟧`, nested where they nest; of two that cross each carries
 * a number: `⟦rule-id#1:abc ⟦rule-id#2:def#1⟧ ghi#2⟧`. The marks are no part of the text that is checked.
 */
export interface Mark {
  readonly rule: string;
  readonly span: Span;
}

export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const TOKEN = /⟦([a-z]+\/[a-z-]+)(#\d+)?:|(#\d+)?⟧/g;

export function parseMarks(fixture: string): Marked {
  const marks: Mark[] = [];
  const open: { readonly rule: string; readonly name: string | undefined; readonly start: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of fixture.matchAll(TOKEN)) {
    text += fixture.slice(at, match.index);
    at = match.index + match[0].length;
    const [, rule, name, closes] = match;
    if (rule !== undefined) open.push({ rule, name, start: text.length });
    else {
      const index = open.findLastIndex((mark) => mark.name === closes);
      const [mark] = open.splice(index, 1);
      if (index < 0 || mark === undefined) throw new Error(`mark closed but not opened at ${match.index}`);
      marks.push({ rule: mark.rule, span: { start: mark.start, end: text.length } });
    }
  }
  if (open.length > 0) throw new Error(`mark not closed: ${open[0]?.rule}`);
  return { text: text + fixture.slice(at), marks: marks.sort(inTextOrder) };
}

/** The inverse of `parseMarks`. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  const sorted = [...marks].sort(inTextOrder);
  const named = sorted.map((mark) => sorted.some((other) => crosses(mark.span, other.span)));
  const insertions = sorted.flatMap(({ rule, span }, i) => {
    const name = named[i] === true ? `#${i + 1}` : '';
    const outer = span.end - span.start;
    return [
      {
        at: span.start,
        order: outer === 0 ? 1 : 2,
        rank: -outer,
        token: `⟦${rule}${name}:${outer === 0 ? `${name}⟧` : ''}`,
      },
      ...(outer === 0 ? [] : [{ at: span.end, order: 0, rank: -i, token: `${name}⟧` }]),
    ];
  });
  insertions.sort((a, b) => a.at - b.at || a.order - b.order || a.rank - b.rank);
  let written = '';
  let at = 0;
  for (const insertion of insertions) {
    written += text.slice(at, insertion.at) + insertion.token;
    at = insertion.at;
  }
  return written + text.slice(at);
}

function crosses(a: Span, b: Span): boolean {
  return (
    (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end)
  );
}

export function inTextOrder(a: Mark, b: Mark): number {
  return a.span.start - b.span.start || b.span.end - a.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
