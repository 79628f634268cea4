import {
  Disposable,
  env,
  l10n,
  languages,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Preview, PreviewParams, PreviewRange } from '../../../server/src/features/previewModel';
import { REPORT_LANGUAGE } from '../language';
import { pageHtml } from './page';
import { keyAt, rangeOf, reportAt } from './places';
import type { Shown, Target, ToExtension, ToPage } from './protocol';
import { texts } from './texts';

export type RequestPreview = (params: PreviewParams) => Promise<Preview | null>;

/** The report that the panel is about, and what its page said last that it shows. */
export interface PreviewState {
  readonly uri: string | undefined;
  readonly preview: Preview | null;
  readonly shown: Shown | undefined;
}

/** At most one request for this many milliseconds of typing. */
const PAUSE = 120;

/** The panel beside the editor: shows the report that was in front last, and follows its text and the cursor. */
export class PreviewPanel implements Disposable {
  private shown: Shown | undefined;
  private document: TextDocument | undefined;
  private report = 0;
  private preview: Preview | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking = false;
  private askAgain = false;
  private ready = false;
  private table: string | undefined;
  private readonly subscriptions: Disposable;

  constructor(
    private readonly panel: WebviewPanel,
    extension: Uri,
    private readonly request: RequestPreview,
    document: TextDocument | undefined,
  ) {
    this.document = document;
    panel.iconPath = Uri.joinPath(extension, 'docs/images/icon.png');
    this.subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message: ToExtension) => this.received(message)),
      panel.onDidChangeViewState(() => this.soon()),
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor?.document)),
      workspace.onDidOpenTextDocument((opened) => opened === window.activeTextEditor?.document && this.follow(opened)),
      workspace.onDidCloseTextDocument((closed) => closed === this.document && this.turnTo(undefined)),
      workspace.onDidChangeTextDocument((change) => change.document === this.document && this.soon()),
      // Also when only a workspace file or a setting has changed.
      languages.onDidChangeDiagnostics(({ uris }) => uris.some((uri) => this.isShown(uri)) && this.soon()),
      window.onDidChangeTextEditorSelection(
        ({ textEditor }) => this.isShown(textEditor.document.uri) && this.tellCursor(),
      ),
    );
    panel.webview.html = pageHtml(panel.webview, extension);
  }

  get onDidDispose() {
    return this.panel.onDidDispose;
  }

  get state(): PreviewState {
    return { uri: this.document?.uri.toString(), preview: this.preview, shown: this.shown };
  }

  /** Brings the panel to the front with that report, and one of its tables into view. */
  open(document: TextDocument | undefined, table: string | undefined, report: number | undefined): void {
    this.table = table;
    this.panel.reveal(undefined, true);
    if (document !== undefined) this.turnTo(document);
    if (report !== undefined) this.turnToReport(report);
    this.showTable();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
    this.panel.dispose();
  }

  private isShown(uri: Uri): boolean {
    return uri.toString() === this.document?.uri.toString();
  }

  private follow(document: TextDocument | undefined): void {
    if (document?.languageId === REPORT_LANGUAGE && document !== this.document) this.turnTo(document);
  }

  private turnTo(document: TextDocument | undefined): void {
    if (document !== this.document) this.report = 0;
    this.document = document;
    this.soon();
  }

  /** Hidden panels ask for nothing; they are brought up to date when they are shown again. */
  private soon(): void {
    if (this.asking) this.askAgain = true;
    else this.timer ??= setTimeout(() => this.refresh(), PAUSE);
  }

  private async refresh(): Promise<void> {
    this.timer = undefined;
    if (!this.panel.visible || !this.ready) return;
    const { document } = this;
    this.asking = true;
    this.askAgain = false;
    const uri = document?.uri.toString();
    const preview = uri === undefined ? null : await this.request({ uri, report: this.report });
    this.asking = false;
    if (document === this.document) this.show(preview);
    if (this.askAgain || document !== this.document) this.soon();
  }

  private show(preview: Preview | null): void {
    // A server that is just restarting answers with the next change; until then the last state stays.
    if (preview === null && this.preview !== null && this.document !== undefined) return;
    this.preview = preview;
    const name = preview?.title || (this.document?.uri.path.split('/').pop() ?? '');
    this.panel.title = name === '' ? l10n.t('Preview') : l10n.t('Preview: {0}', name);
    this.post({ type: 'show', preview });
    this.tellCursor();
    this.showTable();
  }

  private showTable(): void {
    if (this.table === undefined || this.preview === null || !this.ready) return;
    this.post({ type: 'table', id: this.table });
    this.table = undefined;
  }

  private tellCursor(): void {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.document);
    if (editor === undefined || this.preview === null) return;
    const place = editor.selection.active;
    const report = reportAt(this.preview, place);
    if (report !== this.preview.report) this.turnToReport(report);
    else this.post({ type: 'cursor', key: keyAt(this.preview, place) });
  }

  private turnToReport(report: number): void {
    if (report === this.report) return;
    this.report = report;
    this.soon();
  }

  private post(message: ToPage): void {
    if (this.panel.visible && this.ready) void this.panel.webview.postMessage(message);
  }

  private received(message: ToExtension): void {
    switch (message.type) {
      case 'ready':
        // Also when a hidden page was thrown away and made anew.
        this.ready = true;
        this.post({ type: 'texts', texts: texts(), language: env.language });
        this.soon();
        break;
      case 'jump':
        void this.jump(message.target, message.focus);
        break;
      case 'report': {
        const start = this.preview?.reports[message.index]?.range.start;
        this.turnToReport(message.index);
        if (start !== undefined) void this.select({ start, end: start }, 'page');
        break;
      }
      case 'copy':
        void env.clipboard.writeText(message.text).then(() => this.post({ type: 'copied' }));
        break;
      case 'shown':
        this.shown = message;
    }
  }

  private async jump(target: Target, focus: 'editor' | 'page'): Promise<void> {
    const { document } = this;
    if (document === undefined) return;
    // The text may have changed since: look the place up where it stands now.
    const isOld = this.preview?.version !== document.version;
    const preview = isOld ? await this.request({ uri: document.uri.toString(), report: this.report }) : this.preview;
    const range = preview === null ? null : rangeOf(preview, target);
    if (range !== null) await this.select(range, focus);
  }

  private async select({ start, end }: PreviewRange, focus: 'editor' | 'page'): Promise<void> {
    if (this.document === undefined) return;
    const visible = window.visibleTextEditors.find(({ document }) => document === this.document);
    const selection = new Range(start.line, start.character, end.line, end.character);
    const editor = await window.showTextDocument(this.document, {
      viewColumn: visible?.viewColumn ?? ViewColumn.One,
      preserveFocus: focus === 'page',
      selection,
    });
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
