import type { Edition, Table } from '../editions/schema';
import { type Folded, foldedIndex } from '../text/fold';
import type { Furniture } from '../text/furniture';
import { once } from '../text/once';
import { overlaps, type Span, shifted } from '../text/span';
import { type Anchoring, anchor } from './anchor';
import type { KnownTable } from './memory';
import { type Anchor, type FormLabel, sequencesOf } from './patterns';
import { placedTable } from './placed';
import { readAcross, readDown } from './read';
import { LazyTable } from './recognised';
import type { RecognisedTable } from './report';
import type { TableSource } from './tableSource';
import { anchorTorn } from './tornHeader';

interface Candidate {
  readonly table: Table;
  readonly edition: Edition;
  readonly anchoring: Anchoring;
}

/**
 * Finds the tables of the forms in a text. Where several editions print a table of the same id, the one that explains
 * the text best is taken, the report's own edition on a tie.
 */
export function findTables(
  source: TableSource,
  own: Edition,
  editions: readonly Edition[],
): readonly RecognisedTable[] {
  const best = new Map<string, Candidate>();
  for (const edition of [own, ...editions.filter((other) => other !== own)]) {
    for (const table of edition.tables) {
      if (best.get(table.id) !== undefined && isSameForm(table, (best.get(table.id) as Candidate).table)) continue;
      const anchoring = anchorTable(source, table);
      if (anchoring === null || !isConvincing(anchoring)) continue;
      if (anchoring.fit > (best.get(table.id)?.anchoring.fit ?? Number.NEGATIVE_INFINITY)) {
        best.set(table.id, { table, edition, anchoring });
      }
    }
  }
  const candidates = [...best.values()].sort((a, b) => startOf(a.anchoring) - startOf(b.anchoring));
  return candidates.map((candidate, i) => {
    const next = candidates[i + 1];
    const start = startOf(candidate.anchoring);
    const stops = [...source.stops, ...(next === undefined ? [] : [startOf(next.anchoring)])];
    const end = Math.min(
      ...stops.filter((stop) => stop > start && !isLabel(candidate.anchoring, stop)),
      source.text.length,
    );
    return recognise(source, candidate, end);
  });
}

/** Editions reprint a table unchanged; the same labels need not be anchored twice. */
function isSameForm(a: Table, b: Table): boolean {
  return formOf(a) === formOf(b);
}

const formOf = once((table: Table): string => JSON.stringify(table));

function anchorTable(source: TableSource, table: Table): Anchoring | null {
  const anchorings = sequencesOf(table)
    .map((sequence) => anchor(source, sequence))
    .filter((anchoring) => anchoring !== null);
  const best = anchorings.reduce<Anchoring | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
  const isTorn = table.orientation === 'across' && best !== null && !isConvincing(best);
  return isTorn ? anchorTorn(source, table) : best;
}

/** Words of a form also occur in prose; a table is there when a good part of its labels stands together in order. */
function isConvincing({ sequence, anchors, coverage }: Anchoring): boolean {
  const share = anchors.length / sequence.labels.length;
  return anchors.length >= 3 && (share >= 0.3 || anchors.length >= 8) && coverage >= LEAST_COVERAGE;
}

/** Invented headers and page chrome may outweigh the labels of a real table, but not by more than this. */
const LEAST_COVERAGE = 0.2;

/** True when what looks like a heading at `offset` is one of the table's own labels. */
function isLabel({ anchors }: Anchoring, offset: number): boolean {
  return anchors.some(({ hit }) => hit.span.start <= offset + 4 && offset < hit.span.end);
}

function startOf(anchoring: Anchoring): number {
  return anchoring.anchors[0]?.hit.span.start ?? 0;
}

function recognise(source: TableSource, candidate: Candidate, stop: number): RecognisedTable {
  const anchors = candidate.anchoring.anchors.filter(({ hit }) => hit.span.start < stop);
  const last = (anchors.at(-1) as Anchor).hit.span.end;
  const span: Span = {
    start: startOfCopies(source.folded, candidate.anchoring),
    end: endOfFigures(source, last, stop),
  };
  const known = source.memory?.tables.get(candidate.table);
  const by = known === undefined ? null : distance(known, source, anchors, span);
  if (known !== undefined && by !== null && known.read.edition === candidate.edition) {
    return by === 0 ? known.read : placedTable(known.read, (place) => shifted(place, by));
  }
  const read = readTable(source, candidate, anchors, span);
  // Glued figures may have been told by those of the prose.
  if (read.layout !== 'glued') {
    const [area, furniture] = [areaOf(source, span), furnitureIn(source, span)];
    source.memory?.tables.set(candidate.table, { area, furniture, anchors, span, read });
  }
  return read;
}

/** How far a table that was read has moved; null when it is not the same table any more. */
function distance(known: KnownTable, source: TableSource, anchors: readonly Anchor[], span: Span): number | null {
  const by = span.start - known.span.start;
  const isMoved = (old: Span, now: Span) => now.start - old.start === by && now.end - old.end === by;
  if (!isMoved(known.span, span) || known.anchors.length !== anchors.length) return null;
  const isSame = anchors.every(({ formLabel, hit }, i) => {
    const old = known.anchors[i] as Anchor;
    return old.formLabel === formLabel && old.hit.match === hit.match && isMoved(old.hit.span, hit.span);
  });
  if (!isSame || known.area !== areaOf(source, span)) return null;
  const furniture = furnitureIn(source, span);
  const isAlike =
    furniture.length === known.furniture.length &&
    furniture.every((item, i) => isMoved((known.furniture[i] as Furniture).span, item.span));
  return isAlike ? by : null;
}

function areaOf({ text }: TableSource, { start, end }: Span): string {
  return text.slice(start, end);
}

function furnitureIn({ furniture }: TableSource, span: Span): readonly Furniture[] {
  return furniture.filter((item) => overlaps(item.span, span));
}

function readTable(
  source: TableSource,
  { table, edition }: Candidate,
  anchors: readonly Anchor[],
  span: Span,
): RecognisedTable {
  const { rows, layout } = (table.orientation === 'across' ? readAcross : readDown)(source, table, anchors, span);
  let { end } = (anchors.at(-1) as Anchor).hit.span;
  for (const { facts } of rows) for (const fact of facts) end = Math.max(end, fact.span?.end ?? 0);
  const headers = anchors.filter(({ formLabel }) => formLabel.role === 'header' || formLabel.role === 'heading');
  const parts = { rows, headers: headers.map(({ hit }) => hit) };
  return new LazyTable(table, edition, { start: span.start, end }, layout, () => parts);
}

/**
 * A merged cell may be copied into all the cells it spans, over several rows of the header; of its first label the last
 * copy was found.
 */
function startOfCopies(folded: Folded, { sequence, anchors: [first] }: Anchoring): number {
  const { hit, formLabel } = first as Anchor;
  const index = foldedIndex(folded, hit.span.start);
  const lengthBefore = (labels: readonly FormLabel[], at: number): number =>
    labels
      .flatMap(({ patterns }) => patterns)
      .find(({ text }) => text.length <= at && folded.text.startsWith(text, at - text.length))?.text.length ?? 0;
  let at = index - lengthBefore([formLabel], index);
  if (at === index) return hit.span.start;
  const headers = sequence.labels.filter(({ role }) => role === 'header');
  for (let length = lengthBefore(headers, at); length > 0; length = lengthBefore(headers, at)) at -= length;
  return folded.starts[at] as number;
}

/** How far behind its last label a table's last figures are looked for; verbose HTML needs room. */
const REACH = 6000;

/** The figures of the last row end at the latest where a sentence ends or plain ones begin. */
function endOfFigures({ text, sentences }: TableSource, last: number, stop: number): number {
  const prose = sentences.find((start) => start >= last) ?? stop;
  const limit = Math.min(stop, prose, last + REACH);
  const sentence = text.slice(last, limit).indexOf('。');
  return Math.max(last, sentence >= 0 ? last + sentence : limit);
}
