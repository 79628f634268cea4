import type { CheckFormat } from './checkFormat';
import { json, ndjson } from './json';
import { pretty } from './pretty';

/** Every output format of `check` by the name that `--format` takes. A new format is its file and a line here. */
export const CHECK_FORMATS = { pretty, json, ndjson } satisfies Readonly<Record<string, CheckFormat>>;

export type CheckFormatName = keyof typeof CHECK_FORMATS;
