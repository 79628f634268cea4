import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { peerFile } from './peers';

export interface ServerCommand {
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly languageId: 'annual-report' | 'plaintext' | 'markdown' | 'json';
}

export interface Edit {
  /** UTF-16 offset in the text as it was opened. */
  readonly offset: number;
  readonly text: string;
}

type Message = { readonly id?: number; readonly method?: string; readonly params?: unknown; readonly result?: unknown };
type Waiter = (message: Message) => void;

/** What VS Code's client declares, as far as it matters for what is measured here. */
const CAPABILITIES = {
  textDocument: {
    synchronization: { dynamicRegistration: true },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    diagnostic: { dynamicRegistration: true, relatedInformation: true, dataSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { configuration: true, workspaceFolders: true },
};

const SETTINGS: Readonly<Record<string, unknown>> = {
  markdown: {
    validate: { enabled: true, referenceLinks: { enabled: 'warning' }, fragmentLinks: { enabled: 'warning' } },
  },
  json: { validate: { enable: true } },
};

/** A language server in a process of its own, with one document open. One request at a time. */
export class LspServer {
  private readonly child: ChildProcess;
  private readonly answers = new Map<number, Waiter>();
  private published: Waiter | null = null;
  private document: TextDocument | null = null;
  private lastId = 0;
  private diagnostics: 'pull' | 'push' = 'push';
  private changes: 'whole' | 'parts' = 'parts';
  outline: 'offered' | 'none' = 'none';

  constructor(readonly command: ServerCommand) {
    this.child = spawn(process.execPath, [...command.args], { stdio: ['pipe', 'pipe', 'ignore'] });
    readMessages(this.child, (message) => this.receive(message));
  }

  async initialize(): Promise<void> {
    const params = {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: CAPABILITIES,
      locale: 'zh-cn',
      initializationOptions: { provideFormatter: false, markdownFileExtensions: ['md'] },
    };
    const { capabilities } = (await this.request('initialize', params)) as { capabilities: Capabilities };
    if (capabilities.diagnosticProvider !== undefined) this.diagnostics = 'pull';
    if (capabilities.documentSymbolProvider !== undefined) this.outline = 'offered';
    const sync = capabilities.textDocumentSync;
    if ((typeof sync === 'object' ? sync.change : sync) === 1) this.changes = 'whole';
    this.notify('initialized', {});
    // The Markdown server takes its settings from nowhere else.
    this.notify('workspace/didChangeConfiguration', { settings: SETTINGS });
  }

  /** Resolves with the first diagnostics. */
  async open(text: string): Promise<void> {
    const { languageId, name } = this.command;
    const uri = `file:///bench/${encodeURIComponent(name)}.${languageId === 'json' ? 'json' : 'md'}`;
    this.document = TextDocument.create(uri, languageId, 1, text);
    const published = this.nextPublished();
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    await this.diagnosed(published);
  }

  /** Milliseconds from the edit to its diagnostics, or to the outline. `removed` characters give way to the edit's text. */
  async edit({ offset, text }: Edit, removed: number, until: 'diagnostics' | 'outline'): Promise<number> {
    const { document } = this;
    if (document === null) throw new Error('no document is open');
    const { uri } = document;
    const range = { start: document.positionAt(offset), end: document.positionAt(offset + removed) };
    const version = document.version + 1;
    this.document = TextDocument.update(document, [{ range, text }], version);
    const contentChanges = [this.changes === 'whole' ? { text: this.document.getText() } : { range, text }];
    const published = this.nextPublished();
    const start = performance.now();
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    if (until === 'outline') await this.request('textDocument/documentSymbol', { textDocument: { uri } });
    else await this.diagnosed(published);
    const took = performance.now() - start;
    // What follows must not be measured together with the work that this edit left.
    if (until === 'outline') await this.diagnosed(published);
    return took;
  }

  /** Megabytes of resident memory. */
  memory(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024;
  }

  end(): void {
    this.child.kill('SIGKILL');
  }

  private async diagnosed(published: Promise<unknown>): Promise<void> {
    if (this.diagnostics === 'push') await published;
    else await this.request('textDocument/diagnostic', { textDocument: { uri: this.document?.uri } });
  }

  private nextPublished(): Promise<unknown> {
    return new Promise((resolve) => {
      this.published = resolve;
    });
  }

  private request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.lastId;
    const answer = new Promise<unknown>((resolve) => this.answers.set(id, ({ result }) => resolve(result)));
    this.send({ id, method, params });
    return answer;
  }

  private notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  private receive(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) {
      const waiting = this.answers.get(id as number);
      this.answers.delete(id as number);
      waiting?.(message);
    } else if (id !== undefined) this.send({ id, result: this.answerTo(method, params) });
    else if (method === 'textDocument/publishDiagnostics') this.published?.(message);
  }

  private answerTo(method: string, params: unknown): unknown {
    if (method === 'workspace/configuration') {
      return (params as { items: { section: string }[] }).items.map(({ section }) => SETTINGS[section] ?? null);
    }
    // The Markdown server leaves the parsing to the client.
    if (method === 'markdown/parse') return markdownParser().parse(this.document?.getText() ?? '', {});
    return method === 'markdown/findMarkdownFilesInWorkspace' ? [] : null;
  }

  private send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.child.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }
}

interface Capabilities {
  readonly diagnosticProvider?: unknown;
  readonly documentSymbolProvider?: unknown;
  readonly textDocumentSync?: number | { readonly change?: number };
}

interface MarkdownParser {
  parse(text: string, environment: object): readonly unknown[];
}

let parser: MarkdownParser | undefined;

function markdownParser(): MarkdownParser {
  parser ??= createRequire(peerFile('x.js'))('markdown-it')({ html: true }) as MarkdownParser;
  return parser;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** Keeps what is not complete in a list: answers to large documents come in many chunks. */
function readMessages(child: ChildProcess, onMessage: (message: Message) => void): void {
  let chunks: Buffer[] = [];
  let size = 0;
  let wanted = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    while (size >= wanted && size > 0) {
      const buffer = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      const head = buffer.indexOf(HEAD_END);
      const length = head === -1 ? 0 : Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1]);
      const end = head + HEAD_END.length + length;
      chunks = [buffer];
      wanted = head === -1 ? size + 1 : end;
      if (head === -1 || size < end) return;
      chunks = [buffer.subarray(end)];
      size -= end;
      wanted = 0;
      onMessage(JSON.parse(buffer.toString('utf8', head + HEAD_END.length, end)) as Message);
    }
  });
}
