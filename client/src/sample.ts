import { Uri, ViewColumn, window, workspace } from 'vscode';
import { REPORT_LANGUAGE } from './language';

/** Opens the sample report as a text of the reader's own, so that it can be spoilt and thrown away. */
export async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'client/walkthrough/sample.txt'));
  const content = new TextDecoder().decode(bytes);
  const document = await workspace.openTextDocument({ content, language: REPORT_LANGUAGE });
  // Beside the walkthrough, which goes on explaining.
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
}
