import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import { areDifferent } from './bodyNames';
import { plainSheetOf } from './plainText';
import type { Segment } from './prose';
import { search, segmentsWith } from './sheet';

/** A place where a report names the body it is about, with another body's name. */
export interface NamedBody {
  readonly name: string;
  readonly span: Span;
}

const HAN = '[\\u4e00-\\u9fff]';
const BODY = `${HAN}{2,22}?(?:人民政府|办事处|镇|乡|街道|局|厅|委员会|委|大学|学院|管委会)`;
const OFFICE = '(?:党政综合办公室|党政办公室|党政办|综合办公室|综合办|办公室|办公厅|办)?';
/** 如有疑问，请与……联系；本报告由……编制. */
const CONTACT = new RegExp(
  `(?:请(?:直接)?(?:与|向|联系|致电|致函)|可与|(?:报告|年报)(?:系|是)?由)[:：]?(${BODY})(?=${OFFICE}(?:具体)?(?:负责)?(?:联系|咨询|编制|汇总|[（(]))`,
);
/** 《……2022年政府信息公开工作年度报告》 as the name of this very report. */
const OWN_REPORT =
  /(?:编制|撰写|形成|公布|发布|现将)(?:了)?《?([\u4e00-\u9fff]{3,24}?)(20\d\d)年(?:度)?政府信息公开(?:工作)?年度报告/;
const CONTACTS = /联系|咨询|编制|汇总/g;
const REPORTS = /年度报告/g;
const SIGNATURE = new RegExp(`^\\s*(${BODY})\\s*(?:20\\d\\d ?年.{0,8})?$`);
/** A sentence about what a body does for openness: 县林业局高度重视…. */
const SUBJECT = new RegExp(
  `[\\n。；;][^\\S\\n]*(?:20\\d\\d ?年(?:度)?(?:以来)?[，,]?)?(${BODY})(?=认真|高度重视|严格|始终|坚持|不断|主动公开|全年|共|积极|深入|切实|紧紧|按照)`,
  'g',
);
/** A neighbour may be praised once. */
const FEWEST_SENTENCES = 2;
const DATE = /^\s*(?:20\d\d|二[〇○零]..) ?年/;
/** Lines at the end among which a signature is looked for. */
const LAST_LINES = 4;
const LONGEST_SIGNATURE = 40;

/** Places where the report's own name belongs and another body's stands. */
export function misnamedBodies(report: Report): readonly NamedBody[] {
  const own = report.organisation;
  if (own === null) return [];
  const found = [...titles(report), ...sentences(report), ...signature(report), ...subjects(report, own)];
  return found.filter(({ name }) => areDifferent(name, own));
}

/** Another department that is the subject again and again; towns and counties are looked for in all places. */
function subjects(report: Report, own: string): readonly NamedBody[] {
  if (/(?:镇|乡|街道|县|区|旗)(?:人民政府|办事处)?$/.test(own)) return [];
  const found = search(plainSheetOf(report), SUBJECT).map(({ match, start: from }): NamedBody => {
    const name = match[1] as string;
    const start = from + match[0].lastIndexOf(name);
    return { name, span: { start, end: start + name.length } };
  });
  return found.filter(({ name }) => found.filter((other) => other.name === name).length >= FEWEST_SENTENCES);
}

/** A second title. */
function titles({ titles: all, source }: Report): readonly NamedBody[] {
  return all.slice(1).flatMap(({ organisation, span }): readonly NamedBody[] => {
    if (organisation === null) return [];
    const at = source.slice(span).indexOf(organisation);
    if (at < 0) return [];
    const start = span.start + at;
    return [{ name: organisation, span: { start, end: start + organisation.length } }];
  });
}

function sentences(report: Report): readonly NamedBody[] {
  const sheet = plainSheetOf(report);
  const found: NamedBody[] = [];
  for (const { text, span } of segmentsWith(sheet, CONTACTS)) push(found, CONTACT.exec(text), span.start);
  for (const { text, span } of segmentsWith(sheet, REPORTS)) {
    const title = OWN_REPORT.exec(text);
    if (title !== null && Number(title[2]) === report.year) push(found, title, span.start);
  }
  return found;
}

function push(found: NamedBody[], match: RegExpExecArray | null, offset: number): void {
  const name = match?.[1];
  if (match === null || name === undefined) return;
  const start = offset + match.index + match[0].indexOf(name);
  found.push({ name, span: { start, end: start + name.length } });
}

/** The last lines of a report: a body's name, and a date below or behind it. */
function signature(report: Report): readonly NamedBody[] {
  const { segments } = plainSheetOf(report);
  const last: Segment[] = [];
  for (let i = segments.length - 1; i >= 0 && last.length < LAST_LINES; i--) {
    const segment = segments[i] as Segment;
    if (segment.text.trim() !== '') last.unshift(segment);
  }
  const index = last.findIndex(
    ({ text }, i) =>
      text.length <= LONGEST_SIGNATURE &&
      SIGNATURE.test(text) &&
      (i === last.length - 1 || DATE.test(last[i + 1]?.text ?? '')),
  );
  const line = last[index];
  if (line === undefined) return [];
  const found: NamedBody[] = [];
  push(found, SIGNATURE.exec(line.text), line.span.start);
  return found;
}
