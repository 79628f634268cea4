import type { PreviewCell, PreviewNote, PreviewTable } from '../../server/src/features/previewModel';
import type { Texts } from '../src/preview/protocol';
import { element } from './element';

/** The official table; a row with a band's name opens a group of rows of its own. */
export function tableElement({ id, title, rows, headerRows, notes }: PreviewTable, texts: Texts): HTMLElement {
  const name = `title-${id}`;
  const head = element('div', { class: 'bar' }, titleButton(id, title, name, rows.length > 0));
  const section = element('section', { class: 'table', 'data-table': id, 'aria-labelledby': name }, head);
  if (rows.length === 0) {
    section.append(element('p', { class: 'absent' }, texts.absent));
    return section;
  }
  head.append(element('button', { type: 'button', class: 'copy', 'data-copy': id }, texts.copy));
  for (const note of notes) section.append(element('p', { class: `note ${note.severity}` }, note.message));
  section.append(element('div', { class: 'scroll' }, grid(title, rows, headerRows)));
  return section;
}

function titleButton(id: string, title: string, name: string, isThere: boolean): HTMLElement {
  const content = isThere ? element('button', { type: 'button', class: 'link', 'data-table-link': id }, title) : title;
  return element('h2', { id: name }, content);
}

function grid(title: string, rows: readonly (readonly PreviewCell[])[], headerRows: number): HTMLElement {
  const table = element('table', { role: 'grid', 'aria-readonly': 'true' }, element('caption', {}, title));
  let group: HTMLElement | undefined;
  for (const [index, row] of rows.entries()) {
    const isHead = index < headerRows;
    if (group === undefined || index === headerRows || row[0]?.kind === 'band') {
      group = element(isHead ? 'thead' : 'tbody', {});
      table.append(group);
    }
    group.append(element('tr', {}, ...row.map((cell) => cellElement(cell))));
  }
  return table;
}

function cellElement(cell: PreviewCell): HTMLElement {
  const { kind, text, across, down, key, figure, notes = [] } = cell;
  const isFigure = kind === 'figure';
  const isHeading = !isFigure && kind !== 'empty' && kind !== 'unit';
  const explained = [figure?.description ?? text, ...notes.flatMap(explanation)].join('\n');
  return element(
    isHeading ? 'th' : 'td',
    {
      class: classes(cell),
      scope: isHeading ? scope(cell) : undefined,
      colspan: across > 1 ? across : undefined,
      rowspan: down > 1 ? down : undefined,
      tabindex: key === undefined ? undefined : -1,
      'data-key': key,
      'data-cells': notes.length === 0 ? undefined : notes.flatMap(({ cells }) => cells).join(' '),
      'aria-label': isFigure || notes.length > 0 ? explained : undefined,
      'aria-invalid': notes.length > 0 && isFigure ? 'true' : undefined,
      title: isFigure || notes.length > 0 ? explained : undefined,
    },
    text,
  );
}

function classes({ kind, figure, notes = [], level }: PreviewCell): string {
  const state = figure === undefined ? [] : [figure.state];
  const depth = level === undefined ? [] : [`level-${Math.min(level, 5)}`];
  const worst = SEVERITIES.find((severity) => notes.some((note) => note.severity === severity));
  return [kind, ...state, ...depth, ...(worst === undefined ? [] : ['marked', worst])].join(' ');
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

function scope({ kind, across, down }: PreviewCell): string {
  if (kind === 'band') return 'rowgroup';
  if (kind === 'header' || kind === 'corner') return across > 1 ? 'colgroup' : 'col';
  return down > 1 ? 'rowgroup' : 'row';
}

/** A finding in lines: what it says, then the sums that fail. */
function explanation({ message, sums }: PreviewNote): readonly string[] {
  return [message, ...sums.map((sum) => `• ${sum}`)];
}
