import type { Report } from '../../recognition/report';
import { withPlainGlyphs } from '../../text/glyphs';
import { tally } from '../../text/tally';
import type { Rule, RuleFinding } from '../rule';
import { isThin } from '../support/problemsSection';
import { bodySpan, bodyText, isBodyEmpty, type OfficialHeading, officialHeadings } from '../support/sections';
import { trimmedSpan } from '../support/visible';

/** Section of the form that has to state problems and improvements. */
const PROBLEMS = 'problems';
/** Shorter texts of section five cannot name a problem and a measure. */
const SHORTEST_PROBLEMS = 10;

/**
 * # 部分没有内容
 *
 * 规定的部分只有标题，或者第五部分只写了“无”、寥寥几个字、没有写改进措施。
 *
 * ## 检查什么
 *
 * - 标题下什么都没有：错误。应当有表格的部分由“缺少表格”报告，这里不重复。
 * - 第五部分“存在的主要问题及改进情况”只写“无”或不足十个字：警告。
 * - 第五部分很短，看不出问题，或者改进情况只有一句笼统的话：提示。
 * - 第六部分写“无”不在此处报告。
 *
 * ## 依据
 *
 * 《政府信息公开条例》第五十条第一款第（四）项：年度报告应当包括政府信息公开工作存在的主要问题及改进情况。
 *
 * ## 示例
 *
 * “五、存在的主要问题及改进情况”下面只有一个“无”字。
 *
 * ## 怎样修改
 *
 * 写明本年度存在的主要问题和相应的改进情况。没有自动修复。
 *
 * # Section without content
 *
 * An official section has a heading only, or section five says 无, a few characters, or nothing of improvements.
 *
 * ## What it finds
 *
 * - Nothing under the heading: error. Sections that need a table are left to the rule about missing tables.
 * - Section five with 无 or fewer than ten characters: warning.
 * - A short section five that names no problem, or speaks of improvement in one general sentence: hint.
 * - 无 in section six is not reported here.
 *
 * ## Why
 *
 * Article 50, paragraph 1, item 4 of the Regulation requires the main problems and the improvements.
 *
 * ## Example
 *
 * Under 五、存在的主要问题及改进情况 stands nothing but 无.
 *
 * ## How to fix
 *
 * Describe the problems of the year and the improvements. There is no automatic fix.
 */
export const rule: Rule = {
  id: 'section/empty',
  severity: 'error',
  reads: 'prose',
  *check(report) {
    const headings = officialHeadings(report);
    const counts = tally(headings.map(({ section }) => section.id));
    for (const [i, heading] of headings.entries()) {
      // A repeated heading without a text of its own is a matter of the repetition.
      const isRepeated = counts.get(heading.section.id) !== 1;
      const finding = isRepeated ? null : findingFor(report, heading, headings[i + 1]);
      if (finding !== null) yield finding;
    }
  },
};

function findingFor(report: Report, heading: OfficialHeading, next: OfficialHeading | undefined): RuleFinding | null {
  const args = { section: heading.section.title };
  if (isBodyEmpty(report, heading, next))
    return needsTable(report, heading) ? null : { message: { key: 'section/empty', args }, span: heading.span };
  if (heading.section.id !== PROBLEMS) return null;
  const body = bodyText(report, heading, next);
  if (body.length < SHORTEST_PROBLEMS) {
    const span = trimmedSpan(report, bodySpan(report, heading, next));
    return { severity: 'warning', message: { key: 'section/empty.nothing', args }, span };
  }
  return isThin(withPlainGlyphs(body))
    ? { severity: 'hint', message: { key: 'section/empty.thin', args }, span: heading.span }
    : null;
}

function needsTable({ edition }: Report, { section }: OfficialHeading): boolean {
  return edition.tables.some((table) => table.section === section.id);
}
