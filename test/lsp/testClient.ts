import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** URIs of the workspace folders. */
  readonly folders?: readonly string[];
  /** Texts that the client hands out when asked to read a file, by URI; without them the request is unknown to it. */
  readonly files?: ReadonlyMap<string, string>;
  /** What the client answers when asked for the settings of a document. */
  readonly settings?: (uri: string) => unknown;
}

/** What VS Code's client declares, as far as this server looks at it. */
export const PULL_CLIENT: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

export const PUSH_CLIENT: ClientCapabilities = {
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
  },
};

/** A language client of a real server process over stdio. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly registered: string[] = [];
  readonly watched: string[] = [];
  refreshes = 0;
  initializeResult: InitializeResult | undefined;

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {}

  /** Starts `node PROGRAM ARGS… --stdio` and initialises it. */
  static async start(program: string, options: ClientOptions = {}, args: readonly string[] = []): Promise<TestClient> {
    const child = spawn(process.execPath, [program, ...args, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new TestClient(child, connection);
    client.listen(options);
    client.initializeResult = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: '' })) ?? null,
      capabilities: options.capabilities ?? PULL_CLIENT,
      locale: options.locale,
      initializationOptions: options.initializationOptions,
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  private listen({ settings, files }: ClientOptions): void {
    const { connection } = this;
    if (files !== undefined) {
      connection.onRequest('nianbao/readFile', ({ uri }: { uri: string }) => files.get(uri) ?? null);
      connection.onRequest('nianbao/findReports', ({ folder }: { folder: string }) =>
        [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`) && uri.endsWith('.txt')),
      );
    }
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
      items.map(({ scopeUri }) => settings?.(scopeUri) ?? null),
    );
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      for (const { registerOptions } of registrations) {
        this.watched.push(...(registerOptions?.watchers ?? []).map(({ globPattern }) => globPattern));
      }
      return null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    connection.listen();
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri, languageId: 'annual-report', version, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<R>(method: string, params: object): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  pull(uri: string, previousResultId?: string): Promise<PullReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** Diagnostics published for that version of the document; fails when they do not come. */
  publishedFor(uri: string, version: number): Promise<readonly Diagnostic[]> {
    return eventually(
      () => this.published.find((params) => params.uri === uri && params.version === version)?.diagnostics,
      `diagnostics for version ${version} of ${uri}`,
    );
  }

  /** Ends the session as the protocol has it; the exit status of the process. */
  async stop(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [status] = await exited;
    this.connection.dispose();
    return status as number | null;
  }
}

interface Registration {
  readonly method: string;
  readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: string }[] };
}

export type PullReport =
  | { readonly kind: 'full'; readonly resultId?: string; readonly items: readonly Diagnostic[] }
  | { readonly kind: 'unchanged'; readonly resultId: string };

/** Items of a report that has to be a full one. */
export function itemsOf(report: PullReport): readonly Diagnostic[] {
  if (report.kind !== 'full') throw new Error('expected a full report');
  return report.items;
}

/** Waits until `look` finds something. */
export async function eventually<T>(look: () => T | undefined, what: string, milliseconds = 10_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`did not come: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
