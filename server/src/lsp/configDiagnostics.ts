import type { Diagnostic } from 'vscode-languageserver';
import { parseEdition } from '../core/config/editionFile';
import type { CheckedReport } from '../core/config/unusedIgnores';
import type { Finding } from '../core/rules/rule';
import { SourceText } from '../core/text/sourceText';
import { diagnostics } from '../features/diagnostics';
import type { LoadedConfig } from '../workspace/loadedConfig';
import { URI_PATHS } from './readFileRequest';
import { configOf, isConfigFile } from './reportOptions';
import { type Session, snapshotOf } from './session';

/** What is wrong with an open workspace file or with an edition that one names; nothing for other JSON. */
export async function configDiagnostics(session: Session, uri: string): Promise<Diagnostic[]> {
  const document = session.document(uri);
  if (document === undefined) return [];
  const source = new SourceText(document.getText());
  const { locale, diagnosticMembers: members } = session.client;
  const findings = isConfigFile(uri) ? await configProblems(session, uri) : await editionProblems(session, uri, source);
  return diagnostics({ source, reports: [], findings }, { uri, version: document.version, locale, members });
}

async function configProblems(session: Session, uri: string): Promise<readonly Finding[]> {
  const { configs } = session;
  const loaded = await configs.load(uri);
  if (loaded === null) return [];
  return [...loaded.problems, ...configs.unusedIgnores(loaded, await openReports(session, loaded), 'some')];
}

/** The open reports for which the workspace file holds. */
async function openReports(session: Session, loaded: LoadedConfig): Promise<CheckedReport[]> {
  const reports: CheckedReport[] = [];
  for (const uri of session.openDocuments()) {
    const snapshot = (await configOf(session, uri)) === loaded ? await snapshotOf(session, uri) : null;
    if (snapshot === null) continue;
    const ignored = snapshot.document.parts.flatMap(({ analysis }) => analysis.ignored ?? []);
    reports.push({ path: session.configs.pathIn(loaded, uri), ignored });
  }
  return reports;
}

async function editionProblems(session: Session, uri: string, { text }: SourceText): Promise<readonly Finding[]> {
  const loaded = await configOf(session, uri);
  // Clients and people do not encode the same characters.
  const path = URI_PATHS.decode(uri);
  const isNamed = loaded?.editionFiles.some((file) => URI_PATHS.decode(file) === path);
  return isNamed ? parseEdition(text).problems : [];
}
