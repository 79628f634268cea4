import { type Grid, type Slot, slotRows } from '../grid';
import type { Random } from '../random';
import { cellPiece, glue, type Piece } from '../rendered';
import { blockPiece, type Layout, renderBlocks, type TextBlock } from './layout';

/** Markdown with one pipe table per official table; converters either blank or repeat merged labels. */
export const markdown: Layout = {
  name: 'markdown',
  excludes: ['brokenLabels'],
  render: (document, random) => renderBlocks(document, markdownBlock, (grid) => pipeTable(grid, random)),
};

/** Headings with `#` marks, everything else as a paragraph. */
export function markdownBlock(block: TextBlock): readonly Piece[] {
  const marks = { title: '# ', heading: '## ', topic: '### ' };
  const mark = block.kind in marks ? marks[block.kind as keyof typeof marks] : '';
  return [glue(mark), blockPiece(block), glue('\n\n')];
}

function pipeTable(grid: Grid, random: Random): readonly Piece[] {
  const repeats = random.chance(0.4);
  const rule = glue(`${'|---'.repeat(grid.width)}|\n`);
  const rows = slotRows(grid).flatMap((row, index) => [
    ...row.flatMap((slot) => [glue('| '), ...slotPieces(slot, repeats), glue(' ')]),
    glue('|\n'),
    ...(index === 0 ? [rule] : []),
  ]);
  return [...rows, glue('\n')];
}

function slotPieces({ cell, trace }: Slot, repeats: boolean): readonly Piece[] {
  if (trace === 'cell') return [cellPiece(cell)];
  return repeats && cell.fact === undefined ? [{ text: cell.text, role: 'label' }] : [];
}
