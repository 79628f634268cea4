import { matchesOf } from '../../prose/matches';
import type { Report } from '../../recognition/report';
import { LETTERS } from '../../text/glyphs';
import { PINYIN_LETTERS } from '../../text/reading';
import { type Span, shifted } from '../../text/span';
import { HAN } from './characters';
import { gate, isOpen } from './gates';

/** A mark that a conversion left in the text, and what belongs in its place. */
export interface Debris {
  readonly kind: 'bookmark' | 'markup' | 'pinyin' | 'glyph';
  readonly span: Span;
  readonly newText: string;
}

const BOOKMARK = /\[(?:bookmark|image|footnoteRef|endnoteRef|comment|if !|endif)[^\][\r\n]{0,200}\]/gi;
const TAG =
  /<\/?(?:p|br|div|span|font|b|i|u|em|strong|a|img|o:p|h[1-6]|center|sup|sub|style|script|section|ul|ol|li)(?:\s[^<>]{0,500})?\/?>/gi;
const ENTITY =
  /&(?:nbsp|ensp|emsp|thinsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|middot|mdash|hellip|#\d{1,6}|#x[0-9a-f]{1,5});/gi;
/** A table in tags, or a page of paragraphs: the file is HTML and its tags are meant. */
const HTML = /<(?:table|td|html|body|!doctype)\b/i;
const MOST_TAGS = 20;
/** A Han character with its reading in brackets: a syllable of Mandarin, with or without tone marks. */
const PINYIN = new RegExp(`[（(](?<=[${HAN}].)([bpmfdtnlgkhjqxzcsryw]?[${PINYIN_LETTERS}]{1,5})[)）]`, 'g');
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue|v|ve|er)$/;

/** Kangxi radicals and the radicals supplement, which PDF text has in place of the characters they look like. */
const GLYPH = /[\u2e80-\u2fdf]/g;

/** Every mark has one of these; a text without Latin letters, tags and radicals has no debris. */
const TRACES = gate(
  `[<&abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü${String.fromCharCode(
    ...Array.from({ length: 0x160 }, (_, i) => 0x2e80 + i),
  )}`,
);

const CHARACTERS: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  mdash: '—',
  hellip: '…',
};

/** Conversion marks of a report in text order. */
export function debrisOf(report: Report): readonly Debris[] {
  if (!isOpen(report, TRACES)) return [];
  const { source, span } = report;
  const text = source.slice(span);
  const found = [...matches('bookmark', text, BOOKMARK, () => ''), ...markup(text), ...pinyin(text), ...glyphs(text)];
  return found
    .map((debris) => ({ ...debris, span: shifted(debris.span, span.start) }))
    .sort((a, b) => a.span.start - b.span.start);
}

function markup(text: string): Debris[] {
  if (!/[<&]/.test(text) || HTML.test(text)) return [];
  const tags = matches('markup', text, TAG, ([tag]) => (/^<(?:br|\/p|\/div|\/li|\/h)/i.test(tag) ? '\n' : ''));
  if (tags.length > MOST_TAGS) return [];
  return [...tags, ...matches('markup', text, ENTITY, ([entity]) => character(entity))];
}

function character(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith('#')) return CHARACTERS[name] ?? entity;
  return code === 160 ? ' ' : code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function pinyin(text: string): Debris[] {
  const plain = (syllable: string) => syllable.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return matches('pinyin', text, PINYIN, () => '').filter(({ span }) =>
    SYLLABLE.test(plain(text.slice(span.start + 1, span.end - 1))),
  );
}

function glyphs(text: string): Debris[] {
  return matches('glyph', text, GLYPH, ([glyph]) => {
    const letter = LETTERS[glyph.charCodeAt(0)];
    return letter === undefined || letter === 0 ? glyph : String.fromCharCode(letter);
  }).filter(({ span, newText }) => text.slice(span.start, span.end) !== newText);
}

function matches(
  kind: Debris['kind'],
  text: string,
  pattern: RegExp,
  newText: (match: RegExpExecArray) => string,
): Debris[] {
  return matchesOf(text, pattern).map((match) => ({
    kind,
    span: { start: match.index, end: match.index + match[0].length },
    newText: newText(match),
  }));
}
