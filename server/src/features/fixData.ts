import * as z from 'zod/mini';

const Position = z.object({ line: z.int(), character: z.int() });
const Range = z.object({ start: Position, end: Position });
const TextEdit = z.object({ range: Range, newText: z.string() });

const OfferedFix = z.object({
  title: z.string(),
  safety: z.enum(['safe', 'suggestion']),
  edits: z.array(TextEdit),
});

/** What travels with a diagnostic to the client and back, so that its quick fixes need no second analysis. */
const FixData = z.object({
  /** Version of the document since which the report has stood there as it does: its edits are right as long. */
  version: z.int(),
  fixes: z.array(OfferedFix),
});

export type OfferedFix = z.infer<typeof OfferedFix>;
export type FixData = z.infer<typeof FixData>;

/** Reads data that comes back from a client; null when it is not ours. */
export function parseFixData(data: unknown): FixData | null {
  const parsed = FixData.safeParse(data);
  return parsed.success ? parsed.data : null;
}
