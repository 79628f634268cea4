import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Position,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analyse';
import { type Part, partAt } from '../core/document';
import { diagnostics } from '../features/diagnostics';
import { movedDiagnostics } from '../features/movedDiagnostics';
import type { Client } from './client';
import type { Snapshot } from './snapshots';

/** The diagnostics of a snapshot as this client can read them. */
export function snapshotDiagnostics(client: Client, { uri, version, document }: Snapshot): Diagnostic[] {
  return document.parts.flatMap((part) => kept(client, part, uri, version).items);
}

/** Since which version the report at a position has stood there as it does. */
export function sinceOf(client: Client, { uri, version, document }: Snapshot, { line, character }: Position): number {
  return kept(client, partAt(document, { line, character }), uri, version).since;
}

interface Kept {
  readonly since: number;
  readonly items: readonly Diagnostic[];
}

/** By a report's text, and by that at its place: an edit costs the report it touches, and what moves is only moved. */
const apart = new WeakMap<Analysis, readonly Diagnostic[]>();
const atPlace = new WeakMap<Analysis, Kept>();

function kept({ locale, diagnosticMembers: members }: Client, part: Part, uri: string, version: number): Kept {
  const known = atPlace.get(part.analysis);
  if (known !== undefined) return known;
  const made = apart.get(part.apart) ?? diagnostics(part.apart, { uri, version, locale, members });
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
