import * as z from 'zod/mini';
import { EDITIONS } from '../core/editions/index';
import { CLEAN_LAYOUTS, type CleanLayout, DEFAULT_LAYOUT } from '../core/rendering/writeTable';

/** The section of the client's settings that belongs to the server. */
export const SETTINGS_SECTION = 'nianbao';

/** Each setting with its name in the section, its schema and its default; a setting is added here and in the extension's manifest. */
const SCHEMA = {
  edition: { name: 'edition', type: z.enum(['auto', ...EDITIONS.map(({ id }) => id)]), fallback: 'auto' },
  formatLayout: { name: 'format.layout', type: z.enum(CLEAN_LAYOUTS), fallback: DEFAULT_LAYOUT },
  inlayHintsColumns: { name: 'inlayHints.columns', type: z.boolean(), fallback: true },
  inlayHintsTotals: { name: 'inlayHints.totals', type: z.boolean(), fallback: true },
} as const;

export interface Settings {
  /** Edition id, or `auto` to go by the report's year and tables. */
  readonly edition: string;
  /** How formatting writes tables. */
  readonly formatLayout: CleanLayout;
  /** Name the column of each figure whose header is out of sight. */
  readonly inlayHintsColumns: boolean;
  /** Show beside a wrong total what its items add up to. */
  readonly inlayHintsTotals: boolean;
}

export interface ReadSettings {
  readonly settings: Settings;
  /** Names, as the client knows them, of settings whose value is unusable; their defaults stand in for them. */
  readonly broken: readonly string[];
}

/** Reads whatever a client sends as its settings; never fails. */
export function readSettings(value: unknown): ReadSettings {
  const broken: string[] = [];
  const read = <T>({ name, type, fallback }: Setting<T>): T => {
    const parsed = type.safeParse(at(value, name) ?? fallback);
    if (!parsed.success) broken.push(name);
    return parsed.success ? parsed.data : fallback;
  };
  const settings = {
    edition: read<string>(SCHEMA.edition),
    formatLayout: read<CleanLayout>(SCHEMA.formatLayout),
    inlayHintsColumns: read<boolean>(SCHEMA.inlayHintsColumns),
    inlayHintsTotals: read<boolean>(SCHEMA.inlayHintsTotals),
  };
  return { settings, broken };
}

interface Setting<T> {
  readonly name: string;
  readonly type: z.ZodMiniType<T>;
  readonly fallback: T;
}

/** The value at a dotted name; undefined where there is none. */
function at(value: unknown, dotted: string): unknown {
  return dotted
    .split('.')
    .reduce(
      (inner, name) =>
        typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[name] : undefined,
      value,
    );
}
