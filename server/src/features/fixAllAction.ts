import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-types';
import * as z from 'zod/mini';
import type { Analyse, DocumentAnalysis } from '../core/document';
import { formatMessage, type Locale } from '../core/messages/format';
import { fixDocument } from '../core/repair/fixDocument';
import type { FixKind } from '../core/repair/fixKind';
import { type EditedDocument, textEdits, workspaceEdit } from './workspaceEdit';

export const FIX_ALL_KIND = 'source.fixAll.nianbao';

const FixAllData = z.object({
  uri: z.string(),
  version: z.int(),
  /** Absent for all safe fixes. */
  kind: z.optional(z.object({ rule: z.string(), safety: z.enum(['safe', 'suggestion']), title: z.string() })),
});
export type FixAllData = z.infer<typeof FixAllData>;

/** The action without its edit, which costs several analyses: null when nothing can be fixed safely. */
export function fixAllAction(
  { parts }: DocumentAnalysis,
  { uri, version }: EditedDocument,
  locale: Locale,
): CodeAction | null {
  const fixable = parts.some(({ analysis }) =>
    analysis.findings.some(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')),
  );
  if (!fixable) return null;
  const data: FixAllData = { uri, version };
  return { title: formatMessage({ key: 'lsp.fixAll', args: {} }, locale), kind: FIX_ALL_KIND, data };
}

/** Reads the data of an action that comes back to be resolved; null when it is not ours. */
export function parseFixAllData(data: unknown): FixAllData | null {
  const parsed = FixAllData.safeParse(data);
  return parsed.success ? parsed.data : null;
}

/** Every safe fix of the document, or every fix of one kind, as one edit. */
export function fixAllEdit(
  document: DocumentAnalysis,
  analyser: Analyse,
  edited: EditedDocument,
  kind?: FixKind | undefined,
): WorkspaceEdit {
  const { changes } = fixDocument(document, analyser, kind);
  return workspaceEdit(
    edited,
    changes.flatMap(({ analysis, edits }) => textEdits(analysis.source, edits)),
  );
}
