import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Runs `npm ci` in a package's folder unless what it installs is there and no older than the lock file. */
export function ensureInstalled(folder, flags = []) {
  // npm writes this file last, so its time says when the last complete install was.
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && modified(installed) >= modified(join(folder, 'package-lock.json'))) return false;
  run('npm', ['ci', '--loglevel=error', ...flags], { cwd: folder });
  return true;
}

function modified(file) {
  return statSync(file).mtimeMs;
}
