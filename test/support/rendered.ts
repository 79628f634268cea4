import type { Cell, FactMark } from './grid';

/** A stretch of rendered text; the marks say what a reader has to recognise in it. */
export interface Piece {
  readonly text: string;
  /** `glue` is everything that only the layout adds: delimiters, line breaks, Markdown marks, page marks. */
  readonly role: 'title' | 'heading' | 'prose' | 'label' | 'figure' | 'glue';
  readonly fact?: FactMark;
  /** Number of the official section whose heading this is; null for a heading that the writer chose freely. */
  readonly section?: number | null;
}

export interface ExpectedFact extends FactMark {
  /** UTF-16 offsets; for a blank cell the room between its delimiters. */
  readonly start: number;
  readonly end: number;
}

export interface ExpectedSection {
  readonly number: number | null;
  /** As printed, mark included. */
  readonly title: string;
  readonly start: number;
}

export interface Rendered {
  readonly text: string;
  readonly expected: ReadonlyMap<string, ExpectedFact>;
  readonly sections: readonly ExpectedSection[];
}

export const glue = (text: string): Piece => ({ text, role: 'glue' });

/** The piece that prints a cell. */
export function cellPiece(cell: Cell, text = cell.text): Piece {
  if (cell.fact === undefined) return { text, role: 'label' };
  return { text, role: 'figure', fact: cell.fact };
}

/** Joins the pieces and notes where each mark starts and ends. */
export function assemble(pieces: readonly Piece[]): Rendered {
  const expected = new Map<string, ExpectedFact>();
  const sections: ExpectedSection[] = [];
  let start = 0;
  for (const { text, fact, section } of pieces) {
    const end = start + text.length;
    if (fact !== undefined) expected.set(fact.id, { ...fact, start, end });
    if (section !== undefined) sections.push({ number: section, title: text, start });
    start = end;
  }
  return { text: pieces.map((piece) => piece.text).join(''), expected, sections };
}
