import type { Edition } from '../editions/schema';
import { ORDINAL_CHARACTERS, ordinalValue } from '../text/numerals';
import type { Span } from '../text/span';
import type { Heading, RecognisedTable } from './report';
import { type HeadingStart, isContentsEntry, withoutContents } from './sections';

const DIGIT = `[${ORDINAL_CHARACTERS}]`;
const ORDINAL = `${DIGIT}{1,3}`;
const BLANK = '[ \\t\\u00a0\\u3000]';
/**
 * A first-level heading anywhere: its mark at a line start, after a blank or the end of a sentence. The patterns begin
 * with what they take and look behind only then, so that the search skips all other places.
 */
const FREE = new RegExp(
  `(${DIGIT}(?<=(?:^|[\\r\\n\\f\\s。；！？）)>*#]).)${DIGIT}{0,2})${BLANK}{0,3}[、.．]${BLANK}{0,3}(?=[^\\s|])`,
  'g',
);
const TOPIC = new RegExp(
  `([（(](?<=(?:^|[\\r\\n\\f\\s。；！？）)\\]#*]).)\\s{0,2}(${ORDINAL})\\s{0,2}[)）])[、.．]?${BLANK}{0,3}`,
  'g',
);
const TITLE_OF_FREE = /^[^\s。；;，,：:|<*…]{2,44}/;
const TITLE_OF_TOPIC = /^[^\r\n。；;：:|]{1,44}/;

/**
 * First-level headings that the edition does not know: all of an old report's, else those that count up to the first known
 * one and those that go on after the last.
 */
export function findFreeSections(
  source: string,
  span: Span,
  edition: Edition,
  sections: readonly HeadingStart[],
  tables: readonly RecognisedTable[],
): readonly HeadingStart[] {
  const mandatory = edition.sections.some((section) => section.mandatory);
  const candidates = matches(FREE, source, span)
    .map((match) => freeHeading(source, match))
    .filter((heading): heading is HeadingStart => heading !== null && !inTable(heading.span, tables));
  if (!mandatory) {
    const free = withoutContents(candidates, titleKey);
    const listed = new Set(candidates.filter((heading) => !free.includes(heading)).map(({ span }) => span.start));
    const known = sections.filter((heading) => !listed.has(heading.span.start));
    const numbered = withRepeats(ascending(mergeKnown(free, known)), free);
    return [...numbered, ...annexTitles(source, numbered.at(-1)?.span.end ?? span.start, span, tables)];
  }
  const [first, last] = [sections[0], sections.at(-1)];
  const next = candidates.filter((heading) => !heading.inLine && heading.span.start > (last?.span.end ?? span.end));
  const following = next.filter((heading, i) => heading.ordinal === (last?.ordinal ?? 0) + i + 1);
  return first === undefined || first.ordinal < 2 ? following : [...introduction(candidates, first), ...following];
}

/** 一、前言 where the first section of the form is numbered 二; nothing where the numbers do not count up to it. */
function introduction(candidates: readonly HeadingStart[], first: HeadingStart): readonly HeadingStart[] {
  const before = candidates.filter((heading) => !heading.inLine && heading.span.start < first.span.start);
  const own = before.slice(1 - first.ordinal);
  const counts = own.length === first.ordinal - 1 && own.every(({ ordinal }, i) => ordinal === i + 1);
  return counts ? own : [];
}

const ANNEX = /(?<=^|[\s。])[\p{Script=Han}]{0,30}政府信息公开[\p{Script=Han}]{0,6}统计(?:报|附)?表(?=\s|$)/gu;

/** Titles of local statistics tables that belong to no national form, behind the last numbered section. */
function annexTitles(source: string, from: number, span: Span, tables: readonly RecognisedTable[]): HeadingStart[] {
  if (tables.some((table) => table.span.start >= from)) return [];
  const last = matches(ANNEX, source, { start: from, end: span.end }).at(-1);
  if (last === undefined) return [];
  const end = last.index + last[0].length;
  const inLine = !isLineStart(source, last.index) || !isLineEnd(source, end);
  const [title] = last;
  const place = { start: last.index, end };
  return [
    { kind: 'section', level: 1, mark: '', ordinal: 0, title, span: place, section: null, match: 'free', inLine },
  ];
}

/** Second-level headings （一）…, outside tables. In a squeezed line the title ends at the first blank. */
export function findTopics(
  source: string,
  span: Span,
  tables: readonly RecognisedTable[],
  sections: readonly HeadingStart[],
): readonly HeadingStart[] {
  return matches(TOPIC, source, span).flatMap((match) => {
    const start = match.index;
    const titleStart = start + match[0].length;
    if (inTable({ start, end: titleStart }, tables)) return [];
    const within = sections.find((section) => section.span.start < titleStart + 60 && section.span.end > start);
    if (within !== undefined && within.span.start <= titleStart) return [];
    const limit = Math.min(titleStart + 60, within?.span.start ?? span.end);
    const line = TITLE_OF_TOPIC.exec(source.slice(titleStart, limit))?.[0] ?? '';
    const ownLine = isLineStart(source, start);
    const ends = isLineEnd(source, titleStart + line.length);
    const title =
      ownLine && (ends || /^[。：:]/.test(source[titleStart + line.length] ?? '')) ? line : firstWords(line);
    if (title.trim() === '') return [];
    const end = titleStart + title.trimEnd().length;
    return [
      {
        kind: 'topic' as const,
        level: 2,
        mark: (match[1] as string).replace(/\s/g, ''),
        ordinal: ordinalValue(match[2] as string),
        title: source.slice(titleStart, end),
        span: { start, end },
        section: null,
        match: 'free' as const,
        inLine: !ownLine || !isLineEnd(source, end),
      },
    ];
  });
}

/** Gives every heading its body: up to the next heading of the same or a higher level. */
export function withBodies(starts: readonly HeadingStart[], end: number): readonly Heading[] {
  const sorted = [...starts].sort((a, b) => a.span.start - b.span.start);
  const ends = new Array<number>(sorted.length);
  const open: number[] = [];
  sorted.forEach((heading, i) => {
    while (open.length > 0 && (sorted[open.at(-1) as number] as HeadingStart).level >= heading.level) {
      ends[open.pop() as number] = heading.span.start;
    }
    open.push(i);
  });
  for (const i of open) ends[i] = end;
  return sorted.map((heading, i) =>
    placedHeading(heading, heading.span, { start: heading.span.end, end: ends[i] as number }),
  );
}

export function placedHeading(heading: HeadingStart, span: Span, bodySpan: Span): Heading {
  const { kind, level, mark, ordinal, title, section, match, inLine } = heading;
  return { kind, level, mark, ordinal, title, span, bodySpan, section, match, inLine };
}

/** Matches that begin inside `span`. */
function matches(pattern: RegExp, source: string, span: Span): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = span.start;
  for (let match = pattern.exec(source); match !== null && match.index < span.end; match = pattern.exec(source)) {
    found.push(match);
  }
  return found;
}

function freeHeading(source: string, match: RegExpExecArray): HeadingStart | null {
  const titleStart = match.index + match[0].length;
  const title = TITLE_OF_FREE.exec(source.slice(titleStart, titleStart + 60))?.[0].replace(/[*#]+$/, '');
  if (title === undefined || isContentsEntry(source, titleStart + title.length)) return null;
  const ownLine = isLineStart(source, match.index);
  const end = titleStart + title.length;
  if (!ownLine && !/^[\s（(<*]/.test(source[end] ?? '\n')) return null;
  return {
    kind: 'section',
    level: 1,
    mark: match[0].trim(),
    ordinal: ordinalValue(match[1] as string),
    title,
    span: { start: match.index, end },
    section: null,
    match: 'free',
    inLine: !ownLine || !isLineEnd(source, end),
  };
}

/** Free candidates with those that are known sections replaced by them. */
function mergeKnown(candidates: readonly HeadingStart[], known: readonly HeadingStart[]): HeadingStart[] {
  const starts = new Set(known.map(({ span }) => span.start));
  const free = candidates.filter((heading) => !starts.has(heading.span.start));
  return [...free, ...known].sort((a, b) => a.span.start - b.span.start);
}

/** The longest run of headings whose ordinals count up, preferring steps of one: an old report's numbered sections. */
function ascending(headings: readonly HeadingStart[]): readonly HeadingStart[] {
  const scores: number[] = [];
  const previous: number[] = [];
  let best = -1;
  headings.forEach((heading, i) => {
    scores[i] = heading.ordinal === 1 || heading.ordinal === 0 ? 1 : 0.4;
    previous[i] = -1;
    for (let j = Math.max(0, i - WINDOW); j < i; j++) {
      const step = heading.ordinal - (headings[j] as HeadingStart).ordinal;
      const score = (scores[j] as number) + (step === 1 ? 1 : 0.4);
      if (step >= 1 && score > (scores[i] as number)) {
        scores[i] = score;
        previous[i] = j;
      }
    }
    if (best < 0 || (scores[i] as number) > (scores[best] as number)) best = i;
  });
  const run: HeadingStart[] = [];
  for (let i = best; i >= 0; i = previous[i] as number) run.unshift(headings[i] as HeadingStart);
  return run;
}

function titleKey({ title }: HeadingStart): string {
  return title.replace(/[^\p{L}]/gu, '');
}

/** Puts back headings that are printed twice: same ordinal and title, right behind the first. */
function withRepeats(run: readonly HeadingStart[], candidates: readonly HeadingStart[]): readonly HeadingStart[] {
  const starts = new Set(run.map(({ span }) => span.start));
  const repeats = candidates.filter(
    (heading) =>
      !starts.has(heading.span.start) &&
      run.some(
        (other) =>
          other.ordinal === heading.ordinal &&
          Math.min(Math.abs(other.span.start - heading.span.end), Math.abs(heading.span.start - other.span.end)) <
            REPEAT_DISTANCE &&
          titleKey(other) === titleKey(heading),
      ),
  );
  return [...run, ...repeats];
}

const REPEAT_DISTANCE = 12;

/** Headings looked back on for a predecessor; bounds the work on a text that is nothing but headings. */
const WINDOW = 60;

function firstWords(line: string): string {
  return /^\S*/.exec(line)?.[0] ?? '';
}

function inTable(span: Span, tables: readonly RecognisedTable[]): boolean {
  return tables.some((table) => table.span.start <= span.start && span.start < table.span.end);
}

function isLineStart(source: string, at: number): boolean {
  return /(?:^|[\r\n\f])(?:<[a-zA-Z][^<>]{0,80}>|[#*\s\u200b\ufeff])*$/.test(source.slice(Math.max(0, at - 48), at));
}

function isLineEnd(source: string, at: number): boolean {
  return /^[ \t\u00a0\u3000*#。]*(?:[\r\n\f<]|$)/.test(source.slice(at, at + 24));
}
