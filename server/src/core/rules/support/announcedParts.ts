import type { Heading, Report } from '../../recognition/report';
import { withPlainGlyphs } from '../../text/glyphs';
import { type Span, shifted } from '../../text/span';
import { officialHeadings } from './sections';

/** One part that the preface announces. */
export interface Announced {
  readonly title: string;
  readonly span: Span;
}

export interface AnnouncedParts {
  readonly parts: readonly Announced[];
  /** The end of the list: `共五个部分组成`, or its last part. */
  readonly end: Span;
  /** 等: the list need not be complete. */
  readonly isOpen: boolean;
}

const OPENING =
  /(?:内容|报告|全文|年报|本文)[^。；;：:\n]{0,16}?(?:包括|包含|由|分为|如下|有)了?(?:以下|下列|如下)?(?:[几一二三四五六七八九\d]{1,2}个?(?:方面|部分)的?)?(?:内容|情况)?(?:组成|构成)?[:：]?/g;
const NUMBERED = /(?:^|[；;，,、。:：\s])[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]\s?(?=[^\d\s])/g;
const CLOSING =
  /(?:等)?共?(?:计|分)?[一二三四五六七八九十\d]{1,3}个?(?:部分|方面|章节)[^。；;]{0,8}|(?:等|等内容|部分)?(?:组成|构成)/;
/** To the full stop, over line breaks of a fixed width, but not into the next paragraph or a heading. */
const SENTENCE = /^(?:[^。\n]|\n(?!\s*\n|\s*[一二三四五六七八九十#]{1,3}[、.． ]))*/;
const LONGEST_LIST = 600;
const FEWEST_PARTS = 3;

/** The list of parts in the preface; null without one. A list in lines of its own is a table of contents, not this. */
export function announcedParts(report: Report): AnnouncedParts | null {
  const first = firstSection(report);
  if (first === undefined) return null;
  const { start } = report.span;
  const preface = withPlainGlyphs(report.source.text.slice(start, first.span.start));
  for (const match of preface.matchAll(OPENING)) {
    const from = match.index + match[0].length;
    const list = listAt(preface, from);
    if (list !== null && list.parts.length >= FEWEST_PARTS) return movedBy(list, start);
  }
  return null;
}

/** The headings of sections, in text order, that a preface may announce. */
export function announceable(report: Report): readonly Heading[] {
  const official = officialHeadings(report);
  return official.length > 0 ? official : report.headings.filter(({ kind }) => kind === 'section');
}

function firstSection(report: Report): Heading | undefined {
  return announceable(report)[0];
}

function listAt(preface: string, from: number): AnnouncedParts | null {
  const rest = preface.slice(from, from + LONGEST_LIST);
  const sentence = SENTENCE.exec(rest)?.[0] ?? '';
  const numbered = [...sentence.matchAll(NUMBERED)];
  const closing = CLOSING.exec(sentence);
  const text = closing === null ? sentence : sentence.slice(0, closing.index);
  const parts = numbered.length >= FEWEST_PARTS ? numberedParts(text, numbered) : plainParts(text);
  const last = parts.at(-1);
  if (last === undefined) return null;
  const end = closing === null ? last.span : { start: closing.index, end: closing.index + closing[0].length };
  return movedBy({ parts, end, isOpen: isOpen(sentence, closing, parts) }, from);
}

/** 等 behind the last part. */
function isOpen(sentence: string, closing: RegExpExecArray | null, parts: readonly Announced[]): boolean {
  const { end } = (parts.at(-1) as Announced).span;
  return closing === null ? /等/.test(sentence.slice(Math.max(0, end - 1), end + 2)) : closing[0].startsWith('等');
}

function numberedParts(text: string, marks: readonly RegExpExecArray[]): Announced[] {
  return marks
    .filter(({ index }) => index < text.length)
    .map((mark, i) => {
      const start = mark.index + (/^[；;，,、。:：\s]/.test(mark[0]) ? 1 : 0);
      const end = Math.min(text.length, marks[i + 1]?.index ?? text.length);
      return announced(text, start, end, mark.index + mark[0].length - start);
    })
    .filter(({ title }) => title !== '');
}

/** Where most parts are set apart by ， or ；, a 、 stands inside a title: 行政复议、行政诉讼情况. */
function plainParts(text: string): Announced[] {
  const outer = text.split(/[；;，,]/).length;
  const isInside = outer >= FEWEST_PARTS && outer > text.split('、').length;
  return [...text.matchAll(isInside ? /[^；;，,]+/g : /[^、；;，,]+/g)]
    .map((match) => announced(text, match.index, match.index + match[0].length, 0))
    .filter(({ title }) => title.length >= 2);
}

/** `skipped` units at the start are the number, which is marked but no part of the title. */
function announced(text: string, start: number, end: number, skipped: number): Announced {
  const raw = text.slice(start, end).replace(/等?[；;，,、。\s]*$/, '');
  const title = raw
    .slice(skipped)
    .replace(/^[和及与]|[（(][^）)]*[）)]$/g, '')
    .trim();
  return { title, span: { start, end: start + raw.length } };
}

function movedBy({ parts, end, isOpen }: AnnouncedParts, by: number): AnnouncedParts {
  const moved = parts.map(({ title, span }) => ({ title, span: shifted(span, by) }));
  return { parts: moved, end: shifted(end, by), isOpen };
}
