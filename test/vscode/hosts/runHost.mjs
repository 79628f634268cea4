import { spawn } from 'node:child_process';

/** Far more than any host needs, far less than a CI job waits. */
const TIMEOUT = 600_000;
const GRACE = 5_000;

/** Runs a host's script in a process group of its own; when time is up, ends the group. Resolves to its exit status. */
export function runHost(script) {
  const host = spawn(process.execPath, [script], { stdio: 'inherit', detached: true });
  const end = (signal) => {
    try {
      process.kill(-host.pid, signal);
    } catch {
      // gone already
    }
  };
  const interrupted = () => end('SIGTERM');
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  const timer = setTimeout(() => {
    console.error(`no result after ${TIMEOUT / 1000} s`);
    end('SIGTERM');
    setTimeout(() => end('SIGKILL'), GRACE).unref();
  }, TIMEOUT);
  return new Promise((resolve) => {
    host.on('exit', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      end('SIGKILL');
      resolve(code ?? 1);
    });
  });
}
