import { once } from 'node:events';
import type { WriteStream } from 'node:tty';
import { run } from './run';
import type { Output } from './terminal';

const DEFAULT_COLUMNS = 100;
/** Narrower windows would leave no room for the text beside the marks. */
const MIN_COLUMNS = 40;

function outputTo(stream: WriteStream): Output {
  return {
    write: async (text) => {
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    },
    kind: stream.isTTY ? 'tty' : 'pipe',
    columns: Math.max(MIN_COLUMNS, stream.columns ?? DEFAULT_COLUMNS),
  };
}

// Whoever reads the output may stop early (`| head`): nothing is left to do then, and that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

run({
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  out: outputTo(process.stdout),
  err: outputTo(process.stderr),
}).then(
  (status) => {
    // Not process.exit: output may still be on its way.
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
