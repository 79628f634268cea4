import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Position,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analyse';
import { type Part, partAt } from '../core/document';
import { formatMessage } from '../core/messages/format';
import { diagnostics, type ReportDiagnostic, SEVERITIES } from '../features/diagnostics';
import { mostSevere } from '../features/mostSevere';
import { movedDiagnostics } from '../features/movedDiagnostics';
import type { Client } from './client';
import type { Snapshot } from './snapshots';

/** VS Code shows no more of one document, the one that tells of the others among them; a hostile text has a hundred times that. */
const LIMIT = 1000;

/** The diagnostics of a snapshot as this client can read them; of too many the most severe and one that says so. */
export function snapshotDiagnostics(client: Client, { uri, version, document }: Snapshot): Diagnostic[] {
  const items: Diagnostic[] = [];
  let count = 0;
  for (const part of document.parts) {
    for (const item of kept(client, part, uri, version).items) items.push(item);
    count += part.analysis.findings.length;
  }
  if (count <= LIMIT) return items;
  const shown = LIMIT - 1;
  return [...mostSevere(items, shown, severityOf), notice(client, shown, count - shown)];
}

/** The report with no more findings than are ever shown. */
function severest({ source, reports, findings }: Analysis): Analysis {
  return { source, reports, findings: mostSevere(findings, LIMIT, ({ severity }) => SEVERITIES[severity]) };
}

function severityOf({ severity }: Diagnostic): number {
  return severity ?? DiagnosticSeverity.Hint;
}

/** At the top of the document, and no hint: lists of problems leave hints out. */
function notice({ locale }: Client, shown: number, hidden: number): Diagnostic {
  const top = { line: 0, character: 0 };
  return {
    range: { start: top, end: top },
    severity: DiagnosticSeverity.Information,
    source: 'nianbao',
    message: formatMessage({ key: 'lsp.notShown', args: { shown, hidden } }, locale),
  };
}

/** Since which version the report at a position has stood there as it does. */
export function sinceOf(client: Client, { uri, version, document }: Snapshot, { line, character }: Position): number {
  return kept(client, partAt(document, { line, character }), uri, version).since;
}

interface Kept {
  readonly since: number;
  readonly items: readonly ReportDiagnostic[];
}

/** By a report's text, and by that at its place: an edit costs the report it touches, and what moves is only moved. */
const apart = new WeakMap<Analysis, readonly ReportDiagnostic[]>();
const atPlace = new WeakMap<Analysis, Kept>();

function kept({ locale, diagnosticMembers: members }: Client, part: Part, uri: string, version: number): Kept {
  const known = atPlace.get(part.analysis);
  if (known !== undefined) return known;
  const made = apart.get(part.apart) ?? diagnostics(severest(part.apart), { uri, version, locale, members });
  apart.set(part.apart, made);
  const isMoved = part.apart !== part.analysis;
  const items = isMoved ? movedDiagnostics(made, part.analysis.source.origin, version) : made;
  const placed = { since: version, items };
  atPlace.set(part.analysis, placed);
  return placed;
}

/** Answer to a pull: the findings, or that they are those which the client already has. */
export function diagnosticReport(
  client: Client,
  snapshot: Snapshot,
  { previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const resultId = snapshot.id;
  if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: snapshotDiagnostics(client, snapshot) };
}

/** Diagnostics that are told anew each time: they depend on more than one document. */
export function fullReport(items: Diagnostic[]): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}

/** For a document that is not open, or whose analysis failed. */
export const NO_DIAGNOSTICS: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
