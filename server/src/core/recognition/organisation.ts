import { mostFrequent, tally } from '../text/tally';

const REPORTING_UNIT =
  /填报单位[^\p{Script=Han}\r\n]{0,4}(?:盖章|公章)?[^\p{Script=Han}\r\n]{0,4}([\p{Script=Han}]{3,40})/u;

const HAN = '[\\u4e00-\\u9fff]';
const TOWN = '办事处|街道办|街道|苏木|镇|乡';
const TOWN_GOVERNMENT = '(?<=[镇乡])(?:人民)?政府(?!信息)';
const PLACE = '县|区|旗|市|州|盟|省';
const PLACE_GOVERNMENT = `人民政府|(?<=${PLACE})政府(?!信息)`;
const DEPARTMENT = '局|厅|委(?!员)|委员会|署|管委会|大队|中心|学院|大学';
const NAME = `${HAN}{2,28}`;
const BODY = `${NAME}(?:${TOWN}|${TOWN_GOVERNMENT}|${PLACE}|${PLACE_GOVERNMENT}|${DEPARTMENT})`;
/** The office of a body that answers for it. */
const OFFICE = `(?:${HAN}{0,16}(?:办公室|办|科|股|处|中心|小组))?`;
const YEAR = '20\\d{2}\\s?年度?';
/** What a preface calls its own report, but not the notices and forms for it. */
export const REPORT_NAME = '信息公开(?:工作)?(?:年度报告|年报)(?!编|格式|有关|的通知|模板)';
const REPORT = `(?:政府|政务)?${REPORT_NAME}`;
/** Words before it. */
export const PUBLISHING = '公布|发布|公开|编制|撰写|形成|制作|现将';
const PUBLISHED = `(?:${PUBLISHING}|《)了?《?`;
const CONTACT = '(?:请|可|直接)(?:与|联系|致电)[:：]?';
const CONTACTED = '(?:具体)?(?:联系|咨询|[（(\\[，,；;])';
const ACTS =
  '认真|高度重视|严格|始终|坚持|不断|主动公开|积极|深入|切实|紧紧|全面|按照|依托|共?(?:未|没有)?收到|以习近平|[（(]以下简称';

/** Sentences in which a report says whose it is, the surest first. */
const STATEMENTS: readonly RegExp[] = [
  `${PUBLISHED}(${BODY})${YEAR}${REPORT}`,
  `${PUBLISHED}${YEAR}(${BODY})${REPORT}`,
  `由(${BODY})${OFFICE}(?:负责)?编制(?!的|预算|规划|指南|目录)`,
  `(?<=^|[\\s，,。；;])(${BODY})特?编制了?(?=《|20\\d{2}|本)`,
  // The office of a county's government answers for all that belongs to it: it does not tell whose report it is.
  `${CONTACT}(${NAME}(?:${TOWN}|${TOWN_GOVERNMENT}|${DEPARTMENT}))${OFFICE}${CONTACTED}`,
  `${CONTACT}(${NAME}人民政府)${CONTACTED}`,
  `(?<=^|[\\s。；;]|领导下[，,])(?:(?:${YEAR}|今年)(?:以来)?[，,]?)?(${BODY})(?=${ACTS})`,
  // A signature; a name alone in its line may be that of the web site.
  `^[^\\S\\n]*(${BODY})\\s+(?=20\\d{2}\\s?年\\s?\\d{1,2}\\s?月)`,
].map((source) => new RegExp(source, 'gm'));

/** What no name begins with, ends with or has in it: 由镇长, 县统计局, 青禾县委, 我镇, 关于…. */
const NO_NAME =
  /^[由在与按据把请现以]|^全(?![州椒南])|^(?:[省县区]|市(?![北南中])|[镇乡](?:人民|党|政|机关|办|级))|我|本(?!溪)|各|该|年|根据|按照|通过|以来|公开|政府信息|关于|成立|领导|要求|单位|网站|的|[省市县区旗州党工]委$/;
/** What the report calls its own body: 我局, 本镇. */
const OWN_KIND = /[我本](局|委|厅|镇|乡|街道)/;

/** Whom a report without a named title says it is about: the unit that filled in its table, else its opening. */
export function statedOrganisation(text: string, opening: string): string | null {
  const unit = REPORTING_UNIT.exec(text);
  if (unit !== null) return unit[1] as string;
  const kind = OWN_KIND.exec(opening)?.[1] ?? '';
  for (const statement of STATEMENTS) {
    const name = mostNamed(opening, statement, kind);
    if (name !== null) return name;
  }
  return null;
}

function mostNamed(text: string, statement: RegExp, kind: string): string | null {
  const names = Array.from(text.matchAll(statement), (match) => match[1] as string);
  return mostFrequent(tally(names.filter((name) => name.includes(kind) && !NO_NAME.test(name)))) ?? null;
}
