import * as z from 'zod/mini';
import edition2008 from './2008.json';
import edition2014 from './2014.json';
import edition2019 from './2019.json';
import edition2021 from './2021.json';
import { Edition } from './schema';

/** The national forms, oldest first. */
export const EDITIONS: readonly Edition[] = [edition2008, edition2014, edition2019, edition2021].map((json) =>
  z.parse(Edition, json),
);

/** The edition in force for a report *about* `year` (its publication year is one later); the newest without a year. */
export function editionForYear(year: number | null, editions: readonly Edition[] = EDITIONS): Edition {
  const fitting =
    year === null
      ? undefined
      : editions.find(({ years }) => years.from <= year && year <= (years.to ?? Number.POSITIVE_INFINITY));
  return fitting ?? (editions.at(-1) as Edition);
}
