import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './bundles';

const FOLDERS = ['samples', 'test/fixtures', '../shared/reports'].map((folder) => resolve(ROOT, folder));

/** Samples and fixtures of the project, and the published reports where they lie beside it, as absolute paths. */
export const REPORT_FILES: readonly string[] = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .sort()
    .map((file) => join(folder, file)),
);
