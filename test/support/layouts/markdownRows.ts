import { DISPUTE_HEADER } from '../forms/disputes';
import type { Cell, Grid, GridRow } from '../grid';
import { cellPiece, glue, type Piece } from '../rendered';
import { type Layout, renderBlocks } from './layout';
import { markdownBlock } from './markdown';

/** Markdown as optical readers write it: a small table for each row or group, labels as headings, invented column names. */
export const markdownRows: Layout = {
  name: 'markdownRows',
  excludes: ['brokenLabels', 'splitGroup', 'headerTwice'],
  render: (document) => renderBlocks(document, markdownBlock, (grid) => [...gridTables(grid), glue('\n')]),
};

function gridTables(grid: Grid): readonly Piece[] {
  switch (grid.table) {
    case 'disclosure':
      return grid.rows.flatMap((row) => bandRow(row));
    case 'disputes':
      return disputeTables(grid);
    default:
      return groupTables(grid);
  }
}

const line = (cells: readonly Cell[]): readonly Piece[] => [
  ...cells.flatMap((cell) => [glue('| '), cellPiece(cell), glue(' ')]),
  glue('|\n'),
];

const rule = (width: number): Piece => glue(`${'|---'.repeat(width)}|\n`);

const heading = (text: string): readonly Piece[] => [glue('\n### '), { text, role: 'label' }, glue('\n')];

function bandRow(row: GridRow): readonly Piece[] {
  const [first] = row;
  if (first === undefined) return [];
  if (row.length === 1) return heading(first.text);
  return first.role === 'header' ? [...line(row), rule(row.length)] : line(row);
}

/** A heading and a table for each group; rows that are no group's member get both their own heading and table. */
function groupTables(grid: Grid): readonly Piece[] {
  let open = false;
  return grid.rows.slice(grid.headerRows).flatMap((row) => {
    const figures = row.filter((cell) => cell.role !== 'label');
    const labels = row.filter((cell) => cell.role === 'label');
    const own = labels.at(-1);
    if (own === undefined) return [];
    if (!figures.some((cell) => cell.fact !== undefined)) {
      open = false;
      return heading(own.text);
    }
    const alone = own.across > 1;
    const before = labels.slice(0, -1).flatMap((cell) => heading(cell.text));
    const ownHeading = alone ? heading(own.text) : [];
    const head = open && before.length === 0 && !alone ? [] : inventedHeader(figures.length);
    open = !alone;
    return [...before, ...ownHeading, ...head, ...line([alone ? withoutMark(own) : own, ...figures])];
  });
}

/** 予以公开 for （一）予以公开: the mark stands in the heading above. */
function withoutMark(cell: Cell): Cell {
  return { ...cell, text: cell.text.replace(/^(?:[（(]?[一二三四五六七八九⼀⼆⼋]+[）)、])\s*/u, '') };
}

function inventedHeader(figures: number): readonly Piece[] {
  const names = Array.from({ length: figures - 1 }, (_, index) => `数据${index + 1} `);
  return [glue(`\n| 类别 | ${names.join('| ')}| 总计 |\n`), rule(figures + 1)];
}

function disputeTables(grid: Grid): readonly Piece[] {
  const { review, litigation, direct, reviewed } = DISPUTE_HEADER;
  const results = (grid.rows[grid.headerRows - 1] ?? []).slice(0, 5);
  const values = grid.rows.at(-1) ?? [];
  const titles = [review, `${litigation}（${direct}）`, `${litigation}（${reviewed}）`];
  return titles.flatMap((title, index) => [
    ...heading(title),
    ...line(results),
    rule(results.length),
    ...line(values.slice(index * 5, index * 5 + 5)),
  ]);
}
