import * as vscode from 'vscode';
import { type PreviewState, previewState, showing } from './previewState';
import { closeAll, equal, open, openUntitled, SAMPLE } from './support';

suite('preview', () => {
  let state: () => PreviewState | undefined;
  const shows = (what: string, isSo: (state: PreviewState) => boolean) => showing(state, what, isSo);

  suiteSetup(async () => {
    state = await previewState();
  });

  teardown(closeAll);

  test('stays with the report when another kind of text is in front', async () => {
    const report = await open(SAMPLE.clean);
    await vscode.commands.executeCommand('nianbao.openPreview');
    await shows('the report', ({ uri }) => uri === report.uri.toString());
    await openUntitled('nothing of the kind');
    equal(state()?.uri, report.uri.toString(), 'document');
  });

  test('the sample of the walkthrough opens as a report of one’s own', async () => {
    await vscode.commands.executeCommand('nianbao.openSample');
    const document = vscode.window.activeTextEditor?.document;
    equal([document?.isUntitled, document?.languageId], [true, 'annual-report'], 'sample');
  });
});
