import type { Analysis } from '../analyse';
import { type Part, textOf } from '../document';
import { splitReports } from '../recognition/split';
import type { Edit } from '../rules/rule';

/** A document whose reports were rewritten, each by itself. */
export interface RewrittenDocument {
  readonly text: string;
  /** For each report that changes, the edits against its own text. */
  readonly changes: readonly { readonly analysis: Analysis; readonly edits: readonly Edit[] }[];
}

interface Rewritten {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** The document of the rewritten reports, in their order; null where its text would be read as other reports. */
export function rewrittenDocument(parts: readonly Part[], reports: readonly Rewritten[]): RewrittenDocument | null {
  const text = reports.map((report) => report.text).join('');
  const split = parts.length === 1 ? [text] : splitReports(text);
  if (split.length !== reports.length || split.some((part, i) => part !== reports[i]?.text)) return null;
  const changes = reports.flatMap(({ edits }, i) =>
    edits.length === 0 ? [] : [{ analysis: (parts[i] as Part).analysis, edits }],
  );
  return { text, changes };
}

/** The document as it stands. */
export function unchangedDocument(parts: readonly Part[]): RewrittenDocument {
  return { text: parts.map(textOf).join(''), changes: [] };
}
