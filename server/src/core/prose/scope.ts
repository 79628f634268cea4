import type { Report } from '../recognition/report';
import type { Subject } from './lexicon';
import { anyOf, WORDS, withoutFillers } from './lexicon';
import type { Place } from './place';

const { narrower, bodies, context } = WORDS;
const ANYWHERE = new RegExp(anyOf(narrower.anywhere));
const CHANNEL = new RegExp(anyOf(narrower.channel));
const COMPARING = new RegExp(anyOf(narrower.comparing));
const HIDDEN = new RegExp(anyOf(narrower.hidden));
const RECEIVING = /收到|受理|接收|接到|新收|收件|申请\d/g;
const NOUN = new RegExp(`(${anyOf(context.other)})(?:的)?(?:${context.application})?|${context.application}`, 'g');
const DISCLOSURE = /信息公开|依申请|政务公开/;
const YEAR = /(20\d\d)年/g;
/** A part of the year is not the year: 3月收到…. Full dates and the year's end are left out before. */
const MONTH = /(?<!\d)(?:[1-9]|1[01])月(?!底|末)/;
const DATE = /\d{1,2}月\d{1,2}日/g;
const SEVERAL_YEARS = /近[一二三四五六七八九十\d]{1,3}年|年来/;
const OWN = new RegExp(`(?:${anyOf(bodies.own)})[\\u4e00-\\u9fff]{0,6}$`);
const BODY = new RegExp(`(?:${anyOf(bodies.endings)})$`);

/** True when the words around a figure limit it to less than the whole body and the whole year of the report. */
export function isNarrower(report: Report, subject: Subject, place: Place, key: string): boolean {
  const { sentence, clause, tail } = place;
  if (ANYWHERE.test(sentence) || ANYWHERE.test(tail) || COMPARING.test(clause)) return true;
  if (subject.shown && (HIDDEN.test(clause) || HIDDEN.test(tail))) return true;
  if (CHANNEL.test(channelClause(sentence, clause))) return true;
  const isCarried = subject.id === 'carriedIn' || subject.id === 'carriedOut';
  if (!isCarried && isOtherPeriod(report, sentence)) return true;
  return isOtherBody(report, key);
}

/** True when the last thing the paragraph speaks of before the figure is an application for information. */
export function isAboutApplications(place: Place, heading: string): boolean {
  const near = lastNoun(place.tail) ?? lastNoun(place.paragraph);
  return near === undefined ? /申请/.test(heading) : near === context.application;
}

export function isAboutDisclosure(place: Place, heading: string): boolean {
  return DISCLOSURE.test(place.sentence) || DISCLOSURE.test(place.tail) || /申请|复议|诉讼/.test(heading);
}

function lastNoun(text: string): string | undefined {
  return [...text.matchAll(NOUN)].at(-1)?.[0];
}

/** From the clause in which something is received up to the figure: what comes in on one way is not all. */
function channelClause(sentence: string, clause: string): string {
  const last = [...sentence.matchAll(RECEIVING)].at(-1);
  if (last === undefined) return clause;
  const start = Math.max(...['，', '；', '：', '。'].map((mark) => sentence.lastIndexOf(mark, last.index))) + 1;
  return sentence.slice(start);
}

function isOtherPeriod({ year }: Report, sentence: string): boolean {
  if (MONTH.test(sentence.replace(DATE, '')) || SEVERAL_YEARS.test(sentence)) return true;
  const last = [...sentence.matchAll(YEAR)].at(-1)?.[1];
  return year !== null && last !== undefined && Number(last) !== year;
}

/** 区市场监管局收到… in a district's report: a body that is neither 我局 nor named in the report's title. */
function isOtherBody(report: Report, before: string): boolean {
  const body = withoutFillers(before, (rest) => BODY.test(rest)).replace(/^.*(?:年度?|月|日|期间|，)/, '');
  if (!BODY.test(body) || OWN.test(body)) return false;
  const names = `${report.organisation ?? ''} ${report.title?.text ?? ''}`;
  if (names.trim() === '') return false;
  return !names.includes(body.slice(-4)) && !names.includes(body);
}
