/** The table as rows of tab-separated cells; a merged cell stands at its first place, the others stay empty. */
export function tabSeparated(table: HTMLTableElement): string {
  const rows: string[][] = [...table.rows].map(() => []);
  for (const [y, row] of [...table.rows].entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (rows[y]?.[x] !== undefined) x++;
      for (let down = 0; down < cell.rowSpan; down++) {
        const line = rows[y + down];
        for (let across = 0; line !== undefined && across < cell.colSpan; across++) {
          line[x + across] = down === 0 && across === 0 ? (cell.textContent ?? '') : '';
        }
      }
      x += cell.colSpan;
    }
  }
  return rows.map((cells) => cells.join('\t')).join('\n');
}

/** The table alone, as Word and Excel take it: merged cells, borders, and nothing of this page. */
export function plainHtml(table: HTMLTableElement): string {
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
