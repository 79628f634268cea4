import { once } from 'node:events';
import type { WriteStream } from 'node:tty';
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckJob } from './checking/checker';
import { serveChecks } from './checking/threads';
import { run } from './run';
import type { Output } from './terminal';

const DEFAULT_COLUMNS = 100;
/** Narrower windows would leave no room for the text beside the marks. */
const MIN_COLUMNS = 40;

/** Small texts are written together: each write is a call of the operating system. */
const TOGETHER = 1 << 15;

class StreamOutput implements Output {
  private waiting = '';

  constructor(private readonly stream: WriteStream) {}

  get kind(): 'tty' | 'pipe' {
    return this.stream.isTTY ? 'tty' : 'pipe';
  }

  get columns(): number {
    return Math.max(MIN_COLUMNS, this.stream.columns ?? DEFAULT_COLUMNS);
  }

  async write(text: string): Promise<void> {
    this.waiting += text;
    if (this.stream.isTTY || this.waiting.length > TOGETHER) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.waiting;
    this.waiting = '';
    if (text !== '' && !this.stream.write(text)) await once(this.stream, 'drain');
  }
}

function runHere(): void {
  const out = new StreamOutput(process.stdout);
  const errors = new StreamOutput(process.stderr);
  // Who reads both from one pipe gets them in order.
  const err: Output = {
    kind: errors.kind,
    columns: errors.columns,
    write: async (text) => {
      await out.flush();
      await errors.write(text);
      await errors.flush();
    },
  };
  const terminal = {
    args: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdin: process.stdin,
    out,
    err,
  };
  run(terminal)
    .finally(() => out.flush())
    .then(
      (status) => {
        // Not process.exit: output may still be on its way.
        process.exitCode = status;
      },
      (error: unknown) => {
        console.error(error);
        process.exitCode = 2;
      },
    );
}

// Whoever reads the output may stop early (`| head`): nothing is left to do then, and that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

if (parentPort === null) runHere();
else void serveChecks(parentPort, workerData as CheckJob);
