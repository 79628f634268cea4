import type { Span } from './span';

/** Zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A pair of LSP positions. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Where a text begins that is a document of its own. */
const TOP: Position = { line: 0, character: 0 };

/**
 * The untouched text of one document, or of one stretch of a document, with its line table.
 * Lines end at `\n`, `\r\n` or `\r` (LSP 3.17 § Text Documents); offsets are UTF-16 units from the start of the stretch,
 * lines and positions are those of the whole document. Never fails: what lies outside the stretch is clamped to it.
 */
export class SourceText {
  private lineTable: readonly number[] | undefined;

  /** `origin` is the position in the document at which the text begins. */
  constructor(
    readonly text: string,
    readonly origin: Position = TOP,
  ) {}

  /** The same text at another place of a document. */
  movedTo(origin: Position): SourceText {
    const moved = new SourceText(this.text, origin);
    moved.lineTable = this.lineStarts();
    return moved;
  }

  get length(): number {
    return this.text.length;
  }

  get lineCount(): number {
    return this.lineStarts().length;
  }

  /** The position in the document at which the text ends. */
  get end(): Position {
    return this.positionAt(this.length);
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** Span of a line without its line break; an empty span at the end of the text for lines beyond the last. */
  lineSpan(line: number): Span {
    const starts = this.lineStarts();
    const local = line - this.origin.line;
    const start = starts[local];
    if (start === undefined) return { start: this.length, end: this.length };
    let end = starts[local + 1] ?? this.length;
    while (end > start && isLineBreak(this.text.charCodeAt(end - 1))) end--;
    return { start, end };
  }

  /** Span of the line in which a place stands, without its line break. */
  lineAt(offset: number): Span {
    return this.lineSpan(this.positionAt(offset).line);
  }

  /** Span of the lines that a stretch touches, without the last line break. */
  linesOf({ start, end }: Span): Span {
    return { start: this.lineAt(start).start, end: this.lineAt(end).end };
  }

  positionAt(offset: number): Position {
    const starts = this.lineStarts();
    const at = Math.max(0, Math.min(offset, this.length));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    const character = at - (starts[low] as number);
    const { origin } = this;
    return { line: low + origin.line, character: low === 0 ? character + origin.character : character };
  }

  offsetAt(position: Position): number {
    const starts = this.lineStarts();
    const line = position.line - this.origin.line;
    if (line < 0) return 0;
    const start = starts[line];
    if (start === undefined) return this.length;
    const next = starts[line + 1] ?? this.length;
    const character = line === 0 ? position.character - this.origin.character : position.character;
    return Math.max(start, Math.min(start + character, next));
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** True when a range of the document reaches this text or touches its ends. */
  isTouchedBy({ start, end }: Range): boolean {
    return !isBefore(end, this.origin) && !isBefore(this.end, start);
  }

  private lineStarts(): readonly number[] {
    if (this.lineTable === undefined) {
      const starts = [0];
      for (let i = 0; i < this.text.length; i++) {
        const unit = this.text.charCodeAt(i);
        if (unit === 13 && this.text.charCodeAt(i + 1) === 10) i++;
        if (isLineBreak(unit)) starts.push(i + 1);
      }
      this.lineTable = starts;
    }
    return this.lineTable;
  }
}

function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
