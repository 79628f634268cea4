import type { Preview, PreviewSection, PreviewSeverity } from '../../server/src/features/previewModel';
import type { Texts } from '../src/preview/protocol';
import { element } from './element';
import { tableElement } from './table';

/** A part of the page; it is made anew only when `source` differs from what it was made of. */
export interface Part {
  readonly id: string;
  readonly source: unknown;
  make(): HTMLElement;
}

export function partsOf(preview: Preview, texts: Texts): readonly Part[] {
  const { reports, report, title, form, findings, sections, tables } = preview;
  const names = reports.map(({ name }) => name);
  const head = { names, report, title, form, findings };
  return [
    { id: 'head', source: head, make: () => headElement(head, texts) },
    { id: 'sections', source: sections, make: () => sectionsElement(sections, texts) },
    ...tables.map((table) => ({
      id: `table-${table.id}`,
      // Ranges move with every edit above; the page does not show them.
      source: [
        table.title,
        table.headerRows,
        table.notes,
        table.rows.map((row) => row.map(({ range, ...cell }) => cell)),
      ],
      make: () => tableElement(table, texts),
    })),
    { id: 'legend', source: 'legend', make: () => legendElement(texts) },
  ];
}

interface Head {
  readonly names: readonly string[];
  readonly report: number;
  readonly title: string;
  readonly form: string;
  readonly findings: Preview['findings'];
}

function headElement({ names, report, title, form, findings }: Head, texts: Texts): HTMLElement {
  const head = element('header', {});
  if (names.length > 1) head.append(chooser(names, report, texts));
  head.append(element('h1', {}, title === '' ? texts.untitled : title));
  head.append(element('p', { class: 'form' }, form), countsElement(findings, texts));
  return head;
}

function chooser(names: readonly string[], report: number, texts: Texts): HTMLElement {
  const options = names.map((name, index) =>
    element(
      'option',
      { value: index, selected: index === report ? '' : undefined },
      `${index + 1}. ${name || texts.untitled}`,
    ),
  );
  return element('label', { class: 'chooser' }, texts.report, element('select', { 'data-reports': '' }, ...options));
}

const COUNTED: readonly (readonly [PreviewSeverity, keyof Texts])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['information', 'information'],
  ['hint', 'hints'],
];

function countsElement(findings: Preview['findings'], texts: Texts): HTMLElement {
  const some = COUNTED.filter(([severity]) => findings[severity] > 0);
  if (some.length === 0) return element('p', { class: 'counts none' }, `✓ ${texts.noFindings}`);
  const counts = some.map(([severity, name]) =>
    element('span', { class: `count ${severity}` }, counted(texts[name], findings[severity])),
  );
  return element('p', { class: 'counts' }, ...counts);
}

/** The host leaves the place of the number open. */
function counted(text: string, count: number): string {
  return text.replace('{0}', String(count));
}

const STATE_MARKS = { found: '✓', findings: '!', empty: '○', missing: '✗' } as const;

function sectionsElement(sections: readonly PreviewSection[], texts: Texts): HTMLElement {
  const items = sections.map(({ title, state, findings, range }, index) => {
    const words = state === 'findings' ? counted(texts.findings, findings) : texts[state];
    const name =
      range === null ? title : element('button', { type: 'button', class: 'link', 'data-section': index }, title);
    return element(
      'li',
      { class: state },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, STATE_MARKS[state]),
      name,
      element('span', { class: 'state' }, words),
    );
  });
  return element(
    'nav',
    { 'aria-label': texts.sections },
    element('h2', {}, texts.sections),
    element('ol', { class: 'sections' }, ...items),
  );
}

function legendElement(texts: Texts): HTMLElement {
  const entry = (state: string, sign: string, text: string) =>
    element('li', {}, element('span', { class: `sample ${state}`, 'aria-hidden': 'true' }, sign), text);
  return element(
    'footer',
    {},
    element(
      'ul',
      { class: 'legend' },
      entry('marked error', '18', texts.legendWrong),
      entry('inferred', '18', texts.legendInferred),
      entry('blank', '', texts.legendBlank),
      entry('placeholder', '/', texts.legendPlaceholder),
      entry('missing', '', texts.legendMissing),
    ),
    element('p', { class: 'help' }, texts.help),
  );
}
