import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import type { Client } from './client';
import type { Snapshot } from './snapshots';

/** The diagnostics of a snapshot as this client can read them. */
export function snapshotDiagnostics(
  { locale, diagnosticMembers }: Pick<Client, 'locale' | 'diagnosticMembers'>,
  { uri, version, document: { parts } }: Snapshot,
): Diagnostic[] {
  return parts.flatMap(({ analysis }) => diagnostics(analysis, { uri, version, locale, members: diagnosticMembers }));
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
