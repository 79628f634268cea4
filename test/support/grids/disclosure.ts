import { CONTENT, type DisclosureBand, disclosureBands } from '../forms/disclosure';
import { cell, figureCell, type Grid, type GridRow } from '../grid';

const WIDTH = 4;

/** The table of section two: bands under their 第二十条第（…）项 line, the last cell of a short row is merged to the right. */
export function disclosureGrid(figures: ReadonlyMap<string, string>, form: '2019' | '2021'): Grid {
  const rows = disclosureBands(form).flatMap((band) => bandRows(band, figures));
  return { table: 'disclosure', width: WIDTH, headerRows: 0, rows };
}

function bandRows(band: DisclosureBand, figures: ReadonlyMap<string, string>): readonly GridRow[] {
  const span = (index: number): number => (index === band.columns.length - 1 ? WIDTH - band.columns.length : 1);
  return [
    [cell('header', band.heading, WIDTH)],
    [cell('header', CONTENT), ...band.header.map((text, index) => cell('header', text, span(index)))],
    ...band.rows.map(([row, label]) => [
      cell('label', label),
      ...band.columns.map((column, index) => {
        const id = `disclosure.${row}.${column}`;
        return figureCell(id, figures.get(id) ?? '0', span(index));
      }),
    ]),
  ];
}
