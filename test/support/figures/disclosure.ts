import { disclosureBands } from '../forms/disclosure';
import type { Random } from '../random';
import { type Magnitude, SCALE } from './magnitude';

/** Figures of the table of section two; stocks are never smaller than what the year added to them. */
export function disclosureFigures(
  random: Random,
  magnitude: Magnitude,
  form: '2019' | '2021',
): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  const scale = SCALE[magnitude];
  for (const band of disclosureBands(form)) {
    for (const [row] of band.rows) {
      const values = rowValues(random, row, scale, magnitude === 'none' && random.chance(0.7));
      for (const column of band.columns) figures.set(`disclosure.${row}.${column}`, values[column] ?? '0');
    }
  }
  return figures;
}

function rowValues(random: Random, row: string, scale: number, empty: boolean): Readonly<Record<string, string>> {
  if (empty || (row === 'regulations' && scale < 3000)) return {};
  if (row === 'regulations' || row === 'normativeDocuments') return documents(random, Math.ceil(scale / 20));
  if (row === 'fees') return { ...items(random, scale), amount: amount(random, scale) };
  if (row === 'procurement') return { items: String(random.int(0, scale)), amount: amount(random, scale * 40) };
  return items(random, scale * 8);
}

function documents(random: Random, scale: number): Readonly<Record<string, string>> {
  const made = random.int(0, scale);
  const repealed = random.int(0, scale);
  const inForce = made + random.int(0, scale * 8);
  return {
    made: String(made),
    opened: String(random.int(0, made)),
    repealed: String(repealed),
    inForce: String(inForce),
  };
}

function items(random: Random, scale: number): Readonly<Record<string, string>> {
  return {
    previous: String(random.int(0, scale)),
    change: String(random.int(-Math.ceil(scale / 6), Math.ceil(scale / 6))),
    decisions: String(random.int(0, scale)),
  };
}

/** Money: a bare zero, a whole number, or one with one to six decimals. */
function amount(random: Random, scale: number): string {
  if (random.chance(0.3)) return '0';
  const whole = String(random.int(1, scale * 3));
  if (random.chance(0.3)) return whole;
  const decimals = random.int(1, 6);
  return `${whole}.${String(random.int(1, 10 ** decimals - 1)).padStart(decimals, '0')}`;
}
