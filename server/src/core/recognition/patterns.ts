import type { Band, Label, Row, Table } from '../editions/schema';
import { foldLabel } from '../text/fold';
import { once } from '../text/once';
import type { LabelHit } from './report';

/** What a printed label is for: its absence costs more for rows than for headers that are often left out. */
export type LabelRole = 'row' | 'group' | 'header' | 'heading';

/** One label of a form in the order in which the form prints it. */
export interface FormLabel {
  readonly role: LabelRole;
  readonly label: Label;
  readonly band: Band;
  /** The row this label names, for rows and groups. */
  readonly row: Row | null;
  readonly patterns: readonly Pattern[];
  /** Number that is printed in Arabic digits before the label, such as 3 in `3.其他`; 0 when there is none. */
  readonly number: number;
}

/** One folded wording of a label. */
export interface Pattern {
  readonly text: string;
  readonly match: LabelHit['match'];
}

/** A label of the form with its place in the source. */
export interface Anchor {
  readonly formLabel: FormLabel;
  readonly hit: LabelHit;
}

/** A table of a form as the sequence of labels that a text printed from it shows. */
export interface FormSequence {
  readonly table: Table;
  readonly labels: readonly FormLabel[];
}

const MARK = /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]|其中：)/;

/**
 * The orders in which a table may be printed. A table whose rows stand side by side (`across`) comes either as the form
 * prints it — all headers, then all figures — or as one small table for each row.
 */
export const sequencesOf = once((table: Table): readonly FormSequence[] =>
  table.orientation === 'across' ? [acrossWhole(table), acrossByRow(table)] : [down(table)],
);

function down(table: Table): FormSequence {
  const labels = table.bands.flatMap((band) => [...titles(band), ...headers(band), ...band.rows.map(rowOf(band))]);
  return { table, labels };
}

function acrossWhole(table: Table): FormSequence {
  const labels = table.bands.flatMap((band) => {
    const rows = new Map(band.rows.map((row) => [row.label.text, row]));
    return headers(band).map((header) => {
      const row = rows.get(header.label.text);
      return row === undefined ? header : rowOf(band)(row);
    });
  });
  return { table, labels };
}

function acrossByRow(table: Table): FormSequence {
  const labels = table.bands.flatMap((band) =>
    band.rows.flatMap((row) => [rowOf(band)(row), ...band.columns.map((column) => header(band, column.label))]),
  );
  return { table, labels };
}

/** The labels of a table printed across that stand above those of its columns: the names of its rows and of several rows. */
export function groupsAcross(table: Table): readonly FormLabel[] {
  const columns = new Set(table.bands.flatMap((band) => band.columns.map(({ label }) => label)));
  return acrossWhole(table).labels.filter(({ label }) => !columns.has(label.text));
}

function titles(band: Band): FormLabel[] {
  return band.heading === undefined ? [] : [formLabel('heading', band.heading, band, null)];
}

function headers(band: Band): FormLabel[] {
  return band.header.flat().map((text) => header(band, text));
}

function header(band: Band, text: string): FormLabel {
  return formLabel('header', { text, variants: [], discouraged: [] }, band, null);
}

function rowOf(band: Band): (row: Row) => FormLabel {
  return (row) => formLabel(row.id === undefined ? 'group' : 'row', row.label, band, row);
}

function formLabel(role: LabelRole, label: Label, band: Band, row: Row | null): FormLabel {
  const number = /^\d{1,2}/.exec(label.text);
  return { role, label, band, row, patterns: patternsOf(label), number: number === null ? 0 : Number(number[0]) };
}

/** All wordings of a label, each with and without its mark (一、 （一） 1.), longest first. */
function patternsOf(label: Label): Pattern[] {
  const patterns = new Map<string, LabelHit['match']>();
  const wordings: readonly [readonly string[], LabelHit['match']][] = [
    [[label.text], 'official'],
    [label.variants, 'variant'],
    [label.discouraged, 'discouraged'],
  ];
  for (const [texts, match] of wordings) {
    for (const text of texts) {
      for (const wording of [text, text.replace(MARK, '')]) {
        const folded = foldLabel(wording);
        if (folded !== '' && !patterns.has(folded)) patterns.set(folded, match);
      }
    }
  }
  return [...patterns].map(([text, match]) => ({ text, match })).sort((a, b) => b.text.length - a.text.length);
}
