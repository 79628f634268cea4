import { STATISTICS_HEADER, STATISTICS_ROWS } from '../forms/statistics';
import { cell, figureCell, type Grid } from '../grid';

/** The 统计表 of the 2014 form: label, unit, figure. */
export function statisticsGrid(figures: ReadonlyMap<string, string>): Grid {
  const body = STATISTICS_ROWS.map(({ id, label, unit }) => {
    if (id === null) return [cell('label', label), cell('empty', ''), cell('empty', '')];
    const fact = `statistics.${id}.count`;
    return [cell('label', label), cell('unit', unit ?? ''), figureCell(fact, figures.get(fact) ?? '0')];
  });
  return {
    table: 'statistics',
    width: 3,
    headerRows: 1,
    rows: [STATISTICS_HEADER.map((text) => cell('header', text)), ...body],
  };
}
