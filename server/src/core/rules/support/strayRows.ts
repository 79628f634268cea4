import type { Row, Table } from '../../editions/schema';
import type { RecognisedRow, RecognisedTable, Report } from '../../recognition/report';
import { type Folded, fold, foldLabel, sourceEnd } from '../../text/fold';
import { LETTERS } from '../../text/glyphs';
import { once } from '../../text/once';
import { overlaps, type Span } from '../../text/span';
import { isHan } from './characters';
import { labelHits } from './labels';

/** A row that is printed where the form does not have it. */
export interface StrayRow {
  /** `again`: its label stands in its place, too. `moved`: it stands here only. */
  readonly kind: 'again' | 'moved';
  readonly row: RecognisedRow;
  readonly span: Span;
}

/** Shorter labels (规章, 其他) occur inside others. */
const SHORTEST = 4;
const MARK =
  /(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、])[ \u00a0\u3000]{0,2}$/;
/** Cell borders, then a figure. */
const FIGURE = /^["）)]?[\s|,，<>a-z/]{0,40}\d/;

/** Nothing but borders of cells, perhaps with tags. */
const BORDERS = /^[”"）)]?(?:[\s|,，"]|<[^<>]{0,20}>)*$/;

const cache = new WeakMap<RecognisedTable, readonly StrayRow[]>();

/** Rows printed twice or out of the form's order, in text order. Only labels that tell one row from all others count. */
export function strayRows(report: Report, table: RecognisedTable): readonly StrayRow[] {
  let found = cache.get(table);
  if (found === undefined) {
    found = table.table.orientation === 'down' && haveStrays(report, table) ? search(report, table) : [];
    cache.set(table, found);
  }
  return found;
}

/** True when a wording stands between two recognised labels, which is where strays stand. */
function haveStrays(report: Report, table: RecognisedTable): boolean {
  const { text } = report.source;
  const wordings = [...distinctWordings(table.table).values()];
  const letters = lettersOf(table.table);
  const end = areaEnd(report, table);
  let { start } = table.span;
  for (const next of [...labelHits(table).map(({ span }) => span), { start: end, end }]) {
    const gap = { start, end: Math.min(next.start, end) };
    start = Math.max(start, next.end);
    if (!holdsLetters(text, gap, letters)) continue;
    const folded = fold(
      text,
      gap,
      report.furniture.map(({ span }) => span),
    ).text;
    if (wordings.some((wording) => folded.includes(wording))) return true;
  }
  return false;
}

/** True when a gap has enough letters of labels for the shortest of them; borders, figures and tags have none. */
function holdsLetters(text: string, { start, end }: Span, letters: ReadonlySet<number>): boolean {
  let count = 0;
  for (let i = start; i < end && count < SHORTEST; i++) {
    const unit = text.charCodeAt(i);
    // A character reference may stand for any letter.
    if (unit === 0x26) return true;
    const letter = LETTERS[unit] as number;
    if (letter !== 0 && letters.has(letter)) count++;
  }
  return count >= SHORTEST;
}

/** The letters of the labels; no official one has those that tags are written with. */
const lettersOf = once((table: Table): ReadonlySet<number> => {
  const letters = [...distinctWordings(table).values()].flatMap((wording) => [...wording]);
  return new Set(letters.map((letter) => letter.charCodeAt(0)));
});

function search(report: Report, table: RecognisedTable): readonly StrayRow[] {
  const { source } = report;
  const area = { start: table.span.start, end: areaEnd(report, table) };
  const pages = report.furniture.map(({ span }) => span);
  const folded = fold(source.text, area, pages);
  const taken = [...table.rows.flatMap(({ label }) => label?.span ?? []), ...table.headers.map(({ span }) => span)];
  const strays = distinctRows(table).flatMap(({ row, wording }): StrayRow[] => {
    const rows = placesOf(folded, wording, source.text).filter(
      (places) =>
        beginsLabel(source.text, lastOf(places)) &&
        FIGURE.test(source.text.slice(lastOf(places).end, lastOf(places).end + 60)),
    );
    return rows
      .filter((places) => !places.some((place) => taken.some((label) => overlaps(label, place))))
      .map((places) => ({
        kind: row.label === null ? 'moved' : 'again',
        row,
        span: withMark(source.text, lastOf(places)),
      }));
  });
  return strays.sort((a, b) => a.span.start - b.span.start);
}

/** Where the wording stands; places with nothing but cell borders between them are one merged cell, copied. */
function placesOf(folded: Folded, wording: string, text: string): Span[][] {
  const groups: Span[][] = [];
  for (let at = folded.text.indexOf(wording); at >= 0; at = folded.text.indexOf(wording, at + wording.length)) {
    const span = { start: folded.starts[at] as number, end: sourceEnd(folded, at + wording.length) };
    const last = groups.at(-1)?.at(-1);
    const gap = last === undefined ? null : text.slice(last.end, Math.min(span.start, last.end + 40));
    if (gap !== null && gap.length < 40 && BORDERS.test(gap.replace(MARK, '').replace(/[（(]$/, '')))
      groups.at(-1)?.push(span);
    else groups.push([span]);
  }
  return groups;
}

/** Behind other words it is a part of what they say: 规范性文件（…一般情况下属于规范性文件）. */
function beginsLabel(text: string, { start, end }: Span): boolean {
  const before = withMark(text, { start, end }).start;
  return before < start || !isHan(text.charCodeAt(start - 1));
}

function lastOf(places: readonly Span[]): Span {
  return places.at(-1) as Span;
}

/** A row moved behind the last one stands behind what was recognised as the table, before the next heading or table. */
function areaEnd({ headings, tables, span }: Report, table: RecognisedTable): number {
  const starts = [...headings, ...tables].map((part) => part.span.start).filter((start) => start >= table.span.end);
  return starts.reduce((least, start) => Math.min(least, start), span.end);
}

function distinctRows({ rows, table }: RecognisedTable): readonly { row: RecognisedRow; wording: string }[] {
  const distinct = distinctWordings(table);
  return rows.flatMap((row) => {
    const wording = distinct.get(row.row);
    return wording === undefined ? [] : [{ row, wording }];
  });
}

/** Rows of the form whose label occurs in no other label, with its letters. */
const distinctWordings = once((table: Table): ReadonlyMap<Row, string> => {
  const labels = table.bands.flatMap((band) => [...band.rows.map(({ label }) => label.text), ...band.header.flat()]);
  const all = labels.map(foldLabel);
  const rows = table.bands.flatMap((band) => band.rows).filter(({ id }) => id !== undefined);
  const entries = rows.map((row) => [row, foldLabel(row.label.text)] as const);
  const isDistinct = (wording: string) =>
    wording.length >= SHORTEST && all.filter((other) => other.includes(wording)).length === 1;
  return new Map(entries.filter(([, wording]) => isDistinct(wording)));
});

function withMark(text: string, { start, end }: Span): Span {
  const mark = MARK.exec(text.slice(Math.max(0, start - 8), start));
  const bracket = /[（(]$/.exec(text.slice(start - 1, start));
  return { start: start - (mark?.[0].length ?? bracket?.[0].length ?? 0), end };
}
