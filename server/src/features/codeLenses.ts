import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Analysis } from '../core/analyse';
import type { DocumentAnalysis } from '../core/document';
import { formatMessage, type Locale } from '../core/messages/format';
import type { RecognisedTable } from '../core/recognition/report';
import { type Check, checksOf, operandsOf } from '../core/repair/checks';
import { type Culprit, explain } from '../core/repair/explain';
import type { Message } from '../core/rules/rule';
import { tableName } from '../core/rules/support/tableName';
import { formatDecimal } from '../core/text/decimal';
import { equation } from './sums';

/** The client's command that shows the recovered tables; its arguments are the document's URI, a table id and the report's index. */
export const PREVIEW_COMMAND = 'nianbao.openPreview';

export interface CodeLensContext {
  readonly uri: string;
  readonly locale: Locale;
  /** `offered`: the client has the command of the preview. */
  readonly preview: 'offered' | 'absent';
}

/** Above each table whether its sums agree. Without the preview a lens only says so, and a table without sums has none. */
export function codeLenses({ parts }: DocumentAnalysis, context: CodeLensContext): CodeLens[] {
  return parts.flatMap(({ analysis }, index) => reportLenses(analysis, index, context));
}

function reportLenses(analysis: Analysis, index: number, { uri, locale, preview }: CodeLensContext): CodeLens[] {
  const { source, reports } = analysis;
  return reports.flatMap(({ tables }) =>
    tables.flatMap((table) => {
      const state = stateOf(table);
      if (state === null && preview === 'absent') return [];
      const text = formatMessage(state ?? { key: 'lens.preview', args: {} }, locale);
      const isAlone = !/\p{L}/u.test(source.slice({ start: lineStart(analysis, table), end: table.span.start }));
      const title = isAlone
        ? text
        : formatMessage({ key: 'lens.named', args: { table: tableName(table), text } }, locale);
      const command: Command = { title, command: '' };
      const open: Command = { title, command: PREVIEW_COMMAND, arguments: [uri, table.table.id, index] };
      const start = source.positionAt(table.span.start);
      return [{ range: { start, end: start }, command: preview === 'offered' ? open : command }];
    }),
  );
}

function lineStart({ source }: Analysis, { span }: RecognisedTable): number {
  return source.lineAt(span.start).start;
}

/** Null for tables without relations, and without any figure to check. */
function stateOf(table: RecognisedTable): Message | null {
  const checks = checksOf(table);
  const unknown = operandsOf(table).length - checks.length;
  const failing = checks.filter(({ holds }) => !holds);
  const [only] = failing;
  if (only !== undefined && failing.length === 1) {
    return { key: 'lens.failing-one', args: { label: only.left[0]?.label ?? '', equation: equation(only) } };
  }
  const count = checks.length;
  const cause = onlyCause(table, failing);
  if (cause !== null) {
    const args = { label: cause.fact.label, expected: formatDecimal(cause.expected), failing: failing.length };
    return { key: 'lens.failing-cause', args };
  }
  if (failing.length > 0) return { key: 'lens.failing', args: { failing: failing.length, count } };
  if (count === 0) return unknown === 0 ? null : { key: 'lens.unknown', args: { unknown } };
  return unknown === 0
    ? { key: 'lens.balanced', args: { count } }
    : { key: 'lens.balanced-unknown', args: { count, unknown } };
}

/** The one cell that makes all of the failing sums fail. */
function onlyCause(table: RecognisedTable, failing: readonly Check[]): Culprit | null {
  const [cause, other] = explain(table).culprits;
  return cause !== undefined && other === undefined && cause.checks.length === failing.length ? cause : null;
}
