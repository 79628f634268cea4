import { UNIVERSITY } from '../../editions/index';
import type { Report } from '../../recognition/report';
import type { Fix, Rule } from '../rule';
import { lineBreakOf } from '../support/edits';
import { ownTextOf } from '../support/ownText';
import { isEvidentReport, officialHeadings } from '../support/sections';
import { firstLine, LONGEST_MARK, trimmedSpan } from '../support/visible';

/** Stands where the writer has to put the name of the office. */
const UNKNOWN_ORGANISATION = '（单位名称）';

/**
 * # 缺少题目
 *
 * 报告没有题目，正文一上来就是第一部分或前言。
 *
 * ## 检查什么
 *
 * 全文找不到“××单位××××年政府信息公开工作年度报告”这样的题目（分成两行、带网页栏目前缀、写成“关于××××年度政府信息公开情况的报告”的也算）。看不出是年度报告的文章不检查。
 *
 * ## 依据
 *
 * 统一格式的报告以“机关名称＋年份＋政府信息公开工作年度报告”为题，题目是辨认报告单位和年份的依据。
 *
 * ## 示例
 *
 * 文件第一行就是“一、总体情况”。
 *
 * ## 怎样修改
 *
 * 快速修复在最前面插入题目；单位名称看不出来的，留出位置请您填写。年份也看不出来的，请自行补写。
 *
 * # Title missing
 *
 * The report has no title; it starts with its preface or with section one.
 *
 * ## What it finds
 *
 * No line or pair of lines reads like “[office] [year] 政府信息公开工作年度报告”, not even behind web-page chrome or as
 * 关于[year]年度政府信息公开情况的报告. Texts that are not evidently reports are left alone.
 *
 * ## Why
 *
 * The title of the unified form names the office and the year; both are needed to identify a report.
 *
 * ## Example
 *
 * The first line of the file is 一、总体情况.
 *
 * ## How to fix
 *
 * The quick fix inserts the title at the top and leaves a place for the office's name if the text does not tell it. Without a
 * known year there is no automatic fix.
 */
export const rule: Rule = {
  id: 'title/missing',
  severity: 'warning',
  reads: 'prose',
  *check(report) {
    const isTitled = report.title !== null || report.titles.length > 0;
    if (isTitled || !isReport(report)) return;
    const first = ownTextOf(report).find(({ text }) => text.trim() !== '');
    const line = first === undefined ? firstLine(report) : trimmedSpan(report, first.span);
    const span = { start: line.start, end: Math.min(line.end, line.start + LONGEST_MARK) };
    yield { message: { key: 'title/missing', args: {} }, span, fixes: fixesFor(report, first?.span.start) };
  },
};

/** Sections of every edition count here, also where no section is mandatory. */
function isReport(report: Report): boolean {
  const sections = report.headings.filter(({ kind, section }) => kind === 'section' && section !== null);
  return report.tables.length > 0 || sections.length >= 2 || isEvidentReport(report, officialHeadings(report));
}

function fixesFor({ source, span, organisation, year, edition }: Report, at = span.start): Fix[] {
  if (year === null) return [];
  const subject = edition === UNIVERSITY ? '信息公开' : '政府信息公开';
  const title = `${organisation ?? UNKNOWN_ORGANISATION}${year}年${subject}工作年度报告`;
  const newText = title + lineBreakOf(source).repeat(2);
  return [
    {
      title: { key: 'fix.insert-title', args: { title } },
      safety: 'suggestion',
      edits: [{ span: { start: at, end: at }, newText }],
    },
  ];
}
