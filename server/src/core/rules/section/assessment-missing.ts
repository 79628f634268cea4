import type { Rule } from '../rule';
import { isGovernment } from '../support/bodies';
import { plainSheetOf } from '../support/plainText';
import { isEvidentReport, officialHeadings } from '../support/sections';
import { speaksLooselyOf, titlesOf, writtenSections } from '../support/sectionText';

/**
 * # 缺少考核、评议、责任追究情况
 *
 * 各级人民政府的报告没有写全工作考核、社会评议和责任追究结果情况。
 *
 * ## 检查什么
 *
 * 只看人民政府、街道办事处以及乡镇、县区的报告，部门的报告不检查。报告里任何一处提到就算；每份报告只提示一次，列出没有提到的项目。
 *
 * ## 依据
 *
 * 《政府信息公开条例》第五十条第一款第（四）项：各级人民政府的政府信息公开工作年度报告还应当包括工作考核、社会评议和责任追究结果情况。
 *
 * ## 示例
 *
 * 镇人民政府的报告只写了“纳入年度绩效考核”，没有写社会评议和责任追究。
 *
 * ## 怎样修改
 *
 * 在第一部分“监督保障”中补写；没有发生责任追究的，也请写明。没有自动修复。
 *
 * # Assessment results missing
 *
 * The report of a government does not state all of assessment, public appraisal and accountability.
 *
 * ## What it finds
 *
 * Reports of governments, subdistricts, towns, counties and districts only. A mention anywhere in the report counts. One
 * finding for each report, naming what is not mentioned.
 *
 * ## Why
 *
 * Article 50, paragraph 1, item 4 of the Regulation: the reports of governments of every level also contain the results of
 * 工作考核, 社会评议 and 责任追究.
 *
 * ## Example
 *
 * A town writes about 绩效考核 only.
 *
 * ## How to fix
 *
 * Add the results to the topic 监督保障 of section one, also when nobody was held to account. There is no automatic fix.
 */
export const rule: Rule = {
  id: 'section/assessment-missing',
  severity: 'warning',
  reads: 'prose',
  *check(report) {
    const headings = officialHeadings(report);
    if (!isGovernment(report.organisation) || !isEvidentReport(report, headings)) return;
    const { text } = plainSheetOf(report);
    for (const { section, headings: own, text: body } of writtenSections(report)) {
      const missing = section.results.filter((matter) => !speaksLooselyOf(text, matter));
      const [heading] = own;
      if (heading === undefined || missing.length === 0 || body.trim() === '') continue;
      const args = { results: titlesOf(missing), count: missing.length };
      yield { message: { key: 'section/assessment-missing', args }, span: heading.span };
    }
  },
};
