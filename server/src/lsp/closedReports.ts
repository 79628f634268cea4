import type { CancellationToken, SymbolInformation } from 'vscode-languageserver';
import type { AnalyseOptions } from '../core/analyse';
import { analyseDocument, isSame } from '../core/document';
import { hash } from '../core/text/hash';
import { reportSymbols } from '../features/workspaceSymbols';
import type { ReportFiles } from '../workspace/reportFiles';
import { URI_PATHS } from './readFileRequest';
import { reportOptions } from './reportOptions';
import type { Session } from './session';

/** A workspace with more reports than this is known in part. */
const MOST_FILES = 200;

interface Known {
  readonly hash: string;
  readonly options: AnalyseOptions;
  readonly symbols: readonly SymbolInformation[];
}

/** The symbols of reports that are not open: read when asked for, analysed when they are new or have changed since. */
export class ClosedReports {
  private known = new Map<string, Known>();

  constructor(private readonly files: ReportFiles) {}

  /** What is no longer wanted ends early, and what was read for it stays known. */
  async symbols(session: Session, token: CancellationToken): Promise<SymbolInformation[]> {
    const known = new Map<string, Known>();
    for (const uri of await this.find(session)) {
      if (token.isCancellationRequested) return [];
      const symbols = await this.look(session, uri);
      if (symbols === null) continue;
      known.set(uri, symbols);
      this.known.set(uri, symbols);
    }
    this.known = known;
    return [...known.values()].flatMap(({ symbols }) => symbols);
  }

  /** Folders of the client may lie within one another; and what is open counts as it stands there. */
  private async find({ folders, openDocuments }: Session): Promise<readonly string[]> {
    const found = await Promise.all(folders.all().map((folder) => this.files.find(folder, MOST_FILES)));
    const open = new Set(openDocuments().map(URI_PATHS.decode));
    const byPath = new Map(found.flat().map((uri) => [URI_PATHS.decode(uri), uri]));
    return [...byPath].flatMap(([path, uri]) => (open.has(path) ? [] : [uri])).slice(0, MOST_FILES);
  }

  private async look(session: Session, uri: string): Promise<Known | null> {
    const text = await this.files.read(uri);
    if (text === null) return null;
    const options = await reportOptions(session, uri);
    const known = this.known.get(uri);
    const its = hash(text);
    if (known?.hash === its && isSame(known.options, options)) return known;
    const document = analyseDocument(text, options, null, session.analyse);
    return { hash: its, options, symbols: reportSymbols({ uri, document }, session.client.locale) };
  }
}
