import type { Cell, Grid, GridRow } from '../grid';
import type { Random } from '../random';
import { cellPiece, glue } from '../rendered';
import { blockPiece, type Layout, type TextBlock } from './layout';
import { type Beside, isFigureRow, type Line, labelledLines, paginate, wrap } from './lines';

/** Text of a PDF in reading order: lines cut inside words, page marks inside tables, one blank between cells. */
export const pdf: Layout = {
  name: 'pdf',
  excludes: ['blanks', 'brokenLabels', 'emphasis'],
  render: (document, random) => {
    const style = pdfStyle(random);
    const lines = document.flatMap((block) =>
      block.kind === 'table' ? tableLines(block.grid, style) : textLines(block, style.proseWidth),
    );
    return paginate(lines, random);
  },
};

interface PdfStyle {
  readonly proseWidth: number;
  readonly labelWidth: number;
  readonly headerWidth: number;
  readonly beside: Beside;
  /** Between cells of a row. */
  readonly gap: string;
  /** Group labels on a line of their own or before the first label of the group. */
  readonly groups: 'own' | 'inline';
}

function pdfStyle(random: Random): PdfStyle {
  return {
    proseWidth: random.int(24, 40),
    labelWidth: random.int(12, 24),
    headerWidth: random.pick([2, 4, 30]),
    beside: random.pick(['first', 'between', 'last']),
    gap: random.pick([' ', ' ', '\u3000', '  ']),
    groups: random.pick(['own', 'inline']),
  };
}

/** Headings stay whole; the writer of a heading longer than a line is rare. */
export function textLines(block: TextBlock, width: number): readonly Line[] {
  const piece = blockPiece(block);
  if (block.kind === 'heading') return [[piece]];
  return wrap(block.text, width).map((text) => [{ ...piece, text }]);
}

function tableLines(grid: Grid, style: PdfStyle): readonly Line[] {
  return grid.rows.flatMap((row) => (isFigureRow(row) ? figureLines(row, style) : headerLines(row, style)));
}

function headerLines(row: GridRow, style: PdfStyle): readonly Line[] {
  const filled = row.filter((cell) => cell.text !== '');
  if (style.headerWidth > 10) return [spaced(filled, style)];
  return filled.flatMap((cell) => wrap(cell.text, cell.text.length > 12 ? 22 : style.headerWidth).map(labelLine));
}

function figureLines(row: GridRow, style: PdfStyle): readonly Line[] {
  const labels = row.filter((cell) => cell.role === 'label');
  const figures = spaced(
    row.filter((cell) => cell.role !== 'label'),
    style,
  );
  const own = labels.at(-1);
  if (own === undefined) return [figures];
  const groups = labels.slice(0, -1);
  const tall = groups.filter((cell) => cell.down > 10).flatMap((cell) => wrap(cell.text, 1).map(labelLine));
  const flat = groups.filter((cell) => cell.down <= 10);
  const before = style.groups === 'own' ? flat.map((cell) => labelLine(cell.text)) : [];
  const prefix: Line = style.groups === 'own' ? [] : flat.flatMap((cell) => [cellPiece(cell), glue(style.gap)]);
  const [first = [], ...rest] = labelledLines(wrap(own.text, style.labelWidth), figures, style.gap, style.beside);
  return [...tall, ...before, [...prefix, ...first], ...rest];
}

const labelLine = (text: string): Line => [{ text, role: 'label' }];

function spaced(cells: readonly Cell[], { gap }: PdfStyle): Line {
  return cells.flatMap((cell, index) => [...(index > 0 ? [glue(gap)] : []), cellPiece(cell)]);
}
