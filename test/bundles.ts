import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { temporaryFolder } from './temporaryFolder';

export const ROOT = resolve(import.meta.dirname, '..');

/** Bundles entry points side by side, as `dist/` has them, into a folder that vanishes with the test process. */
export function bundle(entryPoints: Readonly<Record<string, string>>): string {
  const outdir = temporaryFolder();
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: { ...entryPoints },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return outdir;
}

export const SERVER = 'server/src/lsp/node.ts';
export const CLI = 'server/src/cli/main.ts';
