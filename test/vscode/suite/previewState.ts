import * as vscode from 'vscode';
import { until } from './support';

/** What the extension tells about its preview, as far as it is looked at here. */
export interface PreviewState {
  readonly uri: string | undefined;
  readonly preview: {
    readonly sections: readonly { readonly state: string }[];
    readonly reports: readonly unknown[];
  } | null;
  readonly shown:
    | { readonly version: number | null; readonly wrong: readonly string[]; readonly current: string | null }
    | undefined;
}

interface Nianbao {
  preview(): PreviewState | undefined;
}

/** What the preview is about and what its page shows; undefined while there is none. */
export async function previewState(): Promise<() => PreviewState | undefined> {
  const extension = vscode.extensions.getExtension<Nianbao>('nianbao.nianbao');
  if (extension === undefined) throw new Error('the extension is not installed');
  const nianbao = await extension.activate();
  return () => nianbao.preview();
}

export function showing(
  state: () => PreviewState | undefined,
  what: string,
  isSo: (state: PreviewState) => boolean,
): Promise<unknown> {
  return until(
    () => `${what}; the preview is ${JSON.stringify(state()?.shown)}`,
    () => {
      const now = state();
      return now !== undefined && isSo(now);
    },
  );
}
