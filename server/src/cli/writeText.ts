import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { encode } from './input/encode';
import { type Problem, systemProblem } from './input/problem';
import type { InputFile } from './input/read';

/** Writes a new text to a file in the encoding that it had; the reason when that cannot be done. Never rejects. */
export async function writeText(
  { source: { name }, decoded }: InputFile,
  text: string,
  cwd: string,
): Promise<Problem | null> {
  if (decoded.state === 'damaged') return { name, message: { key: 'cli.problem.fixDamaged', args: {} } };
  const bytes = encode(text, decoded);
  if (bytes === null) return { name, message: { key: 'cli.problem.encode', args: { encoding: decoded.encoding } } };
  try {
    await writeFile(resolve(cwd, name), bytes);
    return null;
  } catch (error) {
    return { name, message: systemProblem(error) };
  }
}
