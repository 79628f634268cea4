import { join, relative } from 'node:path';
import { buildSync } from 'esbuild';
import { CLI, ROOT, SERVER } from '../bundles';
import { temporaryFolder } from '../temporaryFolder';

export const FLOOR = 'floor.js';

/** Our programs and the floor, bundled and minified as they are shipped, in a folder that vanishes with the process. */
export function buildOurs(): string {
  const outdir = temporaryFolder();
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: { server: SERVER, cli: CLI, floor: relative(ROOT, join(import.meta.dirname, 'floor/server.ts')) },
    outdir,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return outdir;
}
