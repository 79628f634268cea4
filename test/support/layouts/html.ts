import type { Cell, Grid } from '../grid';
import type { Random } from '../random';
import { cellPiece, glue, type Piece } from '../rendered';
import { blockPiece, type Layout, renderBlocks, type TextBlock } from './layout';

/** Page source: tables with merged cells, entities, paragraphs and non-breaking blanks in the cells. */
export const html: Layout = {
  name: 'html',
  // Blanks of the glue stand inside tags here.
  excludes: ['emphasis', 'noBreakSpaces'],
  render: (document, random) => {
    const inParagraphs = random.chance(0.5);
    return renderBlocks(document, htmlBlock, (grid) => htmlTable(grid, inParagraphs, random));
  },
};

const TAGS = { title: 'h1', heading: 'h2', topic: 'h3', paragraph: 'p', caption: 'p', chrome: 'div' } as const;

function htmlBlock(block: TextBlock): readonly Piece[] {
  const tag = TAGS[block.kind];
  return [glue(`<${tag}>`), blockPiece(block), glue(`</${tag}>\n`)];
}

function htmlTable(grid: Grid, inParagraphs: boolean, random: Random): readonly Piece[] {
  const rows = grid.rows.flatMap((row) => [
    glue('<tr>'),
    ...row.flatMap((cell) => htmlCell(cell, inParagraphs, random)),
    glue('</tr>\n'),
  ]);
  return [glue('<table border="1" cellspacing="0"><tbody>\n'), ...rows, glue('</tbody></table>\n')];
}

function htmlCell(cell: Cell, inParagraphs: boolean, random: Random): readonly Piece[] {
  const spans = `${cell.across > 1 ? ` colspan="${cell.across}"` : ''}${cell.down > 1 ? ` rowspan="${cell.down}"` : ''}`;
  const width = random.chance(0.3) ? ' style="width:42.5pt"' : '';
  const [open, close] = inParagraphs ? ['<p><span>', '</span></p>'] : ['', ''];
  return [glue(`<td${spans}${width}>${open}`), content(cell, random), glue(`${close}</td>`)];
}

function content(cell: Cell, random: Random): Piece {
  if (cell.text === '') return cellPiece(cell, random.chance(0.5) ? '&nbsp;' : '');
  return cellPiece(cell, cell.fact === undefined ? escaped(cell.text) : cell.text);
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '“': '&ldquo;', '”': '&rdquo;', '"': '&quot;', '\n': '<br/>' };
  return text.replace(/[“”"\n]/g, (sign) => entities[sign] ?? sign);
}
