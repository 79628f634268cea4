import { APPLICATION_COLUMNS, applicationRows, outcomeRows } from '../forms/applications';
import type { Random } from '../random';
import { type Magnitude, PERSONS } from './magnitude';

/** How often each outcome happens in practice; rows that are not named are rare. */
const WEIGHTS: Readonly<Record<string, number>> = {
  granted: 35,
  partlyGranted: 10,
  'refused-thirdParty': 3,
  'refused-internalAffairs': 2,
  'refused-process': 3,
  'refused-enforcement': 2,
  'refused-inquiry': 3,
  'unavailable-notHeld': 25,
  'unavailable-needsProduction': 3,
  'unavailable-unclear': 3,
  'unprocessed-petition': 5,
  'unprocessed-duplicate': 4,
  'other-noSupplement': 2,
  'other-other': 3,
  other: 3,
};
const RARE = 0.4;

/** Figures of the table of section three; every row, column and balance relation holds. */
export function applicationFigures(
  random: Random,
  magnitude: Magnitude,
  form: '2019' | '2021',
): ReadonlyMap<string, string> {
  const cells = new Map<string, number>();
  for (const column of APPLICATION_COLUMNS.slice(0, -1)) {
    const handled = handledBy(random, magnitude, column);
    for (const [row, count] of outcomes(random, handled, form)) cells.set(`${row}.${column}`, count);
    const carriedOut = smallShare(random, handled, 0.5);
    const carriedIn = smallShare(random, handled + carriedOut, 0.4);
    cells.set(`total.${column}`, handled);
    cells.set(`carriedOut.${column}`, carriedOut);
    cells.set(`carriedIn.${column}`, carriedIn);
    cells.set(`received.${column}`, handled + carriedOut - carriedIn);
  }
  return withRowTotals(cells, form);
}

function handledBy(random: Random, magnitude: Magnitude, column: string): number {
  const [low, high] = PERSONS[magnitude];
  if (column === 'person') return random.int(low, high);
  const share = column === 'business' ? 0.25 : column === 'legal' ? 0.08 : 0.03;
  return random.chance(column === 'business' ? 0.7 : 0.25) ? random.int(0, Math.ceil(high * share)) : 0;
}

/** Deals out the handled applications one by one, so that small offices have few rows that are not zero. */
function outcomes(random: Random, handled: number, form: '2019' | '2021'): ReadonlyMap<string, number> {
  const rows = outcomeRows(form);
  const weights = rows.map((row) => (WEIGHTS[row] ?? RARE) * (random.chance(0.6) ? 1 : 0.05));
  const counts = new Map(rows.map((row) => [row, 0]));
  for (let i = 0; i < handled; i++) {
    const row = rows[random.weighted(weights)] as string;
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}

function smallShare(random: Random, whole: number, probability: number): number {
  return random.chance(probability) ? random.int(0, Math.min(whole, Math.ceil(whole / 8))) : 0;
}

function withRowTotals(cells: ReadonlyMap<string, number>, form: '2019' | '2021'): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const { id } of applicationRows(form)) {
    if (id === null) continue;
    let total = 0;
    for (const column of APPLICATION_COLUMNS.slice(0, -1)) {
      const count = cells.get(`${id}.${column}`) ?? 0;
      total += count;
      figures.set(`applications.${id}.${column}`, String(count));
    }
    figures.set(`applications.${id}.total`, String(total));
  }
  return figures;
}
