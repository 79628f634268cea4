/** How much of a document is looked at, in UTF-16 units. */
export const DETECTION_LENGTH = 200_000;

/** `…2023年…政府信息公开…年度报告` alone on its line; a crawler may have put `标题:` before it. */
const TITLE =
  /^(?:标题[:：])?(?:关于)?[^，。；：“”《》]{0,40}20\d\d年[^，。；：“”《》]{0,40}(?:政府|政务)信息公开(?:工作)?(?:年度报告|年报)(?:[（(][^）)]{0,12}[）)])?$/;

/** Titles of the sections that the law asks for since 2008, as the running text of a report numbers them. */
const SECTIONS = [
  '(?:总体情况|概述|基本情况)',
  '(?:行政机关)?主动公开(?:政府信息)?(?:的)?情况',
  '(?:(?:行政机关)?收到和处理政府信息公开申请|(?:政府信息)?依申请公开)',
  '(?:因)?政府信息公开[^。；、]{0,12}(?:行政复议、?(?:提起)?)?行政(?:复议|诉讼)',
  '(?:政府信息公开工作)?存在的?(?:主要)?问题',
  '(?:其他)?需要报告的?(?:其他)?事项',
].map((title) => new RegExp(`[一二三四五六七八九十][、.．] ?${title}(?:情况|(?!情况))(?! ?[，；、。])`));

/** Rows of the applications table: a label and its seven figures, glued together or not. Prose gives one or two. */
const APPLICATION_ROWS = [
  '本年新收政府信息公开申请数量',
  '上年结转政府信息公开申请数量',
  '属于国家秘密',
  '保护第三方合法权益',
  '属于三类内部事务信息',
  '属于行政执法案卷',
  '没有现成信息需要另行制作',
  '要求提供公开出版物',
  '无正当理由大量反复申请',
  '结转下年度继续办理',
].map((label) => new RegExp(`${label}(?:[ ,]*[\\d/-]){5}`));

/** Rows of the statistics table of 2014: label, unit, figure. Prose puts the unit after the figure. */
const STATISTICS_ROWS = [
  '收到申请数',
  '申请办结数',
  '按时办结数',
  '同意公开答复数',
  '政府网站公开政府信息数',
  '设置政府信息公开查阅点数',
].map((label) => new RegExp(`${label} ?[条件个]?[ ,]*\\d+(?![\\d.]| ?[条件个，。；])`));

/** HTML tags, blanks, cell borders and Markdown marks: what separates or decorates without saying anything. */
const DECORATION = /(?:<[^<>]{1,200}>|&nbsp;|[\s\u200b\ufeff|#*>])+/g;

/**
 * Whether a text evidently is an annual report: it holds an official table with figures, or a report's title line with
 * at least three of the official sections. Prose that quotes titles or lists the parts of a report is not one.
 */
export function isAnnualReport(text: string): boolean {
  const head = text.slice(0, DETECTION_LENGTH);
  // Almost every other text is turned away here.
  if (!/公\s*开/.test(head)) return false;
  const folded = head.replace(DECORATION, ' ');
  const rows = matches([...APPLICATION_ROWS, ...STATISTICS_ROWS], folded);
  if (rows >= 3) return true;
  const sections = matches(SECTIONS, folded);
  return sections >= 3 && (rows > 0 || hasTitleLine(head));
}

function matches(patterns: readonly RegExp[], folded: string): number {
  return patterns.filter((pattern) => pattern.test(folded)).length;
}

function hasTitleLine(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).map((line) => line.slice(0, 200).replace(DECORATION, ''));
  // Long titles are often set in two lines.
  return lines.some((line, index) => TITLE.test(line) || TITLE.test(line + (lines[index + 1] ?? '')));
}
