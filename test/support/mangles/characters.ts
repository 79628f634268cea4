import { glue, type Piece } from '../rendered';
import type { Mangle } from './mangle';

/** Bold marks around headings and around some labels and totals. */
export const emphasis: Mangle = {
  name: 'emphasis',
  pieces: (pieces, random) =>
    pieces.flatMap((piece) => {
      const bold =
        piece.role === 'heading' || ((piece.role === 'label' || piece.role === 'figure') && random.chance(0.1));
      return bold && piece.text !== '' ? [glue('**'), piece, glue('**')] : [piece];
    }),
};

/** U+00A0 for blanks, and before figures and headings where web pages put it. */
export const noBreakSpaces: Mangle = {
  name: 'noBreakSpaces',
  pieces: (pieces, random) =>
    pieces.flatMap((piece) => {
      if (piece.role === 'glue') return [glue(piece.text.replace(/ /g, () => (random.chance(0.5) ? '\u00a0' : ' ')))];
      const marked = piece.text !== '' && (piece.fact?.state === 'exact' || piece.section !== undefined);
      return marked && random.chance(0.2) ? [glue('\u00a0'), piece] : [piece];
    }),
};

/** Zero-width characters inside labels and before figures; a byte order mark at the start of the file. */
export const zeroWidth: Mangle = {
  name: 'zeroWidth',
  pieces: (pieces, random) => [
    glue('\ufeff'),
    ...pieces.flatMap((piece): readonly Piece[] => {
      if (piece.role === 'label' && piece.text.length > 2 && random.chance(0.2)) {
        return [{ ...piece, text: `${piece.text.slice(0, 2)}\u200b${piece.text.slice(2)}` }];
      }
      return piece.role === 'figure' && piece.text !== '' && random.chance(0.1) ? [glue('\u200b'), piece] : [piece];
    }),
  ],
};

/** Windows line ends. */
export const crlf: Mangle = {
  name: 'crlf',
  pieces: (pieces) => pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('\n', '\r\n') })),
};
