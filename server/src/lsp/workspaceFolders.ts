import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { URI_PATHS } from './readFileRequest';

/** The folders that are open in the client. */
export class WorkspaceFolders {
  private readonly folders: Set<string>;

  constructor({ workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>) {
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
    this.folders = new Set(uris.map(withoutSlash));
  }

  changed({ added, removed }: WorkspaceFoldersChangeEvent): void {
    for (const { uri } of removed) this.folders.delete(withoutSlash(uri));
    for (const { uri } of added) this.folders.add(withoutSlash(uri));
  }

  all(): readonly string[] {
    return [...this.folders];
  }

  /** The innermost folder that holds the document, spelled as the document's own URI spells it; null outside of all. */
  rootOf(uri: string): string | null {
    const path = URI_PATHS.decode(uri);
    const around = [...this.folders].filter((folder) => path.startsWith(`${URI_PATHS.decode(folder)}/`));
    const depth = Math.max(0, ...around.map((folder) => folder.split('/').length));
    return depth === 0 ? null : uri.split('/').slice(0, depth).join('/');
  }
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}
