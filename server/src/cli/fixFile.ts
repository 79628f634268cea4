import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { analyse } from '../core/analyse';
import type { DocumentAnalysis } from '../core/document';
import { fixDocument } from '../core/repair/fixDocument';
import { encode } from './input/encode';
import { type Problem, systemProblem } from './input/problem';
import type { InputFile } from './input/read';

/** What became of the file: its new text, nothing to do, or why it could not be written. */
export type FixOutcome = { readonly text: string } | Problem | null;

/** Applies the safe fixes to the file in its own encoding; writes only if something changes. Never rejects. */
export async function fixFile(
  { source: { name }, decoded }: InputFile,
  document: DocumentAnalysis,
  cwd: string,
): Promise<FixOutcome> {
  const { text, changes } = fixDocument(document, analyse);
  if (changes.length === 0) return null;
  if (decoded.state === 'damaged') return { name, message: { key: 'cli.problem.fixDamaged', args: {} } };
  const bytes = encode(text, decoded);
  if (bytes === null) return { name, message: { key: 'cli.problem.encode', args: { encoding: decoded.encoding } } };
  try {
    await writeFile(resolve(cwd, name), bytes);
    return { text };
  } catch (error) {
    return { name, message: systemProblem(error) };
  }
}
