// The preview's page. It is told what to show and tells what was chosen; it knows nothing of the text.
import type { Preview } from '../../server/src/features/previewModel';
import type { Texts, ToExtension, ToPage } from '../src/preview/protocol';
import { copyTable, tabSeparated } from './copy';
import { element } from './element';
import { canHaveFocus, neighbour } from './keyboard';
import { partsOf } from './report';

declare function acquireVsCodeApi(): { postMessage(message: ToExtension): void };

const extension = acquireVsCodeApi();
const main = document.querySelector('main') as HTMLElement;
const details = element('div', { class: 'details', role: 'status' });
document.body.append(details);

let texts: Texts | undefined;
let preview: Preview | null = null;
let current: string | null = null;
/** What each part of the page was made of. */
const made = new Map<string, string>();

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'texts':
      texts = data.texts;
      document.documentElement.lang = data.language;
      break;
    case 'show':
      preview = data.preview;
      show();
      break;
    case 'cursor':
      current = data.key;
      markCurrent('into-view');
      break;
    case 'table':
      main.querySelector(`[data-table="${CSS.escape(data.id)}"]`)?.scrollIntoView({ block: 'start' });
      break;
    case 'copied':
      details.textContent = texts?.copied ?? '';
  }
  tellShown();
});

/** Replaces the parts that changed; scroll position and focus stay. */
function show(): void {
  if (texts === undefined) return;
  const words = texts;
  if (preview === null) {
    made.clear();
    main.replaceChildren(element('p', { class: 'absent' }, words.noReport));
    return;
  }
  const focused = document.activeElement?.getAttribute('data-key');
  const parts = partsOf(preview, words);
  const kept = new Map([...main.children].map((child) => [child.id, child]));
  const children = parts.map(({ id, source, make }) => {
    const text = JSON.stringify(source);
    const old = kept.get(id);
    if (old !== undefined && made.get(id) === text) return old;
    made.set(id, text);
    const fresh = make();
    fresh.id = id;
    return fresh;
  });
  if (children.length !== main.children.length || children.some((child, i) => child !== main.children[i])) {
    replace(children);
  }
  for (const table of main.querySelectorAll('table')) keepOneTabStop(table);
  markCurrent('stay');
  if (focused != null) cellOf(focused)?.focus({ preventScroll: true });
}

/** Leaves what stays in its place: moving an element would take its focus and its scroll position. */
function replace(children: readonly Element[]): void {
  for (const child of [...main.children]) if (!children.includes(child)) child.remove();
  for (const [i, child] of children.entries()) {
    if (main.children[i] !== child) main.insertBefore(child, main.children[i] ?? null);
  }
}

function cellOf(key: string): HTMLTableCellElement | null {
  return main.querySelector<HTMLTableCellElement>(`[data-key="${CSS.escape(key)}"]`);
}

/** Tab goes from table to table, arrow keys go from cell to cell. */
function keepOneTabStop(table: HTMLTableElement): void {
  if (table.querySelector('[data-key][tabindex="0"]') !== null) return;
  const first = table.querySelector('td[data-key]') ?? table.querySelector('[data-key]');
  first?.setAttribute('tabindex', '0');
}

function markCurrent(scroll: 'into-view' | 'stay'): void {
  for (const old of main.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current');
  const cell = current === null ? null : cellOf(current);
  cell?.setAttribute('aria-current', 'true');
  if (cell === null || document.hasFocus()) return;
  if (scroll === 'into-view') cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  explain(cell);
}

/** Says in words what a cell holds, and lights up the cells of its sums. */
function explain(cell: Element): void {
  details.textContent = cell.getAttribute('title') ?? cell.textContent;
  for (const old of main.querySelectorAll('.part')) old.classList.remove('part');
  for (const key of cell.getAttribute('data-cells')?.split(' ') ?? []) cellOf(key)?.classList.add('part');
}

function jump(from: Element, focus: 'editor' | 'page'): void {
  const { key, section, tableLink } = (from as HTMLElement).dataset;
  if (key !== undefined) extension.postMessage({ type: 'jump', target: { kind: 'cell', key }, focus });
  else if (section !== undefined)
    extension.postMessage({ type: 'jump', target: { kind: 'section', index: Number(section) }, focus });
  else if (tableLink !== undefined)
    extension.postMessage({ type: 'jump', target: { kind: 'table', id: tableLink }, focus });
}

main.addEventListener('click', ({ target, detail }) => {
  const from = (target as Element).closest('[data-key], [data-section], [data-table-link], [data-copy]');
  if (from === null) return;
  if (from.hasAttribute('data-copy')) void copy(from);
  // The keyboard's Enter on a button is a click without a mouse button.
  else jump(from, detail === 0 ? 'editor' : 'page');
});

main.addEventListener('dblclick', ({ target }) => {
  const from = (target as Element).closest('[data-key]');
  if (from !== null) jump(from, 'editor');
});

main.addEventListener('keydown', (event) => {
  const cell = (event.target as Element).closest<HTMLTableCellElement>('[data-key]');
  if (cell === null || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === ' ') jump(cell, event.key === 'Enter' ? 'editor' : 'page');
  else {
    const next = neighbour(cell, event.key);
    if (next === null) return;
    next.focus();
  }
  event.preventDefault();
});

main.addEventListener('focusin', ({ target }) => {
  const cell = target as HTMLElement;
  if (!canHaveFocus(cell)) return;
  for (const old of cell.closest('table')?.querySelectorAll('[tabindex="0"]') ?? []) old.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
  explain(cell);
});

main.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) extension.postMessage({ type: 'report', index: Number(target.value) });
});

async function copy(button: Element): Promise<void> {
  const table = button.closest('section')?.querySelector('table');
  if (table == null) return;
  if (await copyTable(table)) details.textContent = texts?.copied ?? '';
  else extension.postMessage({ type: 'copy', text: tabSeparated(table) });
}

function tellShown(): void {
  const text = (cell: Element) => cell.textContent ?? '';
  const at = main.querySelector('[aria-current]');
  extension.postMessage({
    type: 'shown',
    version: preview?.version ?? null,
    cells: main.querySelectorAll('td, th').length,
    wrong: [...main.querySelectorAll('td.marked')].map(text),
    current: at === null ? null : text(at),
  });
}

extension.postMessage({ type: 'ready' });
