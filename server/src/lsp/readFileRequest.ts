import { type Connection, RequestType } from 'vscode-languageserver';
import type { WorkspaceFiles } from '../workspace/loadedConfig';

export interface ReadFileParams {
  readonly uri: string;
}

/** Sent to the client: the text of a file that only it can reach; null when there is none. */
const ReadFileRequest = new RequestType<ReadFileParams, string | null, void>('nianbao/readFile');

/** Files as the client sees them: in the browser, on remote machines. A client that does not know the request has none. */
export function clientFiles(connection: Connection): WorkspaceFiles {
  return {
    caseRule: 'sensitive',
    read: (uri) => connection.sendRequest(ReadFileRequest, { uri }).catch(() => null),
    ...URI_PATHS,
  };
}

/** URIs are percent-encoded, what people write is not. */
export const URI_PATHS: Pick<WorkspaceFiles, 'decode' | 'encode'> = {
  decode: (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  },
  encode: (path) => path.split('/').map(encodeURIComponent).join('/'),
};
