import { type TextDocument, type TextEditor, window } from 'vscode';
import { REPORT_LANGUAGE } from './language';

/** The editor of the report that the writer works on: the one in front; where none is, one that can be seen. */
export function activeReportEditor(): TextEditor | undefined {
  const { activeTextEditor } = window;
  if (activeTextEditor !== undefined) return isReport(activeTextEditor) ? activeTextEditor : undefined;
  return window.visibleTextEditors.find(isReport);
}

export function activeReport(): TextDocument | undefined {
  return activeReportEditor()?.document;
}

function isReport({ document }: TextEditor): boolean {
  return document.languageId === REPORT_LANGUAGE;
}
