import type { Band, Row, Table } from '../editions/schema';

/** How the cells of a written table are set apart. */
export type TableLayout = 'pipes' | 'markdown' | 'tabs' | 'commas' | 'html';

/** One printed row: its label cells and how many empty cells for figures follow them. */
interface GridRow {
  readonly labels: readonly string[];
  readonly blanks: number;
}

/** The official table without figures, line by line; the cells for figures are there and empty. */
export function emptyTable(table: Table, layout: TableLayout): readonly string[] {
  const rows = gridOf(table);
  switch (layout) {
    case 'pipes':
      return rows.map((row) => `${cellsOf(row).join(' | ')} |`);
    case 'tabs':
      return rows.map((row) => cellsOf(row).join('\t'));
    case 'commas':
      return rows.map((row) => cellsOf(row).join(','));
    case 'markdown':
      return markdown(rows);
    case 'html':
      return html(rows);
  }
}

function gridOf(table: Table): readonly GridRow[] {
  const title = table.title === undefined ? [] : [labelled(table.title.text)];
  return [...title, ...table.bands.flatMap((band) => (table.orientation === 'across' ? across(band) : down(band)))];
}

function down(band: Band): readonly GridRow[] {
  const heading = band.heading === undefined ? [] : [labelled(band.heading.text)];
  return [...heading, ...band.header.map((labels) => labelled(...labels)), ...band.rows.map((row) => rowOf(row, band))];
}

function rowOf(row: Row, band: Band): GridRow {
  const labels = row.unit === undefined ? [row.label.text] : [row.label.text, row.unit];
  return { labels, blanks: row.id === undefined ? 0 : band.columns.length };
}

/** All headers, then one line with the figures of every row side by side. */
function across(band: Band): readonly GridRow[] {
  return [
    ...band.header.map((labels) => labelled(...labels)),
    { labels: [], blanks: band.rows.length * band.columns.length },
  ];
}

function labelled(...labels: readonly string[]): GridRow {
  return { labels, blanks: 0 };
}

function cellsOf({ labels, blanks }: GridRow): readonly string[] {
  return [...labels, ...Array.from({ length: blanks }, () => '')];
}

/** A Markdown table has one header line and equally wide rows. */
function markdown(rows: readonly GridRow[]): readonly string[] {
  const width = Math.max(...rows.map((row) => cellsOf(row).length));
  const line = (cells: readonly string[]) =>
    `| ${[...cells, ...Array.from({ length: width - cells.length }, () => '')].join(' | ')} |`;
  const [first, ...rest] = rows.map((row) => line(cellsOf(row)));
  return [first ?? line([]), `|${' --- |'.repeat(width)}`, ...rest];
}

function html(rows: readonly GridRow[]): readonly string[] {
  const cells = (row: GridRow) => cellsOf(row).map((cell) => `<td>${cell}</td>`);
  return ['<table>', ...rows.map((row) => `<tr>${cells(row).join('')}</tr>`), '</table>'];
}
