import type { TextEdit } from 'vscode-languageserver-types';
import * as z from 'zod/mini';

/**
 * An edit on its way: line and character where it starts, line and character where it ends, and its text. As objects the
 * edits were more than half of what a long document sends for each change.
 */
const SentEdit = z.tuple([z.int(), z.int(), z.int(), z.int(), z.string()]);

const Fix = z.object({
  title: z.string(),
  safety: z.enum(['safe', 'suggestion']),
  edits: z.array(
    z.pipe(
      SentEdit,
      z.transform(
        ([startLine, start, endLine, end, newText]): TextEdit => ({
          range: { start: { line: startLine, character: start }, end: { line: endLine, character: end } },
          newText,
        }),
      ),
    ),
  ),
});

/** What travels with a diagnostic to the client and back, so that its quick fixes need no second analysis. */
const FixData = z.object({
  /** Version of the document since which the report has stood there as it does: its edits are right as long. */
  version: z.int(),
  fixes: z.array(Fix),
});

export type SentEdit = z.infer<typeof SentEdit>;
/** As it travels. */
export type FixData = z.input<typeof FixData>;

/** Reads data that comes back from a client; null when it is not ours. */
export function parseFixData(data: unknown): z.output<typeof FixData> | null {
  const parsed = FixData.safeParse(data);
  return parsed.success ? parsed.data : null;
}
