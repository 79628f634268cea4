import { RequestType } from 'vscode-languageserver';
import type { Preview, PreviewParams } from '../features/previewModel';

/** Asks for one report of an open document as the preview shows it; null for a document that the server does not know. */
export const PreviewRequest = new RequestType<PreviewParams, Preview | null, void>('nianbao/preview');
