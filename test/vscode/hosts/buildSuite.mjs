import { join } from 'node:path';
import { build } from 'esbuild';
import { HERE, NODE_SUITE, WEB_SUITE } from './paths.mjs';

/** Bundles the suite for both kinds of extension host; the Node one loads Mocha from this package's node_modules. */
export async function buildSuite() {
  const suite = join(HERE, 'suite');
  const common = { bundle: true, format: 'cjs', target: 'es2022', logLevel: 'warning', sourcemap: 'inline' };
  await Promise.all([
    build({
      ...common,
      platform: 'node',
      entryPoints: [join(suite, 'index.node.ts')],
      outfile: NODE_SUITE,
      external: ['vscode', 'mocha'],
    }),
    build({
      ...common,
      platform: 'browser',
      entryPoints: [join(suite, 'index.web.ts')],
      outfile: WEB_SUITE,
      external: ['vscode'],
    }),
  ]);
}
