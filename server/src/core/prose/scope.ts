import type { Report } from '../recognition/report';
import { anyOf, endingFinder, patternsOf, WORDS, withoutFillers } from './lexicon';
import { matchesOf } from './matches';
import type { Place } from './place';
import type { Subject } from './schema';
import { wordSearch } from './wordSearch';

/** How much of the report's whole a figure covers: all of it, some of it, or something else. */
export type Scope = 'whole' | 'part' | 'other';

const { narrower, bodies, context } = WORDS;
const ANYWHERE = wordSearch(narrower.anywhere);
const CHANNEL = wordSearch(narrower.channel);
const COMPARING = wordSearch(narrower.comparing);
const HIDDEN = wordSearch(narrower.hidden);
const RECEIVING = /收到|受理|接收|接到|新收|收件|申请\d/g;
const NOUN = wordSearch(
  [...context.other, context.application],
  `(${anyOf(context.other)})(?:的)?(?:${context.application})?|${context.application}`,
);
const DISCLOSURE = /信息公开|依申请|政务公开/;
/** Words that tie a figure to applications for information beyond doubt. */
const PLAINLY_APPLICATIONS = /信息公开申请|公开信息申请|依申请公开|公开申请/;
const YEAR = /(20\d\d)年/g;
/** A part of the year is not the year: 3月收到…. Full dates and the year's end are left out before. */
const MONTH = /(?<!\d)(?:[1-9]|1[01])月(?!底|末)/;
const DATE = /\d{1,2}月\d{1,2}日/g;
const SEVERAL_YEARS = /近[一二三四五六七八九十\d]{1,3}年|年来|年(?:、|和|与|及|至|到|—|-)20\d\d年/;
/** 去年收到…, but not 上年结转…. */
const LAST_YEAR = /(?:上一?年度?|去年|前年)(?:末|底)?(?:全年|共|累计)*(?:收到|受理|新收|办结|答复|收件)/;
const OWN = new RegExp(`(?:${anyOf(bodies.own)})[\\u4e00-\\u9fff]{0,8}$`);
const bodyAtEnd = endingFinder(bodies.endings);
/** A body that does something: 县司法局审查…. The last one before a figure is whose figure it is. */
const ACTORS = [...bodies.endings, ...bodies.actors];
const ACTING = wordSearch(
  ACTORS,
  `(?:${anyOf(ACTORS)})(?=(?:${anyOf(bodies.adverbs)}){0,3}(?:${anyOf(bodies.verbs)}))`,
);
const NAME = /[\u4e00-\u9fff]{1,16}$/;
const GOVERNMENT = /([镇乡县市区省州旗])(?:人民)?政府(?:办公室|办公厅|党政办|办)?$/;
const GOVERNMENTS_OWN = /([镇乡县市区省州旗])(?:人民政府)?$/;
const ELSEWHERE = patternsOf(({ elsewhere }) => elsewhere);

export function scopeOf(report: Report, subject: Subject, place: Place, key: string): Scope {
  const { sentence, clause, tail } = place;
  if (ANYWHERE.test(sentence) || ANYWHERE.test(tail) || COMPARING.test(clause)) return 'other';
  if (subject.shown && (HIDDEN.test(clause) || HIDDEN.test(tail) || isListedAsShown(sentence))) return 'other';
  if (subject.elsewhere !== undefined && ELSEWHERE.get(subject.elsewhere)?.test(sentence) === true) return 'other';
  const isCarried = subject.id === 'carriedIn' || subject.id === 'carriedOut';
  if (isCarried ? isOtherCarrying(report, subject, sentence + tail) : isOtherPeriod(report, sentence)) return 'other';
  const body = bodyScope(report, sentence, key);
  if (body !== 'whole') return body;
  const near = channelClause(sentence, clause);
  if (!CHANNEL.test(near)) return 'whole';
  return subject.partial && PLAINLY_APPLICATIONS.test(near + tail) ? 'part' : 'other';
}

/** 主动公开文件2件、财政信息2条，行政许可3件: the list counts what was shown, up to a word for what was done. */
function isListedAsShown(sentence: string): boolean {
  const last = matchesOf(sentence, SHOWN_OR_DONE).at(-1);
  return last?.[1] !== undefined && /\d/.test(sentence.slice(last.index));
}

const SHOWN_OR_DONE = /(公开|公示|公布|发布)|[作做]出|办理|办结|实施|受理|准予/g;

const RESULTS = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理'];

/** 予以公开69件，部分公开11件，无法提供27件: only applications end in so many ways. */
function listsResults({ sentence, after }: Place): boolean {
  const text = sentence + after;
  return RESULTS.filter((result) => text.includes(result)).length >= 3;
}

/** True when the last thing the paragraph speaks of before the figure is an application for information. */
export function isAboutApplications(place: Place, heading: string): boolean {
  const near = lastNoun(place.tail) ?? lastNoun(place.paragraph);
  if (near === context.application || (near === undefined && /申请/.test(heading))) return true;
  return listsResults(place);
}

/** Reviews and lawsuits that the report says are about something else, below whatever heading, are not. */
export function isAboutDisclosure(place: Place, heading: string): boolean {
  if (OTHER_CAUSE.test(place.sentence) || UNRELATED.test(place.after)) return false;
  return DISCLOSURE.test(place.sentence) || DISCLOSURE.test(place.tail) || /申请|复议|诉讼/.test(heading);
}

/** 因房屋征收行为被申请行政复议, but not 因政府信息公开行为. */
const OTHER_CAUSE = /因(?![^，。；：]{0,30}公开)[^，。；：]{0,16}行为/;
/** Behind the figure: ，均与政府信息公开无关. */
const UNRELATED =
  /^[^。！？\n\f|]*(?:[与和同](?:政府|政务)?信息公开(?:工作)?[均都]?无关|[均都](?:不涉及|不属于|非)(?:政府|政务)?信息公开)/;

function lastNoun(text: string): string | undefined {
  return NOUN.last(text)?.[0];
}

/** From the clause in which something is received up to the figure: what comes in on one way is not all. */
function channelClause(sentence: string, clause: string): string {
  const last = matchesOf(sentence, RECEIVING).at(-1);
  if (last === undefined) return clause;
  const start = Math.max(...['，', '；', '：', '。'].map((mark) => sentence.lastIndexOf(mark, last.index))) + 1;
  return sentence.slice(start);
}

function isOtherPeriod({ year }: Report, sentence: string): boolean {
  if (MONTH.test(sentence.replace(DATE, '')) || SEVERAL_YEARS.test(sentence) || LAST_YEAR.test(sentence)) return true;
  const last = matchesOf(sentence, YEAR).at(-1)?.[1];
  return year !== null && last !== undefined && Number(last) !== year;
}

const CARRIED = { carriedIn: /(20\d\d)年度?(?:末|底)?的?(?:结|转)/g, carriedOut: /转(?:至|到|入)?(20\d\d)年/g };

/** 2021年结转 in a report on 2023: applications are carried in from the year before, and out into the next. */
function isOtherCarrying({ year }: Report, { id }: Subject, text: string): boolean {
  const isIn = id === 'carriedIn';
  const written = matchesOf(text, isIn ? CARRIED.carriedIn : CARRIED.carriedOut).at(-1)?.[1];
  return written !== undefined && year !== null && Number(written) !== year + (isIn ? -1 : 1);
}

/** 区市场监管局收到… in a district's report: a body that is neither 我局 nor named in the report's title. */
function bodyScope(report: Report, sentence: string, before: string): Scope {
  const acting = ACTING.last(sentence);
  if (acting !== null) {
    const end = acting.index + acting[0].length;
    const name = NAME.exec(sentence.slice(Math.max(0, end - 16), end))?.[0] ?? '';
    const scope = scopeOfBody(report, name.replace(UNTIL_BODY, ''));
    if (scope !== 'whole') return scope;
  }
  const body = withoutFillers(before, isBody).replace(UNTIL_BODY, '');
  return isBody(body) ? scopeOfBody(report, body) : 'whole';
}

function isBody(text: string): boolean {
  return bodyAtEnd(text) !== undefined;
}

const UNTIL_BODY = /^.*(?:年度?|月|日|期间|，)/;

function scopeOfBody({ organisation, title }: Report, body: string): Scope {
  const names = `${organisation ?? ''} ${title?.text ?? ''}`;
  if (OWN.test(body) || names.trim() === '' || names.includes(body.slice(-4)) || names.includes(body)) return 'whole';
  const kind = GOVERNMENT.exec(body)?.[1];
  if (kind === undefined || GOVERNMENTS_OWN.exec(organisation ?? '')?.[1] !== kind) return 'other';
  // The report of a county counts its departments in; what 县政府 itself received is a part of that.
  return /[镇乡]/.test(kind) ? 'whole' : 'part';
}
