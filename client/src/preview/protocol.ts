// What the extension and the preview's page tell each other. Ranges stay with the extension: the page knows cells by key.
import type { Preview } from '../../../server/src/features/previewModel';

/** Texts of the page in the reader's language; those about numbers hold `{0}`. */
export type Texts = Readonly<
  Record<
    | 'noReport'
    | 'untitled'
    | 'sections'
    | 'found'
    | 'findings'
    | 'empty'
    | 'missing'
    | 'noFindings'
    | 'errors'
    | 'warnings'
    | 'information'
    | 'hints'
    | 'report'
    | 'absent'
    | 'copy'
    | 'copied'
    | 'legendWrong'
    | 'legendInferred'
    | 'legendBlank'
    | 'legendPlaceholder'
    | 'legendMissing'
    | 'help',
    string
  >
>;

export type ToPage =
  | { readonly type: 'texts'; readonly texts: Texts; readonly language: string }
  /** Null while there is nothing to show. */
  | { readonly type: 'show'; readonly preview: Preview | null }
  /** The cell at the cursor; null when it stands in none. */
  | { readonly type: 'cursor'; readonly key: string | null }
  | { readonly type: 'table'; readonly id: string }
  | { readonly type: 'copied' };

export type Target =
  | { readonly kind: 'cell'; readonly key: string }
  | { readonly kind: 'section'; readonly index: number }
  | { readonly kind: 'table'; readonly id: string };

export type ToExtension =
  | { readonly type: 'ready' }
  /** `focus` says where the keyboard goes. */
  | { readonly type: 'jump'; readonly target: Target; readonly focus: 'editor' | 'page' }
  | { readonly type: 'report'; readonly index: number }
  /** The page could not reach the clipboard itself. */
  | { readonly type: 'copy'; readonly text: string }
  | ({ readonly type: 'shown' } & Shown);

/** What the page shows after a message, for whoever wants to know that it has arrived. */
export interface Shown {
  readonly version: number | null;
  /** Cells of all tables, merged ones counted once. */
  readonly cells: number;
  /** Texts of the cells that are marked as wrong. */
  readonly wrong: readonly string[];
  /** Text of the cell at the cursor. */
  readonly current: string | null;
}
