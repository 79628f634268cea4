import { analyse } from '../core/analyse';
import type { DocumentAnalysis } from '../core/document';
import { fixDocument } from '../core/repair/fixDocument';
import type { Problem } from './input/problem';
import type { InputFile } from './input/read';
import { writeText } from './writeText';

/** What became of the file: its new text, nothing to do, or why it could not be written. */
export type FixOutcome = { readonly text: string } | Problem | null;

/** Applies the safe fixes to the file in its own encoding; writes only if something changes. Never rejects. */
export async function fixFile(file: InputFile, document: DocumentAnalysis, cwd: string): Promise<FixOutcome> {
  const { text, changes } = fixDocument(document, analyse);
  if (changes.length === 0) return null;
  return (await writeText(file, text, cwd)) ?? { text };
}
