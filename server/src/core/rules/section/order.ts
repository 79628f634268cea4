import type { Report } from '../../recognition/report';
import { ordinalText } from '../../text/numerals';
import type { Fix, Rule, RuleFinding } from '../rule';
import { isNumberedBefore, numberOf } from '../support/sectionNumbers';
import { outOfOrder, renumber, reorder, withoutRepeats } from '../support/sectionOrder';
import { type OfficialHeading, officialHeadings } from '../support/sections';

/**
 * # 各部分顺序或编号不对
 *
 * 规定的六个部分没有按格式规定的顺序排列，或者标题的编号与格式规定的不一致。
 *
 * ## 检查什么
 *
 * 先看顺序：标题不在应有位置的部分逐一指出。顺序都对时再看编号：某个标题的编号既不是格式规定的，也与前后标题接不上，就指出来。
 * 因为缺了一个部分、或单位自己加了一个部分而整体顺延的编号，不重复报告。
 *
 * ## 依据
 *
 * 2019年以来的统一格式（国办公开办函〔2019〕60号、〔2021〕30号）规定了六个部分的顺序。
 *
 * ## 示例
 *
 * “四、……行政复议、行政诉讼情况”排在“三、收到和处理政府信息公开申请情况”前面；或者第四部分的标题误写成“三、”。
 *
 * ## 怎样修改
 *
 * 快速修复把各部分连同正文排成规定的顺序并重新编号；只有编号错的，只改编号。
 *
 * # Sections out of order or wrongly numbered
 *
 * The six sections do not follow the order of the form, or a title bears a number that is not the section's.
 *
 * ## What it finds
 *
 * First the order: every heading that stands outside the form's order. When the order is right, the numbers: a number that is
 * neither the form's nor continues the headings around it. Numbers that are shifted as a whole because a section is missing or
 * the office added one of its own are not reported again.
 *
 * ## Why
 *
 * The unified forms since 2019 fix the order of the six sections.
 *
 * ## Example
 *
 * Section 4 stands before section 3; or the title of section 4 starts with 三、.
 *
 * ## How to fix
 *
 * The quick fix puts the sections with their text in order and renumbers them, or corrects the number alone.
 */
export const rule: Rule = {
  id: 'section/order',
  severity: 'error',
  *check(report) {
    const headings = officialHeadings(report);
    const sections = withoutRepeats(report, headings);
    const misplaced = outOfOrder(sections);
    for (const heading of misplaced) yield misplacedFinding(report, headings, heading);
    if (misplaced.length === 0) yield* wrongNumbers(report, sections);
  },
};

function misplacedFinding(report: Report, all: readonly OfficialHeading[], heading: OfficialHeading): RuleFinding {
  const fix: Fix = {
    title: { key: 'fix.reorder-sections', args: {} },
    safety: 'suggestion',
    edits: [reorder(report, all)],
  };
  return {
    message: {
      key: 'section/order',
      args: { section: heading.section.title, number: numberOf(report, heading.section) },
    },
    span: heading.span,
    fixes: [fix],
  };
}

function* wrongNumbers(report: Report, sections: readonly OfficialHeading[]): Iterable<RuleFinding> {
  for (const [i, heading] of sections.entries()) {
    const edit = renumber(report, heading);
    if (edit === null || continues(report, sections, i)) continue;
    const number = ordinalText(numberOf(report, heading.section));
    yield {
      message: { key: 'section/order.number', args: { section: heading.section.title, number } },
      span: heading.span,
      fixes: [{ title: { key: 'fix.renumber-section', args: { number } }, safety: 'suggestion', edits: [edit] }],
    };
  }
}

/**
 * True when the number goes on from the official heading before it, or from a section of the office's own in between; that of
 * the first one from an introduction, when the headings behind it are numbered on as well.
 */
function continues(report: Report, sections: readonly OfficialHeading[], index: number): boolean {
  const [before, { span, ordinal }, next] = [
    sections[index - 1],
    sections[index] as OfficialHeading,
    sections[index + 1],
  ];
  if (before === undefined && next !== undefined && next.ordinal <= ordinal) return false;
  if (before !== undefined && before.ordinal + 1 >= ordinal) return before.ordinal + 1 === ordinal;
  const from = before?.span.end ?? report.span.start;
  return isNumberedBefore(report, { ordinal: ordinal - 1, from, to: span.start });
}
