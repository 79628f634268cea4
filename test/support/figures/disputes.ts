import { DISPUTE_COLUMNS, DISPUTE_GROUPS } from '../forms/disputes';
import type { Random } from '../random';
import { type Magnitude, SCALE } from './magnitude';

/** Figures of the table of section four; each 总计 is the sum of its four results. */
export function disputeFigures(random: Random, magnitude: Magnitude): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  const scale = Math.ceil(SCALE[magnitude] / 20);
  for (const group of DISPUTE_GROUPS) {
    const quiet = magnitude === 'none' || random.chance(0.4);
    let total = 0;
    for (const column of DISPUTE_COLUMNS.slice(0, -1)) {
      const count = quiet || random.chance(0.3) ? 0 : random.int(0, scale);
      total += count;
      figures.set(`disputes.${group}.${column}`, String(count));
    }
    figures.set(`disputes.${group}.total`, String(total));
  }
  return figures;
}
