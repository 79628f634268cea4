import { type MessagePort, Worker } from 'node:worker_threads';
import type { Source } from '../input/files';
import { readFiles } from '../input/read';
import { type Checked, joined } from './checked';
import { Checker, type CheckJob } from './checker';

/** Files that go to a thread and back together: enough that the way there and back does not count. */
const BATCH = 16;
/** Batches that wait at each thread: enough that none stands idle while another is busy with a long file. */
const BATCHES_AHEAD = 4;

/** Checks the files in threads of their own; the results come in the order of the files. */
export async function* checkInThreads(
  job: CheckJob,
  sources: readonly Source[],
  jobs: number,
): AsyncGenerator<Checked> {
  const threads = Array.from({ length: jobs }, () => new CheckThread(job));
  const waiting: Promise<Checked>[] = [];
  try {
    for (let i = 0; i < sources.length; i += BATCH) {
      const idlest = threads.reduce((best, thread) => (thread.load < best.load ? thread : best));
      waiting.push(idlest.check(sources.slice(i, i + BATCH)));
      if (waiting.length >= jobs * BATCHES_AHEAD) yield await (waiting.shift() as Promise<Checked>);
    }
    for (const checked of waiting) yield await checked;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** The other side: answers each batch with what its check came to. */
export async function serveChecks(port: MessagePort, job: CheckJob): Promise<void> {
  const checker = await Checker.open(job);
  let last: Promise<void> = Promise.resolve();
  port.on('message', (sources: readonly Source[]) => {
    last = last.then(async () => port.postMessage(await checkBatch(checker, job, sources)));
  });
}

async function checkBatch(checker: Checker, { cwd }: CheckJob, sources: readonly Source[]): Promise<Checked> {
  const parts: Checked[] = [];
  for await (const file of readFiles(sources, cwd)) parts.push(await checker.check(file));
  return joined(parts, checker.formatting.separator);
}

class CheckThread {
  private readonly worker: Worker;
  private readonly questions: Question[] = [];

  constructor(job: CheckJob) {
    // The command line is one file; `main.ts` tells whether it runs as the command or as a thread of it.
    this.worker = new Worker(__filename, { workerData: job });
    this.worker.on('message', (checked: Checked) => this.questions.shift()?.resolve(checked));
    this.worker.on('error', (error) => {
      for (const { reject } of this.questions.splice(0)) reject(error);
    });
  }

  /** Batches that are not answered yet. */
  get load(): number {
    return this.questions.length;
  }

  check(sources: readonly Source[]): Promise<Checked> {
    const answer = new Promise<Checked>((resolve, reject) => this.questions.push({ resolve, reject }));
    // It may fail before its turn to be waited for comes.
    answer.catch(() => undefined);
    this.worker.postMessage(sources);
    return answer;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

interface Question {
  readonly resolve: (checked: Checked) => void;
  readonly reject: (error: Error) => void;
}
