import { type Disposable, type TextDocument, type TextEditor, window } from 'vscode';
import { REPORT_LANGUAGE } from './language';

/** The report that was in front last: what the writer means while the preview or the walkthrough is. */
let last: TextDocument | undefined;

/** Keeps in mind which report was in front. */
export function rememberActiveReport(): Disposable {
  return window.onDidChangeActiveTextEditor((editor) => {
    if (editor !== undefined && isReport(editor)) last = editor.document;
  });
}

/** The editor of the report that the writer works on: the one in front; where none is, the one last seen there. */
export function activeReportEditor(): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  if (activeTextEditor !== undefined) return isReport(activeTextEditor) ? activeTextEditor : undefined;
  return visibleTextEditors.find(({ document }) => document === last) ?? visibleTextEditors.find(isReport);
}

export function activeReport(): TextDocument | undefined {
  return activeReportEditor()?.document;
}

function isReport({ document }: TextEditor): boolean {
  return document.languageId === REPORT_LANGUAGE;
}
