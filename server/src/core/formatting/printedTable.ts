import type { Label, Row } from '../editions/schema';
import type { LabelHit, RecognisedTable, Report } from '../recognition/report';
import { type GridRow, tableGrid } from '../rendering/tableGrid';
import { labelHits } from '../rules/support/labels';
import { foldLabel, foldText } from '../text/fold';
import { contains } from '../text/span';
import { leftovers, type Piece, withoutDecor } from './leftovers';

/** Why a table is left as it stands. */
export type TableObstacle = 'uncertain-figures' | 'broken-labels' | 'other-text' | 'unsafe';

export type PrintedTable = { readonly rows: readonly GridRow[] } | { readonly obstacle: TableObstacle };

/**
 * A recovered table with everything as the file words it, ready to be written anew. Only for a table that is known to the
 * last character: every figure read from a cell of its own, every label whole, and nothing else in between.
 */
export function printedTable(report: Report, table: RecognisedTable): PrintedTable {
  if (!isCertain(table)) return { obstacle: 'uncertain-figures' };
  const hits = labelHits(table);
  const texts = new Map<LabelHit, string>();
  for (const hit of hits) {
    const text = textOf(report, table, hit);
    if (text === null) return { obstacle: 'broken-labels' };
    texts.set(hit, text);
  }
  const pieces = closed(report, texts, leftovers(report, table, hits));
  const units = unitsOf(table, pieces);
  const labels = new PrintedLabels(hits, texts);
  const facts = new Map(table.rows.flatMap((row) => row.facts.map((fact) => [`${fact.row}.${fact.column}`, fact.raw])));
  const rows = tableGrid(table.table, {
    label: (label) => labels.next(label),
    figure: (row, column) => facts.get(`${row.id}.${column}`) ?? '',
    unit: (row) => units.get(row)?.text ?? '',
  });
  const used = new Set(units.values());
  const others = pieces.filter(
    (piece) => !used.has(piece) && (labels.notFound.includes(piece.text) || !isRepeated(report, texts, piece)),
  );
  return areHeaders(table, others, labels.notFound) ? { rows } : { obstacle: 'other-text' };
}

/** Gives every label the closing bracket or quote behind it that was not taken for a part of it; returns the rest. */
function closed({ source }: Report, texts: Map<LabelHit, string>, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ text, span }) => {
    const mark = withoutDecor(text);
    if (!/^[）)”"]$/.test(mark)) return true;
    const before = [...texts.keys()].findLast((hit) => hit.span.end <= span.start);
    if (before === undefined || withoutDecor(source.text.slice(before.span.end, span.start)) !== '') return true;
    texts.set(before, `${texts.get(before)}${mark}`);
    return false;
  });
}

/** True for a copy right beside its label: a merged cell that was written out once for each of its columns. */
function isRepeated({ source }: Report, texts: ReadonlyMap<LabelHit, string>, { text, span }: Piece): boolean {
  return [...texts].some(([hit, printed]) => {
    if (printed !== text) return false;
    const between = source.text.slice(Math.min(hit.span.end, span.end), Math.max(hit.span.start, span.start));
    return withoutDecor(between).replaceAll(printed, '') === '';
  });
}

function isCertain({ rows, table }: RecognisedTable): boolean {
  return rows.every(({ label, problem, facts }) => {
    const isThere = label !== null || table.orientation === 'across';
    return isThere && problem === null && facts.every(({ state }) => state !== 'missing' && state !== 'inferred');
  });
}

/** A label as printed, without layout; null where something else stands between its halves. */
function textOf(
  { source, furniture }: Report,
  { rows }: RecognisedTable,
  { label, match, span }: LabelHit,
): string | null {
  const inside = [...rows.flatMap(({ facts }) => facts), ...furniture]
    .flatMap((item) => item.span ?? [])
    .filter((other) => contains(span, other))
    .sort((a, b) => a.start - b.start);
  let text = '';
  let at = span.start;
  for (const other of inside) {
    text += source.text.slice(at, other.start);
    at = Math.max(at, other.end);
  }
  const printed = withoutDecor(text + source.text.slice(at, span.end));
  const letters = foldText(printed);
  const wordings = [label.text, ...label.variants, ...label.discouraged];
  const isWhole = match === 'altered' ? inside.length === 0 : wordings.some((wording) => isWording(letters, wording));
  return isWhole ? printed : null;
}

/** The ordinal before a label may stand in a cell of its own. */
function isWording(letters: string, wording: string): boolean {
  return letters === foldLabel(wording) || letters === foldLabel(wording.replace(ORDINAL, ''));
}

const ORDINAL = /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|其中：)/;

/** Hands out the printed labels in the order of the form; what was not found comes in the official wording. */
class PrintedLabels {
  readonly notFound: string[] = [];
  private readonly taken = new Set<LabelHit>();

  constructor(
    private readonly hits: readonly LabelHit[],
    private readonly texts: ReadonlyMap<LabelHit, string>,
  ) {}

  next(label: Label | string): string {
    const wanted = (hit: LabelHit) => (typeof label === 'string' ? hit.label.text === label : hit.label === label);
    const hit = this.hits.find((candidate) => !this.taken.has(candidate) && wanted(candidate));
    const text = typeof label === 'string' ? label : label.text;
    if (hit === undefined) this.notFound.push(text);
    else this.taken.add(hit);
    return hit === undefined ? text : (this.texts.get(hit) ?? text);
  }
}

/** The cells of the unit column, each between its row's label and what comes next. */
function unitsOf({ rows, table }: RecognisedTable, pieces: readonly Piece[]): ReadonlyMap<Row, Piece> {
  const units = new Map<Row, Piece>();
  if (!table.bands.some((band) => band.rows.some(({ unit }) => unit !== undefined))) return units;
  rows.forEach(({ row, label, facts }, i) => {
    if (label === null) return;
    const next = facts[0]?.span?.start ?? rows[i + 1]?.label?.span.start ?? label.span.end;
    const own = pieces.filter(({ span }) => span.start >= label.span.end && span.end <= next);
    if (own.length === 1 && UNIT.test(own[0]?.text ?? '')) units.set(row, own[0] as Piece);
  });
  return units;
}

const UNIT = /^(?:\p{Script=Han}{1,3}|[-—–─]{1,4})$/u;

/**
 * True when what is left are headers and nothing else: those that were not found in their place, all of them, those that
 * a page break repeats, and names of groups repeated on every row.
 */
function areHeaders({ table }: RecognisedTable, pieces: readonly Piece[], notFound: readonly string[]): boolean {
  if (pieces.some(({ text }) => /[\d０-９]/.test(text) || foldText(text) === '')) return false;
  let rest = pieces.map(({ text }) => foldText(text)).join('');
  for (const label of notFound) {
    const folded = foldLabel(label);
    if (!rest.includes(folded)) return false;
    rest = rest.replace(folded, '');
  }
  const headers = table.bands.flatMap(({ heading, header, rows }) => [
    ...(heading === undefined ? [] : [heading.text]),
    ...header.flat(),
    ...rows.flatMap(({ id, label }) => (id === undefined ? [label.text, ...label.variants] : [])),
  ]);
  return isMadeOf(rest, [...new Set(headers.map(foldLabel))]);
}

/** True when the text is one part after the other. */
function isMadeOf(text: string, parts: readonly string[]): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (reached.has(at)) for (const part of parts) if (text.startsWith(part, at)) reached.add(at + part.length);
  }
  return reached.has(text.length);
}
