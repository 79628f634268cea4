import { asciiYears } from '../text/numerals';
import type { Span } from '../text/span';
import { mostFrequent, tally } from '../text/tally';
import { PUBLISHING, REPORT_NAME, statedOrganisation } from './organisation';
import type { TitleHit } from './report';

/** The statistic period that a preface states: 2022年1月1日至… */
const PERIOD = /(20\d{2})\s{0,3}年\s{0,3}1\s{0,3}月\s{0,3}1\s{0,3}日/;
const YEAR = /(20\d{2})\s{0,3}年/g;
/** Years are looked for in the opening; the end of a report speaks of the year to come. */
const OPENING = 4000;

/** 现公布青禾镇2022年政府信息公开工作年度报告: the year that the preface gives the report itself. */
const STATED = new RegExp(
  `(?:${PUBLISHING})了?《?\\p{Script=Han}{0,28}?(20\\d{2})\\s?年度?\\p{Script=Han}{0,28}?${REPORT_NAME}`,
  'u',
);

/**
 * The year a report is about: that of its first title, else its statistic period, else the year its opening names most
 * often. Where another title contradicts the first, or the preface the period, the rest of the opening decides.
 */
export function findYear(text: string, { start, end }: Span, titles: readonly TitleHit[]): number | null {
  const first = titles[0]?.year ?? null;
  const others = titles.map(({ year }) => year).filter((year) => year !== first);
  if (first !== null && others.length === 0) return first;
  const opening = asciiYears(text.slice(start, Math.min(end, start + OPENING)));
  const period = yearIn(opening, PERIOD);
  const counts = tally(yearsIn(opening.replace(PERIOD, '')));
  const count = (year: number | null) => counts.get(year ?? 0) ?? 0;
  if (first !== null)
    return period !== null && others.includes(period) && count(period) >= count(first) ? period : first;
  if (period === null) return mostFrequent(counts) ?? null;
  const stated = yearIn(opening, STATED);
  // The end of the period names its year once more.
  return count(stated) > count(period) + 1 ? stated : period;
}

function yearIn(text: string, pattern: RegExp): number | null {
  const match = pattern.exec(text);
  return match === null ? null : Number(match[1]);
}

function yearsIn(text: string): readonly number[] {
  return Array.from(text.matchAll(YEAR), (match) => Number(match[1]));
}

/**
 * Who the report is about: the title, one with a year first, else what the opening says about it; null when nothing
 * says so plainly.
 */
export function findOrganisation(text: string, { start, end }: Span, titles: readonly TitleHit[]): string | null {
  const all = titles.filter(({ organisation }) => organisation !== null);
  const named = all.find(({ year }) => year !== null) ?? all[0];
  if (named !== undefined) return named.organisation;
  return statedOrganisation(text.slice(start, end), text.slice(start, Math.min(end, start + OPENING)));
}

const UNIVERSITY = /大学|学院|学校/;
const AUTHORITY = /教育[局厅委]|教育部\d|教体局|人民政府/;
const UNIVERSITY_RULES = /高等学校信息公开|学年/;
/** A university that fills in the government's form is judged by it. */
const GOVERNMENT_TABLE = /政府信息公开申请数量|第二十条第/;
const HEAD = 48;
const UNIVERSITY_ACT = /《高等学校信息公开办法》/;
/** 我校认真落实…: the school that acts; one that an authority speaks of acts as well, but its report is on 政府信息. */
const ACTING_SCHOOL = /(?<=^|[\s，,。；;])(?:[我本]校|学校)(?![的、和及])/g;
const FEWEST_ACTS = 2;
const GOVERNMENT_REPORT = /[我本][局厅委]|主动公开政府信息情况|政府信息公开(?:申请|行政复议)/;

/**
 * True for the report of a university, which no government form fits. Looks at the title and the opening, and for the
 * form's tables. Behind a title that names the university, the authority is only cited; without a title that names anybody
 * the opening must say so plainly.
 */
export function isUniversityReport(text: string, { start, end }: Span, title: TitleHit | undefined): boolean {
  const organisation = title?.organisation ?? '';
  const names = [organisation, text.slice(start, Math.min(end, start + HEAD))];
  const isNamed = names.some((name) => UNIVERSITY.test(name) && !AUTHORITY.test(name));
  const opening = text.slice(start, Math.min(end, start + OPENING));
  const isOne = isNamed ? UNIVERSITY_RULES.test(opening) : organisation === '' && speaksAsUniversity(opening);
  return isOne && !GOVERNMENT_TABLE.test(text.slice(start, end));
}

/** By the rules for universities, with the school as the acting body, and not on 政府信息. */
function speaksAsUniversity(opening: string): boolean {
  if (!UNIVERSITY_ACT.test(opening) || GOVERNMENT_REPORT.test(opening)) return false;
  return (opening.match(ACTING_SCHOOL)?.length ?? 0) >= FEWEST_ACTS;
}

const INSTITUTION = /(?:医院|卫生院|公司|集团|中学|小学|幼儿园|职业学校|技工学校)$/;

/**
 * True for the report that a hospital, a school or a public utility makes on its own information (信息公开, not
 * 政府信息公开), unless it fills in the government's form.
 */
export function isInstitutionReport(text: string, { start, end }: Span, title: TitleHit): boolean {
  if (!INSTITUTION.test(title.organisation ?? '') || /政[府务]信息/.test(title.text)) return false;
  return !GOVERNMENT_TABLE.test(text.slice(start, end));
}
