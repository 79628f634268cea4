import { RequestType } from 'vscode-languageserver';
import type { ReportStatus } from '../features/reportStatus';

export interface StatusParams {
  readonly uri: string;
}

/** Asks for the one-line summary of an open document; null for a document that the server does not know. */
export const StatusRequest = new RequestType<StatusParams, ReportStatus | null, void>('nianbao/status');
