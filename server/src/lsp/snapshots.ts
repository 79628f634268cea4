import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalyseOptions, Analysis } from '../core/analyse';

export type Analyse = (text: string, options: AnalyseOptions) => Analysis;

/** One version of one document, analysed under one set of settings. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly options: AnalyseOptions;
  readonly analysis: Analysis;
  /** Differs for every snapshot: the result id of pulled diagnostics. */
  readonly id: string;
}

/** Keeps the analysis of the newest version of each open document, and nothing of closed ones. */
export class Snapshots {
  private readonly newest = new Map<string, Snapshot>();
  private made = 0;

  /** `prefix` tells this server process from others, so that no result id of an earlier one is taken for known. */
  constructor(
    private readonly analyse: Analyse,
    private readonly prefix: string,
  ) {}

  of(document: TextDocument, options: AnalyseOptions): Snapshot {
    const known = this.newest.get(document.uri);
    if (known?.version === document.version && isSame(known.options, options)) return known;
    const { uri, version } = document;
    const analysis = this.analyse(document.getText(), options);
    const snapshot = { uri, version, options, analysis, id: `${this.prefix}.${++this.made}` };
    this.newest.set(uri, snapshot);
    return snapshot;
  }

  forget(uri: string): void {
    this.newest.delete(uri);
  }
}

/** What a workspace file says is the same object as long as it says the same. */
function isSame(a: AnalyseOptions, b: AnalyseOptions): boolean {
  return a.edition === b.edition && a.config === b.config;
}
