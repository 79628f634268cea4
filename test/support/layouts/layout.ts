import type { Block, Document } from '../document';
import type { Grid } from '../grid';
import type { MangleName } from '../mangles/names';
import type { Random } from '../random';
import type { Piece } from '../rendered';

/** One way in which a report becomes plain text. */
export interface Layout {
  readonly name: string;
  /** Mangles that this layout cannot show, or after which a reader could no longer tell the cells. */
  readonly excludes: readonly MangleName[];
  render(document: Document, random: Random): readonly Piece[];
}

export type TextBlock = Exclude<Block, { readonly kind: 'table' }>;

/** Renders text blocks and tables one after the other. */
export function renderBlocks(
  document: Document,
  text: (block: TextBlock) => readonly Piece[],
  table: (grid: Grid) => readonly Piece[],
): readonly Piece[] {
  return document.flatMap((block) => (block.kind === 'table' ? table(block.grid) : text(block)));
}

/** The piece that prints a text block without anything around it. */
export function blockPiece(block: TextBlock): Piece {
  switch (block.kind) {
    case 'title':
      return { text: block.text, role: 'title' };
    case 'heading':
      return { text: block.text, role: 'heading', section: block.official ? block.number : null };
    case 'topic':
    case 'paragraph':
    case 'caption':
      return { text: block.text, role: 'prose' };
    case 'chrome':
      return { text: block.text, role: 'glue' };
  }
}
