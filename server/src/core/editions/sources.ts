import * as z from 'zod/mini';
import edition2008 from './2008.json';
import edition2014 from './2014.json';
import edition2019 from './2019.json';
import edition2021 from './2021.json';
import { Edition } from './schema';

/** The national forms as they are written, checked and completed, oldest first: what `official.json` is generated from. */
export const SOURCES: readonly Edition[] = [edition2008, edition2014, edition2019, edition2021].map((json) =>
  z.parse(Edition, json),
);
