import type { Cell, Grid, GridRow } from '../grid';
import type { Random } from '../random';
import { cellPiece, glue, type Piece } from '../rendered';
import type { Layout } from './layout';
import { displayWidth, isFigureRow, type Line, labelledLines, paginate, wrap } from './lines';
import { textLines } from './pdf';

/** Text that keeps the page's columns: cells set apart by runs of blanks, figures centred beside labels of two lines. */
export const aligned: Layout = {
  name: 'aligned',
  excludes: ['blanks', 'brokenLabels', 'emphasis'],
  render: (document, random) => {
    const style = alignedStyle(random);
    const lines = document.flatMap((block) =>
      block.kind === 'table' ? tableLines(block.grid, style) : textLines(block, style.proseWidth),
    );
    return paginate(lines, random);
  },
};

interface AlignedStyle {
  readonly proseWidth: number;
  readonly labelWidth: number;
  readonly columnWidth: number;
  readonly indent: number;
}

function alignedStyle(random: Random): AlignedStyle {
  return {
    proseWidth: random.int(30, 44),
    labelWidth: random.int(10, 20),
    columnWidth: random.int(7, 12),
    indent: random.int(0, 6),
  };
}

/** Lines of one figure row, each with the room for group labels still free at its left. */
interface Body {
  readonly lines: readonly Line[];
  readonly groups: readonly Cell[];
}

function tableLines(grid: Grid, style: AlignedStyle): readonly Line[] {
  const bodies = grid.rows.map((row): Body => {
    if (!isFigureRow(row)) return { lines: [columns(row, style)], groups: [] };
    const labels = row.filter((cell) => cell.role === 'label');
    return { lines: rowLines(row, labels.at(-1), style), groups: labels.slice(0, -1) };
  });
  return withGroupLabels(bodies, style);
}

function rowLines(row: GridRow, own: Cell | undefined, style: AlignedStyle): readonly Line[] {
  const figures = columns(
    row.filter((cell) => cell.role !== 'label'),
    style,
  );
  if (own === undefined) return [figures];
  const label = wrap(own.text, style.labelWidth);
  const room = style.labelWidth * 2 - displayWidth(label[0] ?? '');
  return labelledLines(label, figures, ' '.repeat(Math.max(2, room)), 'between');
}

function columns(cells: readonly Cell[], style: AlignedStyle): Line {
  return cells
    .filter((cell) => cell.text !== '')
    .flatMap((cell): readonly Piece[] => {
      const room = style.columnWidth * cell.across - displayWidth(cell.text);
      return [glue(' '.repeat(Math.max(2, room))), cellPiece(cell)];
    });
}

/** Puts each group label, in pieces of four characters, to the left of the middle lines of its rows. */
function withGroupLabels(bodies: readonly Body[], style: AlignedStyle): readonly Line[] {
  const starts: number[] = [];
  const lines = bodies.flatMap((body) => body.lines);
  bodies.reduce((line, body) => {
    starts.push(line);
    return line + body.lines.length;
  }, 0);
  const margins = new Map<number, Piece[]>();
  for (const [index, body] of bodies.entries()) {
    for (const cell of body.groups) {
      const first = starts[index] ?? 0;
      const after = starts[index + cell.down] ?? lines.length;
      const parts = wrap(cell.text, 4);
      const top = first + Math.max(0, Math.floor((after - first - parts.length) / 2));
      for (const [offset, text] of parts.entries()) {
        margins.set(top + offset, [...(margins.get(top + offset) ?? []), { text, role: 'label' }, glue('  ')]);
      }
    }
  }
  const indent = glue(' '.repeat(style.indent));
  return lines.map((line, index) => [indent, ...(margins.get(index) ?? []), ...line]);
}
