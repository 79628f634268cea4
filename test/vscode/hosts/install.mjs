import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../../../.ci/ensureInstalled.mjs';
import { run } from '../../../.ci/run.mjs';
import { HERE, VSCODE_SERVER } from './paths.mjs';

/** Installs the VS Code builds and the test framework; nothing when they are there already. */
export function installHosts() {
  // Without install scripts: they would compile native modules and download browsers, none of which the tests need.
  ensureInstalled(HERE, ['--ignore-scripts']);
  const done = join(VSCODE_SERVER, 'node_modules', '.nianbao-installed');
  if (existsSync(done)) return;
  // Pinned by its own npm-shrinkwrap.json; `npm ci` refuses that file for a missing entry.
  run('npm', ['install', '--omit=dev', '--ignore-scripts', '--loglevel=error'], { cwd: VSCODE_SERVER });
  writeFileSync(done, '');
}
