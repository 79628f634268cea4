// Bundles the extension, the language server and the command line into dist/.
// usage: node esbuild.mjs [--production]
import { chmod, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
};
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

// A stale source map of an earlier build must never end up in the package.
await rm('dist', { recursive: true, force: true });
const bundles = [
  build({ ...node, entryPoints: { server: 'server/src/lsp/node.ts' }, outdir: 'dist' }),
  build({ ...node, entryPoints: { client: 'client/src/node.ts' }, outdir: 'dist', external: ['vscode'] }),
  build({
    ...node,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({ ...web, format: 'iife', entryPoints: { server: 'server/src/lsp/web.ts' }, outdir: 'dist/web' }),
  build({
    ...web,
    format: 'iife',
    entryPoints: { preview: 'client/webview/main.ts' },
    outdir: 'dist',
  }),
  build({ ...common, entryPoints: ['client/webview/preview.css'], outdir: 'dist' }),
  build({
    ...web,
    format: 'cjs',
    entryPoints: { client: 'client/src/web.ts' },
    outdir: 'dist/web',
    external: ['vscode'],
  }),
];
// esbuild has printed what is wrong; its stack trace would only hide that.
await Promise.all(bundles).catch(() => process.exit(1));
await chmod('dist/cli.js', 0o755);
