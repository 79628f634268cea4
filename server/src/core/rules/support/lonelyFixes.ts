import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { Edit, Fix } from '../rule';
import type { Lonely } from './pairs';

/** How much beside a mark tells what happened to its partner. */
const REACH = 60;
const STRAIGHT = /["＂]/g;
/** Straight quotes are counted no further than this. */
const STRETCH = 200;
/** A document number that lost the bracket behind its year: 〔20218号. */
const NUMBER = /^(〔(?:19|20)\d{2})\d{1,4}号/;
/** “甲“、”乙”: the inner two are turned round, so that the outer two seem lonely. */
const TURNED = '(“[^“”\\n]{1,20})(“[、，和及与]”)[^“”\\n]{1,20}”';
const TURNED_AT_START = new RegExp(`^${TURNED}`);
const TURNED_AT_END = new RegExp(`${TURNED}$`);
/** 本报告由甲”“乙”: the first of the quoted parts lost its opening mark. */
const FIRST_PART = /(?:报告|全文|内容)由([\p{Script=Han}、]{2,20})$/u;

/** How to mend a mark without its partner; nothing where the mark is right and only people can tell what is missing. */
export function lonelyFixes({ source }: Report, { mark, span }: Lonely): readonly Fix[] {
  const before = source.text.slice(Math.max(0, span.start - REACH), span.start);
  const behind = source.text.slice(span.start, span.start + REACH);
  if (mark === '〔') {
    const number = NUMBER.exec(behind)?.[1];
    return number === undefined ? [] : [added('〕', span.start + number.length)];
  }
  if (mark === '“') {
    const turned = TURNED_AT_START.exec(behind);
    if (turned !== null) return [turnedRound(turned, span.start)];
  }
  if (mark === '”') {
    const turned = TURNED_AT_END.exec(before + mark);
    if (turned !== null) return [turnedRound(turned, span.start - before.length + turned.index)];
  }
  const straight = straightPartner(source.text, mark, span);
  if (straight !== null) return [fix('pair-quotes', straight.newText, straight)];
  if (behind.startsWith('”“')) {
    const first = FIRST_PART.exec(before)?.[1];
    return first === undefined ? [] : [added('“', span.start - first.length)];
  }
  return [fix('remove-lonely', mark, { span, newText: '' })];
}

/** “甲" or "甲”: the next quote is a straight one that pairs with no other straight one as far as the next curly one. */
function straightPartner(text: string, mark: string, { start, end }: Span): Edit | null {
  if (mark !== '“' && mark !== '”') return null;
  const opens = mark === '“';
  const from = opens ? end : Math.max(0, start - STRETCH);
  const around = text.slice(from, opens ? end + STRETCH : start);
  const stretch = (opens ? /^[^“”\r\n]*/ : /[^“”\r\n]*$/).exec(around);
  const quotes = stretch === null ? [] : [...stretch[0].matchAll(STRAIGHT)];
  const nearest = quotes.at(opens ? 0 : -1);
  if (stretch === null || stretch[0].length === STRETCH || nearest === undefined || quotes.length % 2 === 0)
    return null;
  const at = from + stretch.index + nearest.index;
  return { span: { start: at, end: at + 1 }, newText: opens ? '”' : '“' };
}

function added(mark: string, at: number): Fix {
  return fix('add-lonely', mark, { span: { start: at, end: at }, newText: mark });
}

/** `start` is where the match stands. */
function turnedRound([, first = '', inner = '']: RegExpExecArray, start: number): Fix {
  const from = start + first.length;
  const span = { start: from, end: from + inner.length };
  return fix('turn-quotes', inner, { span, newText: `”${inner.slice(1, -1)}“` });
}

function fix(title: string, mark: string, edit: Edit): Fix {
  return { title: { key: `fix.${title}`, args: { mark } }, safety: 'suggestion', edits: [edit] };
}
