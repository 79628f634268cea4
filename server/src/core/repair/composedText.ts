import type { Edit } from '../rules/rule';
import type { Span } from '../text/span';

/** A stretch of the original text, or text that an edit put in. */
type Piece = Span | string;

/**
 * A text after any number of rounds of edits that still knows which stretches come from the original, so that the edits
 * of all rounds can be told as one list against the original. Immutable; offsets are UTF-16 units.
 */
export class ComposedText {
  private constructor(
    private readonly original: string,
    private readonly pieces: readonly Piece[],
    readonly text: string,
  ) {}

  static of(original: string): ComposedText {
    return new ComposedText(original, [{ start: 0, end: original.length }], original);
  }

  /** Applies edits that are in text order and do not overlap; their offsets count in the current text. */
  apply(edits: readonly Edit[]): ComposedText {
    const rest = new PieceCursor(this.pieces);
    const pieces: Piece[] = [];
    const texts: string[] = [];
    let at = 0;
    for (const edit of edits) {
      for (const piece of rest.take(edit.span.start - at)) pieces.push(piece);
      pieces.push(edit.newText);
      texts.push(this.text.slice(at, edit.span.start), edit.newText);
      rest.take(edit.span.end - edit.span.start);
      at = edit.span.end;
    }
    for (const piece of rest.take(this.text.length - at)) pieces.push(piece);
    texts.push(this.text.slice(at));
    return new ComposedText(this.original, pieces, texts.join(''));
  }

  /** The shortest edits that lead from the original to the current text, in text order, none overlapping. */
  edits(): readonly Edit[] {
    const edits: Edit[] = [];
    let keptUntil = 0;
    let inserted = '';
    const close = (start: number) => {
      const trimmed = trim(this.original, { span: { start: keptUntil, end: start }, newText: inserted });
      if (trimmed !== null) edits.push(trimmed);
      inserted = '';
    };
    for (const piece of this.pieces) {
      if (typeof piece === 'string') inserted += piece;
      else if (piece.end > piece.start) {
        close(piece.start);
        keptUntil = piece.end;
      }
    }
    close(this.original.length);
    return edits;
  }
}

/** Hands out pieces from the front, splitting the one in which the wanted length ends. */
class PieceCursor {
  private index = 0;
  private used = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  take(length: number): Piece[] {
    const taken: Piece[] = [];
    for (let left = length; left > 0; ) {
      const piece = this.pieces[this.index];
      if (piece === undefined) break;
      const size = Math.min(left, lengthOf(piece) - this.used);
      taken.push(part(piece, this.used, size));
      left -= size;
      this.used += size;
      if (this.used === lengthOf(piece)) {
        this.index++;
        this.used = 0;
      }
    }
    return taken;
  }
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, size: number): Piece {
  if (typeof piece === 'string') return piece.slice(from, from + size);
  return { start: piece.start + from, end: piece.start + from + size };
}

/** Leaves out what an edit writes back unchanged at its ends; null when nothing else is left. */
function trim(original: string, edit: Edit): Edit | null {
  const old = original.slice(edit.span.start, edit.span.end);
  if (old === edit.newText) return null;
  const shorter = Math.min(old.length, edit.newText.length);
  let head = 0;
  while (head < shorter && old[head] === edit.newText[head]) head++;
  while (head > 0 && (splitsPair(old, head) || splitsPair(edit.newText, head))) head--;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === edit.newText.at(-1 - tail)) tail++;
  while (tail > 0 && (splitsPair(old, old.length - tail) || splitsPair(edit.newText, edit.newText.length - tail)))
    tail--;
  return {
    span: { start: edit.span.start + head, end: edit.span.end - tail },
    newText: edit.newText.slice(head, edit.newText.length - tail),
  };
}

/** True when `at` lies inside a surrogate pair or a `\r\n`: editors cannot place an edit there. */
function splitsPair(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair);
}
