import { type Disposable, type TextDocument, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { activeReport, columnOf } from '../activeReport';
import { resourceFolder } from './page';
import { PreviewPanel, type RequestPreview } from './panel';

const VIEW = 'nianbao.preview';

/** Opens the preview panel, at most one, and opens it again after a reload of the window. */
export class Previews implements Disposable {
  private panel: PreviewPanel | undefined;
  private readonly serializer: Disposable;

  constructor(
    private readonly extension: Uri,
    private readonly request: RequestPreview,
  ) {
    this.serializer = window.registerWebviewPanelSerializer(VIEW, {
      deserializeWebviewPanel: async (panel) => this.adopt(panel, activeReport()),
    });
  }

  get current(): PreviewPanel | undefined {
    return this.panel;
  }

  /** Shows the report at `uri`, else the one in the editor; `table` is the id of the table to bring into view, `report` which of the document's reports. */
  async open(uri?: Uri | string, table?: string, report?: number): Promise<void> {
    const named = typeof uri === 'string' ? Uri.parse(uri) : uri;
    const document = named === undefined ? activeReport() : await workspace.openTextDocument(named);
    if (this.panel === undefined) {
      const place = { viewColumn: await columnBeside(document), preserveFocus: true };
      this.adopt(window.createWebviewPanel(VIEW, 'Nianbao', place, this.options()), document);
    }
    this.panel?.open(document, table, report);
  }

  dispose(): void {
    this.serializer.dispose();
    this.panel?.dispose();
  }

  private adopt(panel: WebviewPanel, document: TextDocument | undefined): void {
    this.panel?.dispose();
    panel.webview.options = this.options();
    const adopted = new PreviewPanel(panel, this.extension, this.request, document);
    this.panel = adopted;
    adopted.onDidDispose(() => {
      adopted.dispose();
      if (this.panel === adopted) this.panel = undefined;
    });
  }

  private options() {
    return { enableScripts: true, localResourceRoots: [resourceFolder(this.extension)], enableFindWidget: true };
  }
}

/** Right of the report's text, which comes to the front for it: what is in front may be the walkthrough. */
async function columnBeside(report: TextDocument | undefined): Promise<ViewColumn> {
  if (report === undefined) return ViewColumn.Beside;
  const { viewColumn } =
    window.visibleTextEditors.find(({ document }) => document === report) ??
    (await window.showTextDocument(report, { viewColumn: columnOf(report) ?? ViewColumn.Active, preserveFocus: true }));
  return viewColumn === undefined ? ViewColumn.Beside : viewColumn + 1;
}
