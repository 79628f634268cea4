import { places } from './grid';

/** The table as rows of tab-separated cells; a merged cell stands at its first place, the others stay empty. */
export function tabSeparated(table: HTMLTableElement): string {
  const grid = places(table);
  const isFirst = (cell: Element, x: number, y: number) => cell !== grid[y]?.[x - 1] && cell !== grid[y - 1]?.[x];
  return grid
    .map((row, y) => row.map((cell, x) => (isFirst(cell, x, y) ? (cell.textContent ?? '') : '')).join('\t'))
    .join('\n');
}

/** The table alone, as Word and Excel take it: merged cells, borders, and nothing of this page. */
function plainHtml(table: HTMLTableElement): string {
  const copy = table.cloneNode(true) as HTMLTableElement;
  copy.caption?.remove();
  for (const node of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of [...node.attributes]) {
      if (name !== 'colspan' && name !== 'rowspan') node.removeAttribute(name);
    }
  }
  copy.setAttribute('border', '1');
  return copy.outerHTML;
}

/** Puts both forms on the clipboard; false when the browser does not let the page. */
export async function copyTable(table: HTMLTableElement): Promise<boolean> {
  try {
    const blob = (type: string, text: string) => new Blob([text], { type });
    const forms = {
      'text/plain': blob('text/plain', tabSeparated(table)),
      'text/html': blob('text/html', plainHtml(table)),
    };
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    return false;
  }
}
