import { STATISTICS_ROWS } from '../forms/statistics';
import type { Random } from '../random';
import { type Magnitude, SCALE } from './magnitude';

/** Figures of the 统计表 of the 2014 form; sums, `of which` relations and the usual heuristics hold. */
export function statisticsFigures(random: Random, magnitude: Magnitude): ReadonlyMap<string, string> {
  const values = new Map<string, number | string>();
  disclosed(random, SCALE[magnitude], values);
  answered(random, magnitude === 'none' ? 0 : SCALE[magnitude], values);
  applied(random, values);
  disputed(random, magnitude === 'none' ? 0 : Math.ceil(SCALE[magnitude] / 60), values);
  equipped(random, Math.ceil(SCALE[magnitude] / 20), values);
  return new Map(
    STATISTICS_ROWS.flatMap(({ id }) => (id === null ? [] : [[`statistics.${id}.count`, String(values.get(id) ?? 0)]])),
  );
}

type Values = Map<string, number | string>;

/** Deals `whole` out over the ids, most of it to one of them. */
function split(random: Random, whole: number, ids: readonly string[], values: Values): void {
  const weights = ids.map(() => (random.chance(0.5) ? random.next() : 0.001));
  const counts = ids.map(() => 0);
  for (let i = 0; i < whole; i++) {
    const at = random.weighted(weights);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  for (const [index, id] of ids.entries()) values.set(id, counts[index] ?? 0);
}

function disclosed(random: Random, scale: number, values: Values): void {
  const channels = Array.from({ length: 5 }, () => (random.chance(0.4) ? 0 : random.int(0, scale * 10)));
  for (const [index, count] of channels.entries()) values.set(`1-2-${index + 1}`, count);
  const all = channels.reduce((sum, count) => sum + count, 0);
  const distinct = random.int(Math.max(...channels), all);
  const made = random.int(0, Math.ceil(scale / 5));
  values.set('1-1', distinct);
  values.set('1-1b', made);
  values.set('1-1a', random.int(0, Math.min(made, distinct)));
  values.set('2-1', random.int(0, scale));
  for (const id of ['2-2-1', '2-2-2']) {
    const held = random.int(0, Math.ceil(scale / 10));
    values.set(id, held);
    values.set(`${id}a`, random.int(0, held));
  }
  for (const id of ['2-2-3', '2-2-4', '2-2-5']) values.set(id, random.int(0, scale));
}

function answered(random: Random, scale: number, values: Values): void {
  const refused = random.int(0, Math.ceil(scale / 6)) * Math.sign(scale);
  split(random, refused, ['3-3-4a', '3-3-4b', '3-3-4c', '3-3-4d', '3-3-4e', '3-3-4f'], values);
  const others = [1, 2, 3, 5, 6, 7, 8].map((number) => `3-3-${number}`);
  const rest = random.int(0, scale);
  split(random, rest, others, values);
  values.set('3-3-4', refused);
  values.set('3-3', refused + rest);
}

function applied(random: Random, values: Values): void {
  const done = Number(values.get('3-3') ?? 0);
  const pending = done > 0 && random.chance(0.3) ? random.int(1, 9) : 0;
  values.set('3-2', done);
  split(random, done, ['3-2-1', '3-2-2'], values);
  values.set('3-1', done + pending);
  split(random, done + pending, ['3-1-1', '3-1-2', '3-1-3', '3-1-4'], values);
}

function disputed(random: Random, scale: number, values: Values): void {
  for (const id of ['4', '5']) {
    const cases = random.int(0, scale);
    values.set(id, cases);
    split(random, cases, [`${id}-1`, `${id}-2`, `${id}-3`], values);
  }
  values.set('6', random.int(0, scale));
  values.set('7', random.chance(0.7) ? 0 : `${random.int(0, 3)}.${random.int(1, 99)}`);
}

function equipped(random: Random, scale: number, values: Values): void {
  const staff = random.int(1, scale + 3);
  values.set('8-1', random.int(1, scale));
  values.set('8-2', random.int(1, scale + 1));
  values.set('8-3', staff);
  split(random, staff, ['8-3-1', '8-3-2'], values);
  values.set('8-4', random.chance(0.5) ? 0 : `${random.int(1, 60)}.${random.int(1, 9)}`);
  values.set('9-1', random.int(0, scale + 4));
  const courses = random.int(0, scale);
  values.set('9-2', courses);
  values.set('9-3', courses === 0 ? 0 : courses * random.int(5, 40));
}
