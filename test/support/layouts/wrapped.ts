import { glue, type Piece } from '../rendered';
import type { Layout } from './layout';
import { oneLine } from './oneLine';

/** One line again, cut into lines of equal length wherever that falls except inside figures and headings. */
export const wrapped: Layout = {
  name: 'wrapped',
  excludes: ['blanks', 'brokenLabels', 'crlf'],
  render: (document, random) => wrap(oneLine.render(document, random), random.int(30, 80)),
};

function wrap(pieces: readonly Piece[], width: number): readonly Piece[] {
  let room = width;
  return pieces.flatMap((piece) => {
    if (piece.fact !== undefined || piece.section !== undefined) {
      const fits = piece.text.length <= room;
      room = (fits ? room : width) - piece.text.length;
      return fits ? [piece] : [glue('\n'), piece];
    }
    const lines: string[] = [];
    let rest = piece.text;
    while (rest.length > room) {
      lines.push(rest.slice(0, room));
      rest = rest.slice(room);
      room = width;
    }
    room -= rest.length;
    return [{ ...piece, text: [...lines, rest].join('\n') }];
  });
}
