import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { DocumentAnalysis } from '../core/document';
import { formatMessage, type Locale } from '../core/messages/format';
import { recalculated } from '../core/repair/totals';
import { tableName } from '../core/rules/support/tableName';
import { partsIn } from './partsIn';
import { type EditedDocument, textEdits, workspaceEdit } from './workspaceEdit';

export const TOTALS_KIND = `${CodeActionKind.RefactorRewrite}.totals`;

/** For the table at the cursor: set its totals to what their items add up to. Only on request, never by itself. */
export function totalsActions(
  document: DocumentAnalysis,
  range: Range,
  edited: EditedDocument,
  locale: Locale,
): CodeAction[] {
  return partsIn(document, range).flatMap(({ analysis: { source, reports }, span: at }) => {
    const tables = reports.flatMap(({ tables }) =>
      tables.filter(({ span }) => span.start <= at.end && at.start <= span.end),
    );
    return tables.flatMap((table) => {
      const edits = textEdits(source, recalculated(source, table));
      if (edits.length === 0) return [];
      const args = { table: tableName(table), count: edits.length };
      const title = formatMessage({ key: 'lsp.totals', args }, locale);
      return [{ title, kind: TOTALS_KIND, edit: workspaceEdit(edited, edits) }];
    });
  });
}
