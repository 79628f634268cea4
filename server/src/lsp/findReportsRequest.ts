import { type Connection, RequestType } from 'vscode-languageserver';
import type { ReportFiles } from '../workspace/reportFiles';
import { clientFiles } from './readFileRequest';

export interface FindReportsParams {
  /** URI of a workspace folder. */
  readonly folder: string;
  readonly most: number;
}

/** Sent to the client: URIs of files that may be reports in a folder that only it can list. */
const FindReportsRequest = new RequestType<FindReportsParams, readonly string[], void>('nianbao/findReports');

/** Reports as the client sees them: in the browser, on remote machines. A client that does not know the request has none. */
export function clientReports(connection: Connection): ReportFiles {
  const { read } = clientFiles(connection);
  return {
    find: (folder, most) => connection.sendRequest(FindReportsRequest, { folder, most }).catch(() => []),
    read,
  };
}
