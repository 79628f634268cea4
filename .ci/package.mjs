// npm run package: a production build as one .vsix in the project's folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './ensureInstalled.mjs';
import { ROOT, run, runNode } from './run.mjs';
import { fileNames } from './zip.mjs';

const REQUIRED = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'syntaxes/language-configuration.json',
  'dist/client.js',
  'dist/server.js',
  'dist/cli.js',
  'dist/preview.js',
  'dist/preview.css',
  'dist/web/client.js',
  'dist/web/server.js',
  'client/walkthrough/sample.txt',
  'client/l10n/bundle.l10n.zh-cn.json',
  'syntaxes/annual-report.tmLanguage.json',
  'docs/nianbao.schema.json',
];
/** Whatever else lies in the package came in by mistake: sources, source maps, native modules, development files. */
const ALLOWED =
  /^(package(\.nls[\w.-]*)?\.json|(readme[\w.-]*|changelog)\.md|LICENSE(\.\w+)?|dist\/(web\/)?\w+\.js|dist\/preview\.css|client\/l10n\/[\w.-]+\.json|syntaxes\/[\w.-]+\.json|docs\/rules\/.+\.md|docs\/[\w-]+\.schema\.json|docs\/images\/[\w-]+\.png|client\/walkthrough\/[\w-]+\.txt)$/i;

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const vsix = `${name}-${version}.vsix`;

ensureInstalled(ROOT);
runNode(['esbuild.mjs', '--production']);
run('npx', ['vsce', 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', vsix]);
check(fileNames(readFileSync(join(ROOT, vsix))));

function check(names) {
  const files = names.filter((file) => file.startsWith('extension/')).map((file) => file.slice('extension/'.length));
  const missing = REQUIRED.filter((file) => !files.includes(file));
  const foreign = files.filter((file) => !ALLOWED.test(file));
  for (const file of missing) console.error(`${vsix}: ${file} is missing`);
  for (const file of foreign) console.error(`${vsix}: ${file} does not belong there`);
  if (missing.length + foreign.length > 0) process.exit(1);
  console.log(`${vsix}: ${files.length} files, nothing missing, nothing foreign`);
}
