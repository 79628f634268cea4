import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import { plainSheetOf } from './plainText';
import { type Hit, search } from './sheet';

/** A year of the text that does not fit the year of the report. */
export interface WrongYear {
  readonly kind: 'period' | 'period-end' | 'work' | 'plan' | 'name';
  readonly year: number;
  /** The four digits. */
  readonly span: Span;
  /** The same year where it has to be set along with it: one half of a period makes no sense. */
  readonly along: readonly Span[];
}

/** `2022年1月1日至2022年12月31日`, in any of the usual wordings. */
const PERIOD =
  /(20\d{2}) ?年 ?0?1 ?月 ?0?1 ?日 ?(?:起|以来)? ?(?:至|到|[-—－~～]{1,2}) ?(?:(20\d{2}) ?年)? ?12 ?月 ?31 ?日/g;
/** The sentence that states the statistic period of the report. */
const STATISTICS = /统计|时限|所列数据|本报告/;
/** A year, not of a date, at the start of a sentence or behind a blank, at most with the words for whose year it is before it. */
const SENTENCE =
  /20\d{2}(?<=[。；;！？\s](?:在|下一步[，,]|今后[，,]|我[局镇县区市乡厅办委]|本(?:机关|单位|局|镇|乡)|全[县市区镇乡])?20\d{2})(?= ?年(?! ?\d{1,2} ?月))/g;
/** 现公布……2020年政府信息公开工作年度报告: the name of this very report, before its first section. */
const NAME =
  /(?:编制|撰写|形成|公布|发布|现将)[^。；;\n]{0,24}?(20\d{2}) ?年(?:度)?[^。；;\n，,]{0,16}?信息公开(?:工作)?年度报告/g;
/** A sentence that starts with the year and reports a figure, or that there was none. */
const WORK =
  /^(20\d{2}) ?年(?:度|全年)?[，,]?(?:[^，,。；;：:]{0,40}[，,]){0,2}[^，,。；;：:]{0,14}?(?:收到|受理|新收|主动公开|公开(?:各类)?(?:政府|政务)?信息|发布|办结|答复|制发|制定|收取|发生)(?!的)[^，,。；;：:]{0,20}?\d{1,7} ?余?(?:件|条|份|篇|次|项|元|起)/;
const NOTHING =
  /^(20\d{2}) ?年(?:度|全年)?[，,]?[^，,。；;：:]{0,14}?(?:未|没有|无)[^，,。；;：:]{0,6}(?:收到|受理|收取|发生|产生|依申请公开)/;
/** Words of a comparison, a quotation or a history: the other year is meant. */
const OTHER_YEAR =
  /较|比|同期|上年|上一年|去年|增长|下降|增加|减少|以来|以前|此前|截至|结转|历年|首次|年报|年度报告|预算|决算/;
const PLAN =
  /^(20\d{2}) ?年(?:度)?[，,]?[^，,。；;：:]{0,10}?(?:将(?:继续|进一步|重点|着力|切实|不断|从以下|采取|以)|计划|拟)/;
/** What is meant to be done in a later year. */
const INTENDED = /将|计划|拟|力争|预计|继续|打算|目标|确保/;
const LONGEST_SENTENCE = 120;

/** In text order. */
export function wrongYears(report: Report, year: number): readonly WrongYear[] {
  const sheet = plainSheetOf(report);
  return [
    ...search(sheet, PERIOD).flatMap((hit) => periodIn(hit, year)),
    ...search(sheet, NAME).flatMap((hit) => nameIn(report, hit, year)),
    ...search(sheet, SENTENCE).flatMap((hit) => sentenceIn(hit, year)),
  ].sort((a, b) => a.span.start - b.span.start);
}

function periodIn({ match, segment: { text }, index, start }: Hit, year: number): WrongYear[] {
  const around = text.slice(Math.max(0, index - 40), index + match[0].length + 12);
  if (!STATISTICS.test(around)) return [];
  const [first, last] = [Number(match[1]), match[2] === undefined ? year : Number(match[2])];
  const lastStart = start + match[0].lastIndexOf(match[2] ?? (match[1] as string));
  const [opening, closing] = [
    { start, end: start + 4 },
    { start: lastStart, end: lastStart + 4 },
  ];
  const areBoth = first !== year && last !== year;
  const wrong: WrongYear[] = [];
  if (first !== year) wrong.push({ kind: 'period', year: first, span: opening, along: areBoth ? [closing] : [] });
  if (last !== year) wrong.push({ kind: 'period-end', year: last, span: closing, along: areBoth ? [opening] : [] });
  return wrong;
}

function nameIn({ headings }: Report, { match: [name, found], start }: Hit, year: number): WrongYear[] {
  const first = headings.find(({ kind }) => kind === 'section');
  const at = start + name.lastIndexOf(found as string);
  if (Number(found) === year || first === undefined || at > first.span.start || /通知|做好|要求/.test(name)) return [];
  return [{ kind: 'name', year: Number(found), span: { start: at, end: at + 4 }, along: [] }];
}

function sentenceIn({ match, segment: { text }, index, start }: Hit, year: number): WrongYear[] {
  const found = Number(match[0]);
  const sentence = /^[^。；;]*/.exec(text.slice(index, index + LONGEST_SENTENCE))?.[0] ?? '';
  const place = { start, end: start + 4 };
  if (found <= year && PLAN.test(sentence) && !/\d ?[件条次]/.test(sentence))
    return [{ kind: 'plan', year: found, span: place, along: [] }];
  if (found > year && INTENDED.test(sentence)) return [];
  if (found === year || OTHER_YEAR.test(sentence) || otherYears(sentence) > 1) return [];
  return WORK.test(sentence) || NOTHING.test(sentence) ? [{ kind: 'work', year: found, span: place, along: [] }] : [];
}

function otherYears(sentence: string): number {
  return new Set(sentence.match(/20\d{2}(?= ?年)/g)).size;
}
