import * as z from 'zod/mini';
import { EDITIONS } from '../core/editions/index';

/** The section of the client's settings that belongs to the server. */
export const SETTINGS_SECTION = 'nianbao';

/** Each setting with its schema and default; a setting is added here and in the extension's manifest. */
const SCHEMA = {
  edition: { type: z.enum(['auto', ...EDITIONS.map(({ id }) => id)]), fallback: 'auto' },
} as const;

export interface Settings {
  /** Edition id, or `auto` to go by the report's year and tables. */
  readonly edition: string;
}

export interface ReadSettings {
  readonly settings: Settings;
  /** Names of settings whose value is unusable; their defaults stand in for them. */
  readonly broken: readonly (keyof Settings)[];
}

/** Reads whatever a client sends as its settings; never fails. */
export function readSettings(value: unknown): ReadSettings {
  const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const edition = SCHEMA.edition.type.safeParse(given.edition ?? SCHEMA.edition.fallback);
  return {
    settings: { edition: edition.success ? edition.data : SCHEMA.edition.fallback },
    broken: edition.success ? [] : ['edition'],
  };
}
