import type { Edition, Section } from '../editions/schema';
import { type Folded, foldedIndex, foldLabel, sourceEnd } from '../text/fold';
import { asciiFigure, ORDINAL_CHARACTERS, ordinalValue } from '../text/numerals';
import { once } from '../text/once';
import type { Places } from './places';
import type { Heading } from './report';
import { mostSimilar } from './similar';

/** A heading before its body is known. */
export type HeadingStart = Omit<Heading, 'bodySpan'>;

const MARK = new RegExp(
  `(?<![${ORDINAL_CHARACTERS}第之其])(?<![（(]\\s{0,2})([${ORDINAL_CHARACTERS}]{1,3})[ \\t\\u00a0\\u3000]*[、.．，,:：)）][ \\t\\u00a0\\u3000]*$`,
);
const MARK_ALONE = new RegExp(`(?:^|[\\r\\n])[#*\\s]*([${ORDINAL_CHARACTERS}]{1,3})[ \\t\\u00a0\\u3000]+$`);
/** Marks that some writers give their sections instead, alone with the title in a line: 第一部分, （一）, 1., ㈠, or 一 alone. */
const OTHER_MARK = new RegExp(
  `(?:^|[\\r\\n\\f]|[\\w"'/]>)[#*\\s\\u200b\\ufeff]*(第([${ORDINAL_CHARACTERS}]{1,3})(?:部分|章|节)[、:：]?|[（(]([${ORDINAL_CHARACTERS}]{1,3})[）)]、?|([${ORDINAL_CHARACTERS}]{1,3})|([\\d０-９]{1,2})[、.．]|([㈠-㈩])、?)[ \\t\\u00a0\\u3000]*$`,
);
/** The start of a line, or a tag that opens a paragraph. */
const LINE_START = /(?:^|[\r\n\f]|[\w"'/]>)[#>*\s\u200b\ufeff]*$/;
const LINE_END = /^[ \t\u00a0\u3000*#。:：]*(?:[\r\n\f<]|$)/;
/** What a longer title adds to an official one: `…存在的主要问题及改进` + `措施`, up to the end of the line. */
const TAIL =
  /^([\u4e00-\u9fff、]{0,14}(?:情况|措施|事项|说明|概述|概况|建议|打算|安排|计划|意见|工作|方向|对策))[ \t\u00a0\u3000*#。:：]*(?:[\r\n\f]|$)/;
const ALTERED_END = /^([\u4e00-\u9fff]{1,2})[ \t\u00a0\u3000*#:：]*(?:[\r\n\f<]|$)/;
const LOOK_BEHIND = 24;
const LONGEST_HEADING = 44;
const TOLERANCE = 0.25;

/**
 * Finds the official sections of an edition wherever their titles stand: in a line of their own, behind Markdown marks or
 * debris, or buried in a line. A title counts only with its ordinal mark (一、) or alone in its line, so that prose and
 * lists that mention it stay prose. Altered titles are recognised behind a mark of the right ordinal.
 */
export function findSections(
  source: string,
  folded: Folded,
  places: Places,
  edition: Edition,
): readonly HeadingStart[] {
  const exact = edition.sections.flatMap((section) => exactHeadings(source, folded, places, section));
  const usual = withoutOtherMarks(withoutNested(exact));
  const found = withoutIntroduction(withoutUnmarked(withoutContents(usual, ({ section }) => section?.id ?? '')));
  const missing = edition.sections.filter((section) => !found.some((heading) => heading.section === section));
  const altered = missing.flatMap((section) => alteredHeading(source, folded, section, found));
  return [...found, ...altered].sort((a, b) => a.span.start - b.span.start);
}

function exactHeadings(source: string, folded: Folded, places: Places, section: Section): HeadingStart[] {
  const wordings: readonly (readonly [string, Heading['match']])[] = [
    [section.title, 'official'],
    ...section.variants.map((variant) => [variant, 'variant'] as const),
  ];
  return wordings.flatMap(([wording, match]) => {
    const pattern = foldLabel(wording);
    const headings: HeadingStart[] = [];
    for (const at of places.of(pattern)) {
      const start = folded.starts[at] as number;
      const heading = headingAt(source, start, sourceEnd(folded, at + pattern.length), section, match);
      if (heading !== null) headings.push(heading);
    }
    return headings;
  });
}

/** The heading whose title's letters span `start … end`, or null when the place is no heading. */
function headingAt(
  source: string,
  start: number,
  end: number,
  section: Section | null,
  match: Heading['match'],
): HeadingStart | null {
  const before = source.slice(Math.max(0, start - LOOK_BEHIND), start);
  const mark = MARK.exec(before) ?? MARK_ALONE.exec(before);
  if (isContentsEntry(source, end)) return null;
  const behind = source.slice(end, end + LONGEST_HEADING);
  const ends = LINE_END.test(behind);
  const other = mark === null && ends ? OTHER_MARK.exec(before) : null;
  const ordinal = mark === null ? ordinalOfOther(other) : ordinalValue(mark[1] as string);
  if (ordinal === 0 && !(ends && LINE_START.test(before))) return null;
  const [printed, numeral = ''] = ordinal === 0 ? [''] : (mark ?? other ?? ['']);
  const markText = printed.slice(printed.indexOf(numeral));
  const markStart = start - markText.length;
  const lead = source.slice(Math.max(0, markStart - LOOK_BEHIND), markStart);
  const opensLine = LINE_START.test(lead);
  const tail = ends || ordinal === 0 || !opensLine ? undefined : TAIL.exec(behind)?.[1];
  const titleEnd = end + (tail?.length ?? 0);
  return {
    kind: 'section',
    level: 1,
    mark: markText.trim(),
    ordinal,
    title: source.slice(start, titleEnd),
    span: { start: markStart, end: titleEnd },
    section,
    match,
    inLine: !(ends || tail !== undefined) || !opensLine,
  };
}

const FIRST_ENCLOSED = '㈠'.charCodeAt(0);

function ordinalOfOther(mark: RegExpExecArray | null): number {
  if (mark === null) return 0;
  const [, , part, bracketed, bare, digits, enclosed] = mark;
  if (enclosed !== undefined) return enclosed.charCodeAt(0) - FIRST_ENCLOSED + 1;
  return digits === undefined ? ordinalValue((part ?? bracketed ?? bare) as string) : Number(asciiFigure(digits));
}

/** True when leader dots follow: an entry of a table of contents, `一、总体情况………1`. */
export function isContentsEntry(source: string, end: number): boolean {
  return /^[ \t\u00a0\r\n]{0,4}(?:[…·]{2}|\.{4}|…\d)/.test(source.slice(end, end + 10));
}

/** Of headings that overlap (a title may contain another variant of it) the longest stays. */
function withoutNested(headings: readonly HeadingStart[]): HeadingStart[] {
  const sorted = [...headings].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: HeadingStart[] = [];
  for (const heading of sorted) {
    const last = kept.at(-1);
    if (last === undefined || heading.span.start >= last.span.end) kept.push(heading);
    else if (heading.span.end - heading.span.start > last.span.end - last.span.start) kept[kept.length - 1] = heading;
  }
  return kept;
}

/** Letters that may stand between two entries of a table of contents (dots and page numbers are no letters). */
const CONTENTS_GAP = 24;

/**
 * Drops a table of contents: three or more different headings with next to nothing between them, most of which come
 * again later. A skeleton of empty sections has no such second coming and stays.
 */
export function withoutContents(
  headings: readonly HeadingStart[],
  keyOf: (heading: HeadingStart) => string,
): readonly HeadingStart[] {
  for (let from = 0; from + 2 < headings.length; from++) {
    const seen = new Set<string>();
    let to = from;
    while (to < headings.length && !seen.has(keyOf(headings[to] as HeadingStart))) {
      const before = headings[to - 1];
      if (to > from && before !== undefined && gapBefore(headings[to] as HeadingStart, before) > CONTENTS_GAP) break;
      seen.add(keyOf(headings[to] as HeadingStart));
      to++;
    }
    if (seen.size < 3) continue;
    const later = new Set(headings.slice(to).map(keyOf));
    if ([...seen].filter((key) => later.has(key)).length * 2 > seen.size) return headings.slice(to);
    from = to - 1;
  }
  return headings;
}

function gapBefore(heading: HeadingStart, before: HeadingStart): number {
  return heading.span.start - before.span.end;
}

/** （一） and 1. mark topics, unless they mark the sections of a report: several of them, and no section is marked 一、 */
function withoutOtherMarks(headings: readonly HeadingStart[]): readonly HeadingStart[] {
  const others = headings.filter(hasOtherMark);
  if (others.length === 0) return headings;
  const usual = headings.some(({ mark }) => USUAL_MARK.test(mark));
  const counted = new Set(
    others.filter(({ ordinal, section }) => ordinal === section?.number).map(({ ordinal }) => ordinal),
  );
  return usual || counted.size < LEAST_COUNTED ? headings.filter((heading) => !hasOtherMark(heading)) : headings;
}

function hasOtherMark({ mark }: HeadingStart): boolean {
  return mark !== '' && !USUAL_MARK.test(mark);
}

const USUAL_MARK = new RegExp(`^[${ORDINAL_CHARACTERS}]`);
const LEAST_COUNTED = 3;

/** A title alone in its line is a heading only while no heading with a mark is; else it is the end of a wrapped sentence. */
function withoutUnmarked(headings: readonly HeadingStart[]): readonly HeadingStart[] {
  const marked = new Set(headings.filter(({ ordinal }) => ordinal > 0).map(({ section }) => section));
  return headings.filter(({ ordinal, section }) => ordinal > 0 || !marked.has(section));
}

/**
 * An introduction of the office's own before section one — 一、概述, 二、总体情况, and all others numbered one higher — is
 * none of the form's sections, though other offices call section one so.
 */
function withoutIntroduction(headings: readonly HeadingStart[]): readonly HeadingStart[] {
  const [first, second, third] = headings;
  const goesOn =
    first?.ordinal === 1 &&
    second?.ordinal === 2 &&
    second.section === first.section &&
    second.title !== first.title &&
    third?.ordinal === 3;
  return goesOn ? headings.slice(1) : headings;
}

/** A heading of `section` with an altered title, between its neighbours and behind its own ordinal mark. */
function alteredHeading(
  source: string,
  folded: Folded,
  section: Section,
  found: readonly HeadingStart[],
): HeadingStart[] {
  const before = found.filter((heading) => (heading.section?.number ?? 0) < section.number).at(-1);
  const after = found.find((heading) => (heading.section?.number ?? 0) > section.number);
  const from = before?.span.end ?? 0;
  const to = after?.span.start ?? source.length;
  const marks = marksOf(section);
  marks.lastIndex = Math.max(0, from - 1);
  const headings: HeadingStart[] = [];
  for (let match = marks.exec(source); match !== null && match.index < to; match = marks.exec(source)) {
    const heading = alteredAt(source, folded, section, marks.lastIndex);
    if (heading !== null) headings.push(heading);
  }
  return headings;
}

/** The ordinal mark of a section. */
const marksOf = once(
  (section: Section) =>
    new RegExp(`(?:[\\r\\n\\f\\s。；;>\\]*#\\d）)])(${numeralOf(section)})[ \\t\\u00a0]*[、.．,，][ \\t\\u00a0]*`, 'g'),
);

function alteredAt(source: string, folded: Folded, section: Section, at: number): HeadingStart | null {
  const index = foldedIndex(folded, at);
  for (const wording of [section.title, ...section.variants]) {
    const pattern = foldLabel(wording);
    const text = folded.text.slice(index, index + pattern.length + Math.floor(pattern.length * TOLERANCE));
    const place = mostSimilar(pattern, text, Math.floor(pattern.length * TOLERANCE));
    if (place === null || place.start > 1) continue;
    const end = sourceEnd(folded, index + place.end);
    // 工作概况 is 工作概述, not 工作概.
    const rest = ALTERED_END.exec(source.slice(end, end + LOOK_BEHIND))?.[1] ?? '';
    return headingAt(source, at, end + rest.length, section, 'altered');
  }
  const line = lineTitle(source, at);
  const worded = line !== null && section.keys.length > 0 && section.keys.every((key) => line.text.includes(key));
  return worded ? headingAt(source, at, line.end, section, 'altered') : null;
}

/** The rest of the line as a title, when it is short enough for one and no sentence. */
function lineTitle(source: string, at: number): { readonly text: string; readonly end: number } | null {
  const rest = /^[^\r\n。；<]{2,44}(?=[\r\n<]|$)/.exec(source.slice(at, at + LONGEST_HEADING + 2));
  if (rest === null) return null;
  const text = rest[0].trimEnd().replace(/[*#|\s]+$/, '');
  return { text, end: at + text.length };
}

function numeralOf(section: Section): string {
  return ORDINAL_CHARACTERS[section.number - 1] ?? '';
}
