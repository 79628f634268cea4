import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program in the foreground and returns its exit status; one that a signal ended counts as failed. */
export function statusOf(command, args, options = {}) {
  // npm and its programs are .cmd files on Windows, which only a shell starts.
  const shell = process.platform === 'win32' && command !== process.execPath;
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell, ...options });
  if (error !== undefined) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Runs a program in the foreground; when it fails, this process ends with its status. */
export function run(command, args, options = {}) {
  const status = statusOf(command, args, options);
  if (status !== 0) {
    console.error(`failed (${status}): ${command} ${args.join(' ')}`);
    process.exit(status);
  }
}

/** Runs a script with this Node; when it fails, this process ends with its status. */
export function runNode(args, options = {}) {
  run(process.execPath, args, options);
}
