import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import type { WorkspaceFiles } from '../workspace/loadedConfig';
import { clientFiles } from './readFileRequest';

/** Files of this machine; those of other schemes by way of the client. */
export function nodeFiles(connection: Connection): WorkspaceFiles {
  const remote = clientFiles(connection);
  return {
    ...remote,
    caseRule: process.platform === 'win32' ? 'insensitive' : 'sensitive',
    read: (uri) => (uri.startsWith('file:') ? readLocal(uri) : remote.read(uri)),
  };
}

async function readLocal(uri: string): Promise<string | null> {
  try {
    // Without the byte order mark, which JSON does not know.
    return new TextDecoder().decode(await readFile(fileURLToPath(uri)));
  } catch {
    return null;
  }
}
