import { Disposable, TabInputText, type TextDocument, type ViewColumn, window, workspace } from 'vscode';
import { REPORT_LANGUAGE } from './language';

/** The report that was in front last: what the writer means while the preview or the walkthrough is. */
let last: TextDocument | undefined;

/** Keeps in mind which report was in front, from the one that is. */
export function rememberActiveReport(): Disposable {
  const remember = () => {
    const document = window.activeTextEditor?.document;
    if (document !== undefined && isReport(document)) last = document;
  };
  remember();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(remember),
    // Also when a text is recognised as a report.
    workspace.onDidOpenTextDocument(remember),
  );
}

/** The report that the writer works on: the text in front; where none is, the report last seen there, if it still has a tab. */
export function activeReport(): TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  if (activeTextEditor !== undefined) {
    return isReport(activeTextEditor.document) ? activeTextEditor.document : undefined;
  }
  if (last !== undefined && isReport(last) && columnOf(last) !== undefined) return last;
  return visibleTextEditors.map(({ document }) => document).find(isReport);
}

/** The column that has a tab of the document, in front or not; undefined without one. */
export function columnOf({ uri }: TextDocument): ViewColumn | undefined {
  const isItsTab = (input: unknown) => input instanceof TabInputText && input.uri.toString() === uri.toString();
  return window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => isItsTab(input)))?.viewColumn;
}

function isReport({ languageId }: TextDocument): boolean {
  return languageId === REPORT_LANGUAGE;
}
