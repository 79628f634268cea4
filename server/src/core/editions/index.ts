import institution from './institution.json';
import official from './official.json';
import type { Edition } from './schema';
import university from './university.json';

/** The national forms, oldest first. They were checked when `official.json` was generated, not at every start. */
export const EDITIONS = official as unknown as readonly Edition[];

/** Universities report under rules of their own (教育部令第29号), which prescribe no form; see `isUniversityReport`. */
export const UNIVERSITY = university as unknown as Edition;

/** Hospitals, schools and public utilities report on their own information, and no form is prescribed; see `isInstitutionReport`. */
export const INSTITUTION = institution as unknown as Edition;

/** The edition in force for a report *about* `year` (its publication year is one later); the newest without a year. */
export function editionForYear(year: number | null, editions: readonly Edition[] = EDITIONS): Edition {
  const fitting =
    year === null
      ? undefined
      : editions.find(({ years }) => years.from <= year && year <= (years.to ?? Number.POSITIVE_INFINITY));
  return fitting ?? (editions.at(-1) as Edition);
}
