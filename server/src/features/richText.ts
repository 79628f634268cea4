import type { MarkupContent } from 'vscode-languageserver-types';

/** One paragraph of a hover; a list has an entry a line. */
export type Block =
  | { readonly kind: 'title' | 'text' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export type TextFormat = 'markdown' | 'plaintext';

/** Text of the report never counts as markup, whatever characters it holds. */
export function richText(blocks: readonly Block[], format: TextFormat): MarkupContent {
  const parts = blocks.map((block) => (format === 'markdown' ? markdown(block) : plain(block)));
  return { kind: format, value: parts.filter((part) => part !== '').join(format === 'markdown' ? '\n\n' : '\n') };
}

function markdown(block: Block): string {
  if (block.kind === 'list') return block.items.map((item) => `- ${escaped(item)}`).join('\n');
  const text = escaped(block.text);
  if (text === '') return '';
  // Emphasis spans the whole paragraph: beside Chinese punctuation it would not be seen as emphasis.
  return block.kind === 'title' ? `**${text}**` : block.kind === 'note' ? `*${text}*` : text;
}

function plain(block: Block): string {
  return block.kind === 'list' ? block.items.map((item) => `  ${oneLine(item)}`).join('\n') : oneLine(block.text);
}

/** Only what could be read as markup, because some clients show the backslashes. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>#|~&$@]|:(?=\/\/)|\.(?=[a-z])/gi, '\\$&')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
    .replace(/^[-+=]/, '\\$&');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
