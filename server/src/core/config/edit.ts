import { applyEdits, type Edit, type JSONPath, modify } from 'jsonc-parser';
import type { IgnoreEntry } from './config';
import { parseJson } from './json';

/** A change of the workspace file that silences a finding. */
export type ConfigChange =
  | { readonly kind: 'ignore'; readonly entry: Omit<IgnoreEntry, 'span'> }
  | { readonly kind: 'turn-off'; readonly rule: string };

/**
 * The workspace file after the change; everything else in it stays as it is, comments too. Null when the file is so broken
 * that a change might hit the wrong place. An absent file is an empty text.
 */
export function changedConfig(text: string, change: ConfigChange): string | null {
  const { root, problems } = parseJson(text);
  if (problems.length > 0 || (root !== undefined && root.type !== 'object')) return null;
  const base = root === undefined ? `${text}{}\n` : text;
  try {
    return applyEdits(base, edits(base, change));
  } catch {
    // What should be an array or an object is none.
    return null;
  }
}

function edits(text: string, change: ConfigChange): Edit[] {
  const options = { formattingOptions: formattingOf(text) };
  if (change.kind === 'turn-off') return modify(text, ['rules', change.rule], 'off', options);
  const end: JSONPath = ['ignore', -1];
  return modify(text, end, change.entry, { ...options, isArrayInsertion: true });
}

/** As the file is indented already; two blanks for a new one. */
function formattingOf(text: string) {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
