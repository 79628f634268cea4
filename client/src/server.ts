import { type Disposable, type LogOutputChannel, RelativePattern, type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Preview, PreviewParams } from '../../server/src/features/previewModel';
import type { ReportStatus } from '../../server/src/features/reportStatus';
import { HISTORY_SCHEMES, REPORT_LANGUAGE } from './language';
import type { NewReport, NewReportParams } from './newReport';
import { OWN_COMMANDS } from './ownCommands';

/** What `workspaceContains` in package.json names, too. */
const CONFIG_NAME = '.nianbao.json';

export const CLIENT_ID = 'nianbao';
export const CLIENT_NAME = 'Nianbao';

/** Names of reports, as in package.json and in the server. */
const REPORT_FILES = '**/*{年度报告,年报}*.{txt,md}';

interface FindReportsParams {
  readonly folder: string;
  readonly most: number;
}

/** Makes the client for the desktop or for the web. */
export type ClientFactory = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The language server's life: started with the first report, and not before. */
export class Server implements Disposable {
  private started: Promise<BaseLanguageClient | undefined> | undefined;
  private readonly opening: Disposable;

  constructor(
    private readonly createClient: ClientFactory,
    private readonly output: LogOutputChannel,
  ) {
    this.opening = workspace.onDidOpenTextDocument((document) => this.startFor(document));
    for (const document of workspace.textDocuments) this.startFor(document);
  }

  status(document: TextDocument): Promise<ReportStatus | null> {
    return this.request('nianbao/status', { uri: document.uri.toString() });
  }

  preview(params: PreviewParams): Promise<Preview | null> {
    return this.request('nianbao/preview', params);
  }

  /** Asks for the text of a new report, for which the server is started if need be; null when it cannot answer. */
  newReport(params: NewReportParams): Promise<NewReport | null> {
    this.started ??= this.start();
    return this.request('nianbao/newReport', params);
  }

  async stop(): Promise<void> {
    const client = await this.started;
    await client?.stop();
  }

  dispose(): void {
    this.opening.dispose();
  }

  private async request<R>(method: string, params: object): Promise<R | null> {
    const client = await this.started;
    if (client === undefined) return null;
    // A server that is just restarting answers again with the next change.
    return client.sendRequest<R | null>(method, params).catch(() => null);
  }

  private startFor(document: TextDocument): void {
    if (document.languageId === REPORT_LANGUAGE) this.started ??= this.start();
    else if (document.languageId === 'json' && this.started === undefined) void this.startForConfiguration();
  }

  /** The workspace file and the forms it names are checked before any report is open; other JSON wakes nothing. */
  private async startForConfiguration(): Promise<void> {
    const [file] = await workspace.findFiles(`**/${CONFIG_NAME}`, undefined, 1);
    if (file !== undefined) this.started ??= this.start();
  }

  private async start(): Promise<BaseLanguageClient | undefined> {
    try {
      const client = await this.createClient(clientOptions(this.output));
      client.registerFeature(OWN_COMMANDS);
      client.onRequest('nianbao/readFile', readFile);
      client.onRequest('nianbao/findReports', findReports);
      await client.start();
      return client;
    } catch (error) {
      // The client has told the user already; here it is for whoever reads the log.
      this.output.error(error instanceof Error ? error : String(error));
      return undefined;
    }
  }
}

/** Lists what may be reports for a server that cannot look into the folder. */
async function findReports({ folder, most }: FindReportsParams): Promise<string[]> {
  const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), REPORT_FILES), undefined, most);
  return found.map((uri) => uri.toString());
}

/** Reads workspace files for a server without a file system of its own; null for what cannot be read. */
async function readFile({ uri }: { readonly uri: string }): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    return null;
  }
}

function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: REPORT_LANGUAGE }, { pattern: `**/${CONFIG_NAME}` }, { language: 'json' }],
    outputChannel,
    middleware: {
      didOpen: (document, next) => (HISTORY_SCHEMES.has(document.uri.scheme) ? Promise.resolve() : next(document)),
    },
  };
}
