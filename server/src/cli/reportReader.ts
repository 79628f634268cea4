import { analyseDocument, type DocumentAnalysis } from '../core/document';
import { type ConfigOptions, Configs } from './configs';
import type { InputFile } from './input/read';
import { isReport } from './isReport';

/** Reads files as reports; null for what lies beside the reports in a folder. */
export type ReportReader = (file: InputFile) => Promise<DocumentAnalysis | null>;

/** Reads by the options of a command and the workspace files around its paths. Throws UsageError as `Configs.open` does. */
export async function reportReader(
  options: ConfigOptions,
  paths: readonly string[],
  cwd: string,
): Promise<ReportReader> {
  const configs = await Configs.open(options, paths, cwd);
  return async ({ source: { name, origin }, decoded }) => {
    const document = analyseDocument(decoded.text, await configs.optionsFor(name));
    return origin === 'folder' && !isReport(document) ? null : document;
  };
}
