import { withPlainGlyphs } from '../text/glyphs';
import type { TitleHit } from './report';
import { titlesIn } from './title';

/**
 * Splits a text into its reports: a file may be the compilation of a county's townships, or of a body's years. A report
 * begins at a title of another body or year than the report before, when that one and the one that begins both have the
 * numbered sections of a report: titles that are repeated, cited, linked or listed in a table of contents split nothing.
 *
 * `known` are the reports of an earlier version of the text, in their order. Those of its ends that are still there are
 * not looked at again; the answer is the same as without them. Concatenated, the answer is the text; it is never empty.
 */
export function splitReports(text: string, known: readonly string[] = []): readonly string[] {
  const head = sameAtStart(text, known);
  if (head === known.length && head > 0 && lengthOf(known, 0, head) === text.length) return known;
  const tail = sameAtEnd(text, known, head);
  // Where a report ends depends on the one behind it: the last that is still there is looked at again.
  const kept = known.slice(0, Math.max(0, head - 1));
  const from = lengthOf(kept, 0, kept.length);
  // Behind two reports that have not changed nothing can have.
  const end = text.length - lengthOf(known, tail + LOOK_AHEAD, known.length);
  const unchanged = known.slice(tail, tail + LOOK_AHEAD);
  const changed = unchanged.length === 0 ? null : changedParts(text.slice(from, end), unchanged);
  if (changed !== null) return [...kept, ...changed, ...known.slice(tail + LOOK_AHEAD)];
  return [...kept, ...partsOf(text.slice(from))];
}

const LOOK_AHEAD = 2;

function partsOf(text: string): string[] {
  const starts = [0, ...reportStarts(text)];
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}

/** The reports of a text that ends with `unchanged` ones; null when no report starts where one of those did. */
function changedParts(text: string, unchanged: readonly string[]): string[] | null {
  const known = new Map<number, number>();
  let at = text.length;
  for (let i = unchanged.length - 1; i >= 0; i--) {
    at -= (unchanged[i] as string).length;
    known.set(at, i);
  }
  const parts: string[] = [];
  let start = 0;
  for (const next of reportStarts(text)) {
    parts.push(text.slice(start, next));
    start = next;
    const same = known.get(next);
    if (same !== undefined) return [...parts, ...unchanged.slice(same)];
  }
  return null;
}

/** How many of the reports still stand at the start of the text. */
function sameAtStart(text: string, known: readonly string[]): number {
  let at = 0;
  for (const [i, part] of known.entries()) {
    if (!isAt(text, part, at)) return i;
    at += part.length;
  }
  return known.length;
}

/** Index of the first of the reports that, with all behind it, still stand at the end of the text. */
function sameAtEnd(text: string, known: readonly string[], head: number): number {
  let at = text.length;
  let first = known.length;
  while (first > head) {
    const part = known[first - 1] as string;
    if (!isAt(text, part, at - part.length)) break;
    at -= part.length;
    first--;
  }
  return first;
}

/** Comparing whole slices is far quicker than comparing letter by letter. */
function isAt(text: string, part: string, at: number): boolean {
  return at >= 0 && text.slice(at, at + part.length) === part;
}

function lengthOf(parts: readonly string[], from: number, to: number): number {
  let length = 0;
  for (let i = from; i < to; i++) length += (parts[i] as string).length;
  return length;
}

/** Offsets of the second and all further reports of a text that starts with one. */
function* reportStarts(source: string): Iterable<number> {
  const text = withPlainGlyphs(source);
  const titles = new Titles(text);
  let own: TitleHit | null = null;
  let sections = new Sections(text, 0);
  for (let i = 0; ; i++) {
    const title = titles.at(i);
    if (title === null) return;
    if (own !== null && isSame(own, title)) continue;
    if (own === null || !sections.areThereBefore(title.span.start)) {
      // Until a body begins, the title that stands nearest to it is the report's.
      own = title;
      continue;
    }
    const other = titles.nextOther(i);
    const end = titles.at(other)?.span.start ?? text.length;
    if (new Sections(text, title.span.end).areThereBefore(end)) {
      const at = lineStart(text, title.span.start);
      yield at;
      sections = new Sections(text, at);
      own = title;
    } else {
      i = other - 1;
    }
  }
}

/** The titles of a text in their order, found when they are asked for. */
class Titles {
  private readonly found: TitleHit[] = [];
  private readonly coming: Iterator<TitleHit>;

  constructor(text: string) {
    this.coming = titlesIn(text)[Symbol.iterator]();
  }

  at(index: number): TitleHit | null {
    while (this.found.length <= index) {
      const next = this.coming.next();
      if (next.done === true) return null;
      this.found.push(next.value);
    }
    return this.found[index] as TitleHit;
  }

  /** Index of the next title of another report than the one at `index`. */
  nextOther(index: number): number {
    const title = this.at(index) as TitleHit;
    let next = index + 1;
    for (let other = this.at(next); other !== null && isSame(title, other); other = this.at(next)) next++;
    return next;
  }
}

const ORDINALS = ['一、', '二、', '三、'];

/** Looks for the numbered sections that every report has, never twice at the same place. */
class Sections {
  private found = 0;

  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  areThereBefore(end: number): boolean {
    while (this.found < ORDINALS.length && this.at < end) {
      const next = this.text.slice(this.at, end).indexOf(ORDINALS[this.found] as string);
      if (next < 0) {
        this.at = Math.max(this.at, end - 1);
        return false;
      }
      this.at += next + 2;
      this.found++;
    }
    return this.found === ORDINALS.length;
  }
}

/** True unless the titles name different years or bodies that are not one and the same under a longer name. */
function isSame(a: TitleHit, b: TitleHit): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  const [one, other] = [shortName(a), shortName(b)];
  return one === '' || other === '' || one.endsWith(other) || other.endsWith(one);
}

function shortName({ organisation }: TitleHit): string {
  return (organisation ?? '').replace(/(?:人民政府|办事处)$/, '');
}

const OPENING =
  /(?<=[\r\n\f])(?:<[a-zA-Z][^<>]{0,200}>|[#>* \t\u00a0\u3000]){0,12}(?:(?:标题|题名|名称)[：:][ \t*]{0,4})?$/;
const LONGEST_OPENING = 400;

/** Marks such as `# ` or `标题：` before a title belong to it. */
function lineStart(text: string, title: number): number {
  return title - (OPENING.exec(text.slice(Math.max(0, title - LONGEST_OPENING), title))?.[0].length ?? 0);
}
