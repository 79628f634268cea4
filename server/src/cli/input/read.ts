import { close, open, read } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Message } from '../../core/rules/rule';
import { type DecodedText, decode } from '../../workspace/decode';
import { type Source, STDIN } from './files';
import { type Problem, systemProblem } from './problem';

export interface InputFile {
  readonly source: Source;
  readonly decoded: DecodedText;
}

/** Far above any report; a larger file is a mistake and would only exhaust the memory. */
const MAX_MEGABYTES = 50;
/** Files being read while one is checked: enough to hide a slow network drive. */
const READ_AHEAD = 8;

/** Reads the files in order; what cannot be read comes as a problem in its place. Never rejects. */
export async function* readFiles(
  sources: readonly Source[],
  cwd: string,
  stdin: AsyncIterable<Uint8Array> = NO_INPUT,
): AsyncGenerator<InputFile | Problem> {
  const pending: Promise<InputFile | Problem>[] = [];
  for (const source of sources) {
    pending.push(readFile(source, () => (source.name === STDIN ? stdin : chunksOf(resolve(cwd, source.name)))));
    if (pending.length === READ_AHEAD) yield await (pending.shift() as Promise<InputFile | Problem>);
  }
  for (const file of pending) yield await file;
}

const NO_INPUT: AsyncIterable<Uint8Array> = (async function* () {})();

async function readFile(source: Source, open: () => AsyncIterable<Uint8Array>): Promise<InputFile | Problem> {
  const { name } = source;
  try {
    const bytes = await readBytes(open());
    const decoded = bytes === null ? tooLarge() : decode(bytes);
    return 'key' in decoded ? { name, message: decoded } : { source, decoded };
  } catch (error) {
    return { name, message: systemProblem(error) };
  }
}

const openFile = promisify(open);
const closeFile = promisify(close);
const readFrom = (descriptor: number, chunk: Buffer): Promise<number> =>
  new Promise((resolve, reject) => {
    read(descriptor, chunk, 0, chunk.length, null, (error, size) => (error ? reject(error) : resolve(size)));
  });

/** Longer than most reports, so that one chunk holds all of them. */
const CHUNK_BYTES = 1 << 16;

/** The bytes of a file, with a third of the work that a stream makes of it. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const descriptor = await openFile(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
      const size = await readFrom(descriptor, chunk);
      if (size === 0) return;
      yield chunk.subarray(0, size);
    }
  } finally {
    await closeFile(descriptor);
  }
}

/** Null for more than the limit. */
async function readBytes(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_MEGABYTES * 1024 * 1024) return null;
    chunks.push(chunk);
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
}

function tooLarge(): Message {
  return { key: 'cli.problem.tooLarge', args: { megabytes: MAX_MEGABYTES } };
}
