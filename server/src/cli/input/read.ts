import { close, open, read } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Message } from '../../core/rules/rule';
import { type DecodedText, decode } from '../../workspace/decode';
import { type Source, STDIN } from './files';
import { type Problem, readProblem } from './problem';

export interface InputFile {
  readonly source: Source;
  readonly decoded: DecodedText;
}

/** Far above any report; a larger file is a mistake and would only exhaust the memory. */
const MAX_MEGABYTES = 50;
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
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
    const bytes = source.name === STDIN ? bytesOf(stdin) : bytesAt(resolve(cwd, source.name));
    pending.push(decoded(source, bytes));
    if (pending.length === READ_AHEAD) yield await (pending.shift() as Promise<InputFile | Problem>);
  }
  for (const file of pending) yield await file;
}

const NO_INPUT: AsyncIterable<Uint8Array> = (async function* () {})();

async function decoded(source: Source, coming: Promise<Bytes | null>): Promise<InputFile | Problem> {
  const { name } = source;
  try {
    const bytes = await coming;
    const decoded = bytes === null ? tooLarge() : decode(bytes.chunk.subarray(0, bytes.size));
    if (bytes?.chunk.length === CHUNK_BYTES) chunks.push(bytes.chunk);
    return 'key' in decoded ? { name, message: decoded } : { source, decoded };
  } catch (error) {
    return { name, message: readProblem(name, error) };
  }
}

/** The first `size` bytes of `chunk`. */
interface Bytes {
  readonly chunk: Uint8Array;
  readonly size: number;
}

/** Longer than most reports. */
const CHUNK_BYTES = 1 << 16;
/** Those that were decoded are used again: a new one takes longer than reading a short report into it. */
const chunks: Uint8Array[] = [];

const openFile = promisify(open);
const closeFile = promisify(close);
const readInto = (descriptor: number, chunk: Uint8Array, at: number): Promise<number> =>
  new Promise((resolve, reject) => {
    read(descriptor, chunk, at, chunk.length - at, null, (error, size) => (error ? reject(error) : resolve(size)));
  });

/** The bytes of a file; null for more than the limit. */
async function bytesAt(path: string): Promise<Bytes | null> {
  const descriptor = await openFile(path, 'r');
  try {
    let chunk = chunks.pop() ?? new Uint8Array(CHUNK_BYTES);
    let size = 0;
    for (let more = -1; more !== 0 && size <= MAX_BYTES; size += more) {
      if (size === chunk.length) chunk = longer(chunk);
      more = await readInto(descriptor, chunk, size);
    }
    return size > MAX_BYTES ? null : { chunk, size };
  } finally {
    await closeFile(descriptor);
  }
}

function longer(chunk: Uint8Array): Uint8Array {
  const copy = new Uint8Array(2 * chunk.length);
  copy.set(chunk);
  return copy;
}

/** Null for more than the limit. */
async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Bytes | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > MAX_BYTES) return null;
    parts.push(part);
  }
  return { chunk: Buffer.concat(parts), size };
}

function tooLarge(): Message {
  return { key: 'cli.problem.tooLarge', args: { megabytes: MAX_MEGABYTES } };
}
