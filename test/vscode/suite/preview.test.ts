import * as vscode from 'vscode';
import { closeAll, equal, open, openUntitled, SAMPLE, until } from './support';

/** What the extension tells about its preview, as far as it is looked at here. */
interface PreviewState {
  readonly uri: string | undefined;
  readonly preview: {
    readonly sections: readonly { readonly state: string }[];
    readonly reports: readonly unknown[];
  } | null;
  readonly shown:
    | { readonly version: number | null; readonly wrong: readonly string[]; readonly current: string | null }
    | undefined;
}

interface Nianbao {
  preview(): PreviewState | undefined;
}

suite('preview', () => {
  let nianbao: Nianbao;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension<Nianbao>('nianbao.nianbao');
    if (extension === undefined) throw new Error('the extension is not installed');
    nianbao = await extension.activate();
  });

  teardown(closeAll);

  test('shows the report beside its editor and marks the wrong figure', async () => {
    const document = await open(SAMPLE.wrongFigure);
    await vscode.commands.executeCommand('nianbao.openPreview');
    await shows('the wrong figure', ({ shown }) => shown?.wrong.join() === '18');
    equal(nianbao.preview()?.uri, document.uri.toString(), 'document');
    equal(vscode.window.tabGroups.all.length, 2, 'groups of editors');
    equal(nianbao.preview()?.preview?.sections.length, 6, 'sections');
  });

  test('follows what is typed', async () => {
    const document = await open(SAMPLE.wrongFigure);
    await vscode.commands.executeCommand('nianbao.openPreview');
    await shows('the wrong figure', ({ shown }) => shown?.wrong.length === 1);
    const at = document.getText().indexOf('\t18\n') + 1;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 2)), '16');
    await vscode.workspace.applyEdit(edit);
    await shows('no wrong figure', ({ shown }) => shown?.version === document.version && shown.wrong.length === 0);
  });

  test('lights up the cell at the cursor', async () => {
    const document = await open(SAMPLE.wrongFigure);
    await vscode.commands.executeCommand('nianbao.openPreview');
    await shows('the table', ({ shown }) => shown?.version === document.version);
    const at = document.positionAt(document.getText().indexOf('行政许可\t58') + '行政许可\t5'.length);
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    if (editor === undefined) throw new Error('the editor is hidden');
    editor.selection = new vscode.Selection(at, at);
    await shows('the cell', ({ shown }) => shown?.current === '58');
  });

  test('is opened for a document and a table by name, and turns to the report in front', async () => {
    const clean = await open(SAMPLE.clean);
    const other = await open(SAMPLE.wrongFigure);
    await vscode.commands.executeCommand('nianbao.openPreview', clean.uri.toString(), 'applications');
    await shows('the named report', ({ uri, preview }) => uri === clean.uri.toString() && preview !== null);
    await vscode.window.showTextDocument(clean, { viewColumn: vscode.ViewColumn.One });
    await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.One });
    await shows('the report in front', ({ uri }) => uri === other.uri.toString());
  });

  test('stays with the report when another kind of text is in front', async () => {
    const report = await open(SAMPLE.clean);
    await vscode.commands.executeCommand('nianbao.openPreview');
    await shows('the report', ({ uri }) => uri === report.uri.toString());
    await openUntitled('nothing of the kind');
    equal(nianbao.preview()?.uri, report.uri.toString(), 'document');
  });

  test('the sample of the walkthrough opens as a report of one’s own', async () => {
    await vscode.commands.executeCommand('nianbao.openSample');
    const document = vscode.window.activeTextEditor?.document;
    equal([document?.isUntitled, document?.languageId], [true, 'annual-report'], 'sample');
  });

  function shows(what: string, isSo: (state: PreviewState) => boolean): Promise<unknown> {
    return until(
      () => `${what}; the preview is ${JSON.stringify(nianbao.preview()?.shown)}`,
      () => {
        const state = nianbao.preview();
        return state !== undefined && isSo(state);
      },
    );
  }
});
