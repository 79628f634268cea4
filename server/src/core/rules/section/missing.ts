import type { Section } from '../../editions/schema';
import type { Report } from '../../recognition/report';
import { ordinalText } from '../../text/numerals';
import type { Rule, RuleFinding } from '../rule';
import { insertSection } from '../support/insertSection';
import { numberOf } from '../support/sectionNumbers';
import { isEvidentReport, mandatorySections, type OfficialHeading, officialHeadings } from '../support/sections';
import { lastLine } from '../support/visible';

/**
 * # 缺少规定的部分
 *
 * 年度报告缺少统一格式规定的某个部分（例如“四、政府信息公开行政复议、行政诉讼情况”）。
 *
 * ## 检查什么
 *
 * 2019年以后的格式规定报告由六个部分组成，顺序和标题固定。标题有几种通行写法，都算数；个别字写错的标题也认得出来，不会报“缺少”。
 * 2018年及以前的报告没有统一规定的部分，不检查。只有一个标题碰巧相同、又没有报告题目和表格的文章，不当作年度报告。
 *
 * ## 依据
 *
 * 《政府信息公开条例》第五十条列出年度报告应当包括的内容，第二款规定由全国政府信息公开工作主管部门公布统一的格式；
 * 国办公开办函〔2021〕30号要求严格按照条例第五十条编写，内容不得遗漏。
 *
 * ## 示例
 *
 * 报告有一、二、三、五、六，没有四：提示落在“五、存在的主要问题及改进情况”上，因为缺少的部分应当在它前面。
 *
 * ## 怎样修改
 *
 * 快速修复在正确的位置插入标题；该部分有规定表格而文中没有的，一并按文中表格的排法插入空表，数字由您填写。
 *
 * # Mandatory section missing
 *
 * The report lacks a section that the official form mandates.
 *
 * ## What it finds
 *
 * Forms since 2019 consist of six sections with fixed titles in a fixed order. Accepted wordings of a title count, and so do
 * titles with a typing error. Reports up to 2018 have no mandated sections. A text that merely shares one heading with the
 * form, without a report title or an official table, is not taken for a report.
 *
 * ## Why
 *
 * Article 50 of the Regulation on Open Government Information lists the contents and provides for a unified form; notice
 * No. 30 of 2021 asks that nothing of article 50 be left out.
 *
 * ## Example
 *
 * With sections 1, 2, 3, 5 and 6 present, the finding stands on the heading of section 5, before which section 4 belongs.
 *
 * ## How to fix
 *
 * The quick fix inserts the heading in its place and, where the section has an official table that the text lacks, an empty
 * one in the layout of the report's other tables. The figures are yours to fill in.
 */
export const rule: Rule = {
  id: 'section/missing',
  severity: 'error',
  *check(report) {
    const headings = officialHeadings(report);
    if (!isEvidentReport(report, headings)) return;
    const present = new Set(headings.map(({ section }) => section.id));
    for (const section of mandatorySections(report)) {
      if (!present.has(section.id)) yield findingFor(report, headings, section);
    }
  },
};

function findingFor(report: Report, headings: readonly OfficialHeading[], section: Section): RuleFinding {
  const next = following(headings, section);
  const title = `${ordinalText(numberOf(report, section))}、${section.title}`;
  return {
    message: { key: next === undefined ? 'section/missing.end' : 'section/missing', args: { section: title } },
    span: next?.span ?? lastLine(report),
    fixes: [
      {
        title: { key: 'fix.insert-section', args: { section: title } },
        safety: 'suggestion',
        edits: [insertSection(report, headings, section, next)],
      },
    ],
  };
}

/** The present section before which the missing one belongs. */
function following(headings: readonly OfficialHeading[], section: Section): OfficialHeading | undefined {
  const later = headings.filter((heading) => heading.section.number > section.number);
  const nearest = Math.min(...later.map((heading) => heading.section.number));
  return later.find((heading) => heading.section.number === nearest);
}
