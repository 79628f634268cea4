import {
  Disposable,
  l10n,
  languages,
  type Memento,
  Position,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { Declined } from './declined';
import { DETECTION_LENGTH, isAnnualReport } from './detection';
import { HISTORY_SCHEMES, REPORT_LANGUAGE, TEXT_LANGUAGES } from './language';

/** Long enough that typing does not start a look at the text for every key. */
const PAUSE_AFTER_EDIT = 400;

/** Switches plain-text and Markdown documents that evidently are reports to the report language. */
export class Recogniser implements Disposable {
  private readonly declined: Declined;
  // A change of language keeps the document object, closing and opening again makes a new one.
  private readonly onceReport = new WeakSet<TextDocument>();
  private readonly asked = new WeakSet<TextDocument>();
  private readonly pending = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: Disposable;

  constructor(memento: Memento) {
    this.declined = new Declined(memento);
    this.subscriptions = Disposable.from(
      workspace.onDidOpenTextDocument((document) => this.opened(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
      workspace.onDidCloseTextDocument((document) => this.cancel(document)),
    );
    for (const document of workspace.textDocuments) this.opened(document);
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const timer of this.pending.values()) clearTimeout(timer);
  }

  private opened(document: TextDocument): void {
    if (document.languageId === REPORT_LANGUAGE) {
      this.onceReport.add(document);
      this.declined.delete(document);
    } else if (TEXT_LANGUAGES.has(document.languageId)) {
      // Only the writer turns a report back into plain text: respect it from now on.
      if (this.onceReport.has(document)) this.declined.add(document);
      void this.consider(document);
    }
  }

  private changed(document: TextDocument): void {
    if (!TEXT_LANGUAGES.has(document.languageId)) return;
    this.cancel(document);
    this.pending.set(
      document,
      setTimeout(() => {
        this.pending.delete(document);
        void this.consider(document);
      }, PAUSE_AFTER_EDIT),
    );
  }

  private cancel(document: TextDocument): void {
    clearTimeout(this.pending.get(document));
    this.pending.delete(document);
  }

  private async consider(document: TextDocument): Promise<void> {
    const mode = workspace.getConfiguration('nianbao', document).get<string>('recogniseByContent');
    if (mode === 'off' || HISTORY_SCHEMES.has(document.uri.scheme) || this.declined.has(document)) return;
    if (!isAnnualReport(head(document))) return;
    if (mode === 'ask' && !(await this.agreed(document))) return;
    if (!document.isClosed) await languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
  }

  private async agreed(document: TextDocument): Promise<boolean> {
    if (this.asked.has(document)) return false;
    this.asked.add(document);
    const yes = l10n.t('Switch');
    const no = l10n.t('Not This File');
    const answer = await window.showInformationMessage(
      l10n.t('This document looks like an annual report. Switch it to the annual report language?'),
      yes,
      no,
    );
    if (answer === no) this.declined.add(document);
    return answer === yes;
  }
}

function head(document: TextDocument): string {
  return document.getText(new Range(new Position(0, 0), document.positionAt(DETECTION_LENGTH)));
}
