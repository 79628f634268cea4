import { asciiFigure, asciiYears } from '../text/numerals';
import { type Span, shifted } from '../text/span';
import type { TitleHit } from './report';

/** Most characters of a title, blanks and line break included. */
const LONGEST_TITLE = 90;
const ENDING = /(?:政府|政务)?(?:信息|资讯)公开(?:(?:工作)?(?:年度工作报告|年度报告|年报|情况的?报告)|工作报告)/g;
/** （2023年）, behind the title or below it. */
const YEAR_BEHIND = /^[ \t*]*(?:\r?\n[ \t*]*)?[（(]\s?(20\d{2})\s?年?度?\s?[）)]/;
const YEAR = /(20\d{2})年?度?/;
/** 2022—2023学年 of a university is no year of ours. */
const SCHOOL_YEAR = /20\d{2}[^\d]{1,2}(?:20)?\d{2}学年度?/;
const ORGANISATION = /^[\p{Script=Han}（）()·]{2,60}$/u;
/** 我校, 本局: no name. */
const OWN = /^[我本].{1,2}$/;
/** Words of a sentence about a report, or of keywords, rather than the name of the body that publishes it. */
const SENTENCE =
  /^(?:现将|现公布|根据|按照|依据|编制|公布|本报告|本年|附件|关[于於]印发|下载|上一篇|下一篇|解读)|编制|公布|发布|印发|如下|信息公开$/;
/** How the names of public bodies end. */
const BODY =
  /(?:政府|局|委|办|处|街道|镇|乡|区|县|市|省|厅|部|院|会|中心|署|所|大学|学校|公司|室|社|站|队|关|行|库|场|园|州|盟|旗)$/;

/**
 * Finds the lines that are a report's title, `<organisation><year>年政府信息公开工作年度报告` in its known orders
 * (DOMAIN: year first, 年度 doubled, without 工作, over two lines, after `标题:` or Markdown marks).
 * Sentences that merely cite a report are none: a title stands alone in its line, or between blanks in a squeezed text.
 */
export function findTitles(source: string, span: Span): readonly TitleHit[] {
  const text = source.slice(span.start, Math.min(span.end, span.start + SEARCHED));
  return Array.from(titlesIn(text), (title) => placedTitle(title, shifted(title.span, span.start)));
}

export function placedTitle({ text, organisation, year }: Omit<TitleHit, 'span'>, span: Span): TitleHit {
  return { text, organisation, year, span };
}

/** The titles of a text in their order, each looked for when it is asked for. */
export function* titlesIn(text: string): Iterable<TitleHit> {
  const pattern = new RegExp(CANDIDATE);
  let last = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const ending = match.index + match[0].length;
    const title = ending <= last ? null : titleEndingAt(text, ending, last);
    if (title === null) continue;
    yield title;
    last = ending;
  }
}

/** Titles stand at the top; a compilation is split before its reports are searched. */
const SEARCHED = 20_000;
/** `信息公开…年度报告` with blanks or line breaks inside. */
const CANDIDATE =
  /[信资][\s\u200b\u00ad]{0,4}[息讯][\s\u200b\u00ad]{0,4}公[\s\u200b\u00ad]{0,4}开[\s\u200b\u00ad]{0,4}(?:工[\s\u200b\u00ad]{0,4}作[\s\u200b\u00ad]{0,4})?(?:年[\s\u200b\u00ad]{0,4}(?:度[\s\u200b\u00ad]{0,4}(?:工[\s\u200b\u00ad]{0,4}作[\s\u200b\u00ad]{0,4})?报[\s\u200b\u00ad]{0,4}告|报)|情[\s\u200b\u00ad]{0,4}况[\s\u200b\u00ad]{0,4}的?[\s\u200b\u00ad]{0,4}报[\s\u200b\u00ad]{0,4}告|(?<=工[\s\u200b\u00ad]{0,4}作[\s\u200b\u00ad]{0,4})报[\s\u200b\u00ad]{0,4}告)/g;
const PREFIX =
  /^(?:\s*<[a-zA-Z][^<>]{0,200}>){0,6}(?:[#*\s]*(?:标[ \t\u3000]{0,4}题|题名|名称)(?:[:：]\s*|[ \t\u3000]+)|[#*\s]+)?《?/;
const SUFFIX =
  /^》?[ \t\u00a0\u3000\u200b*]*(?:[（(][^）)\n]{1,10}[）)])?[ \t*]*(?=[\r\n<]|$|[ \u00a0\u3000]|-|_|一、)/;

/** What stands before the last part of a web page's path; a tag ends with a letter or a quote. */
const PATH = /(?:[\p{Script=Han}][ \t]*|\d[ \t]+)[>＞»›]{1,2}[ \t]*$/u;
/** Names of the columns of web pages, which no body has. */
const COLUMN =
  /^(?:各?(?:[省市县区]?[直属])?(?:部门|单位)|学校|.{0,6}目录|.{0,4}栏目|.{0,4}分类|.{0,6}内容|.*信息公开.*)$/;

function titleEndingAt(text: string, ending: number, floor: number): TitleHit | null {
  if (SUFFIX.exec(text.slice(ending, ending + 24)) === null) return null;
  const earliest = Math.max(floor, ending - LONGEST_TITLE);
  const before = text.slice(earliest, ending);
  let nameless: TitleHit | null = null;
  for (const start of startsIn(before, earliest === 0)) {
    const title = parseTitle(before.slice(start));
    if (title === null) continue;
    const hit = withYearBehind(placedTitle(title, { start: earliest + start, end: ending }), text);
    if (title.year === null && (COLUMN.test(title.organisation ?? '') || PATH.test(before.slice(0, start)))) continue;
    if (title.organisation === null) nameless ??= hit;
    else if (nameless === null || BODY.test(title.organisation)) return hit;
  }
  return nameless;
}

function withYearBehind(title: TitleHit, text: string): TitleHit {
  const { end } = title.span;
  const behind = title.year === null ? YEAR_BEHIND.exec(text.slice(end, end + 24)) : null;
  if (behind === null) return title;
  const span = { start: title.span.start, end: end + behind[0].length };
  const { text: named, organisation } = title;
  return placedTitle({ text: named + behind[0].trim(), organisation, year: Number(behind[1]) }, span);
}

/** Where the title may begin: its own line, the two before it, or behind a blank, a tag or a step of a path. */
function startsIn(before: string, fromTop: boolean): readonly number[] {
  const starts: number[] = [];
  const lines = [...before.matchAll(/[\r\n]+/g)].map((match) => match.index + match[0].length);
  const lineStarts = fromTop ? [0, ...lines] : lines;
  for (const start of lineStarts.slice(-3).reverse()) {
    starts.push(start + (PREFIX.exec(before.slice(start))?.[0].length ?? 0));
  }
  for (const match of [...before.matchAll(/[ \t\u00a0\u3000\f]+|[>＞»›]/g)].reverse())
    starts.push(match.index + match[0].length);
  return starts;
}

function parseTitle(raw: string): Omit<TitleHit, 'span'> | null {
  const text = raw.replace(/[\s\u200b\u00ad\ufeff]+/g, '');
  ENDING.lastIndex = 0;
  const ending = ENDING.exec(text);
  if (ending === null || text.length > 70) return null;
  const dated = asciiYears(asciiFigure(text.slice(0, ending.index).replace(/^关[于於]/, '')));
  const head = dated.replace(SCHOOL_YEAR, '');
  const year = YEAR.exec(head);
  const named = year === null ? head : head.replace(YEAR, '').replace(/关[于於]$/, '');
  const organisation = OWN.test(named) ? '' : named;
  if (year === null && !ORGANISATION.test(named)) return null;
  // 工作报告 without 年度, 情况的报告 may be any report.
  const isDated = year !== null || head !== dated;
  if (/(?:公开工作|情况的?)报告$/.test(ending[0]) && (!isDated || organisation === '')) return null;
  if (organisation !== '' && (!ORGANISATION.test(organisation) || SENTENCE.test(organisation))) return null;
  return {
    text,
    organisation: organisation === '' ? null : organisation,
    year: year === null ? null : Number(year[1]),
  };
}
