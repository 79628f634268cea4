import type { Memento, TextDocument } from 'vscode';

const KEY = 'declinedDocuments';
/** Enough for years of work; the oldest are forgotten first. */
const LIMIT = 500;

/** Documents that the writer does not want switched, remembered in the workspace. */
export class Declined {
  // Untitled names come again for other texts, so those are remembered by document and for this session only.
  private readonly untitled = new WeakSet<TextDocument>();

  constructor(private readonly memento: Memento) {}

  has(document: TextDocument): boolean {
    return document.isUntitled ? this.untitled.has(document) : this.stored().includes(document.uri.toString());
  }

  add(document: TextDocument): void {
    if (document.isUntitled) this.untitled.add(document);
    else this.store([...this.without(document), document.uri.toString()].slice(-LIMIT));
  }

  delete(document: TextDocument): void {
    if (!this.has(document)) return;
    if (document.isUntitled) this.untitled.delete(document);
    else this.store(this.without(document));
  }

  private without(document: TextDocument): string[] {
    return this.stored().filter((uri) => uri !== document.uri.toString());
  }

  private stored(): readonly string[] {
    return this.memento.get<readonly string[]>(KEY, []);
  }

  private store(uris: readonly string[]): void {
    void this.memento.update(KEY, uris);
  }
}
