import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION, HERE } from './paths.mjs';

/** A folder of its own under the system's temporary folder, removed when the process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-vscode-'));
  process.once('exit', () => remove(folder));
  return folder;
}

function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch (error) {
    // Left to the system's own cleaning: a process that was just killed may still write into it.
    console.error(error.message);
  }
}

/** The folder that the suite opens: a copy of the samples and of the tests' own files, so that nothing can spoil them. */
export function workspaceCopy() {
  const folder = join(temporaryFolder(), '年报');
  cpSync(join(EXTENSION, 'samples'), folder, { recursive: true });
  cpSync(join(HERE, 'workspace'), folder, { recursive: true });
  return folder;
}
