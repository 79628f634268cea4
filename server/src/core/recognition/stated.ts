import type { Band, Row } from '../editions/schema';

const CLAUSE = /[^，。；;,！？\r\n]{4,120}/g;
const COUNT = /(\d{1,9})\s{0,2}(?:件|个|部|份)/;

/**
 * Figures that the prose states for a row, by column: 现行有效行政规范性文件698件 names row, column and figure in one
 * clause. A column for which the prose states different figures is left out.
 */
export function statedFigures(text: string, row: Row, band: Band): ReadonlyMap<number, number> {
  const names = [row.label.text, ...row.label.variants, ...row.label.discouraged];
  const words = band.columns.map(({ label }) => label.replace(/^本年|件数$|数量$/g, ''));
  const stated = new Map<number, number>();
  const contradicted = new Set<number>();
  for (const [clause] of text.matchAll(CLAUSE)) {
    const figure = names.some((name) => clause.includes(name)) ? COUNT.exec(clause)?.[1] : undefined;
    if (figure === undefined) continue;
    words.forEach((word, column) => {
      if (!clause.includes(word)) return;
      const known = stated.get(column);
      if (known !== undefined && known !== Number(figure)) contradicted.add(column);
      stated.set(column, Number(figure));
    });
  }
  for (const column of contradicted) stated.delete(column);
  return stated;
}
