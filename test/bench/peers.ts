import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const BENCH = import.meta.dirname;
const MODULES = join(BENCH, 'node_modules');

/** Installs the pinned peers where they are not yet. */
export function installPeers(): void {
  if (existsSync(join(MODULES, '.package-lock.json'))) return;
  console.log('installing the peers into test/bench/node_modules …');
  // Not `npm ci`: AutoCorrect names packages for other systems that were never published, and no lock can hold those.
  const install = ['install', '--no-save', '--ignore-scripts', '--no-fund', '--no-audit'];
  execFileSync('npm', install, { cwd: BENCH, stdio: 'inherit' });
}

/** A file inside an installed peer. */
export function peerFile(path: string): string {
  return join(MODULES, path);
}

export function peerVersion(name: string): string {
  return JSON.parse(readFileSync(peerFile(`${name}/package.json`), 'utf8')).version as string;
}
