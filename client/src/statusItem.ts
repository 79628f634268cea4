import { Disposable, l10n, languages, StatusBarAlignment, type TextDocument, window, workspace } from 'vscode';
import type { ReportStatus } from '../../server/src/features/reportStatus';
import { activeReport } from './activeReport';
import { statusText } from './statusText';

/** A burst of diagnostics after an edit leads to one request. */
const PAUSE = 150;

/** Shows whose report the writer works on, its year and edition and how many findings it has. */
export class StatusItem implements Disposable {
  private readonly item = window.createStatusBarItem('nianbao.status', StatusBarAlignment.Left, 0);
  private readonly subscriptions: Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown: TextDocument | undefined;

  constructor(private readonly request: (document: TextDocument) => Promise<ReportStatus | null>) {
    this.item.name = l10n.t('Annual report');
    this.item.command = 'nianbao.showMenu';
    this.subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      workspace.onDidOpenTextDocument((document) => this.soon(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.soon(document)),
      workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('nianbao') && this.soon()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === activeReport()?.uri.toString())) this.soon();
      }),
    );
    void this.refresh();
  }

  /** What the status bar shows now; undefined while no report is in front. */
  get text(): string | undefined {
    return this.shown === undefined ? undefined : this.item.text;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
    this.item.dispose();
  }

  private soon(document?: TextDocument): void {
    if (document !== undefined && document !== activeReport()) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), PAUSE);
  }

  private async refresh(): Promise<void> {
    const document = activeReport();
    // Another document's figures must not stand there while the server thinks.
    if (document !== this.shown) this.hide();
    if (document === undefined) return;
    const status = await this.request(document);
    if (document !== activeReport()) return;
    if (status === null) this.hide();
    else this.show(document, status);
  }

  private show(document: TextDocument, status: ReportStatus): void {
    this.item.text = statusText(status, formName(status));
    this.item.tooltip = tooltip(status);
    this.item.show();
    this.shown = document;
  }

  private hide(): void {
    this.item.hide();
    this.shown = undefined;
  }
}

function formName({ edition }: ReportStatus): string | null {
  return edition === null ? null : l10n.t('form of {0}', edition);
}

function tooltip({ title, findings }: ReportStatus): string {
  const counts = l10n.t(
    'Errors: {0}, warnings: {1}, notes: {2}, hints: {3}',
    findings.error,
    findings.warning,
    findings.information,
    findings.hint,
  );
  return [title ?? l10n.t('Report without a title'), counts, l10n.t('Click for what can be done')].join('\n');
}
