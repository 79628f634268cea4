import { DISPUTE_COLUMNS, DISPUTE_GROUPS, DISPUTE_HEADER } from '../forms/disputes';
import { cell, figureCell, type Grid } from '../grid';

/** The table of section four: three header rows over one row of fifteen figures. */
export function disputesGrid(figures: ReadonlyMap<string, string>): Grid {
  const { review, litigation, direct, reviewed, results } = DISPUTE_HEADER;
  const values = DISPUTE_GROUPS.flatMap((group) =>
    DISPUTE_COLUMNS.map((column) => {
      const id = `disputes.${group}.${column}`;
      return figureCell(id, figures.get(id) ?? '0');
    }),
  );
  return {
    table: 'disputes',
    width: 15,
    headerRows: 3,
    rows: [
      [cell('header', review, 5), cell('header', litigation, 10)],
      [
        ...results.map((result) => cell('header', result, 1, 2)),
        cell('header', direct, 5),
        cell('header', reviewed, 5),
      ],
      [...results, ...results].map((result) => cell('header', result)),
      values,
    ],
  };
}
