import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalyseOptions } from '../core/analyse';
import { type Analyse, analyseDocument, type DocumentAnalysis, isSame } from '../core/document';

/** One version of one document, analysed under one set of settings. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly document: DocumentAnalysis;
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
    if (known?.version === document.version && isSame(known.document.options, options)) return known;
    const { uri, version } = document;
    const analysed = analyseDocument(document.getText(), options, known?.document, this.analyse);
    const snapshot = { uri, version, document: analysed, id: `${this.prefix}.${++this.made}` };
    this.newest.set(uri, snapshot);
    return snapshot;
  }

  forget(uri: string): void {
    this.newest.delete(uri);
  }
}
