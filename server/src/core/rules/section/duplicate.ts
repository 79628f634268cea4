import type { Report } from '../../recognition/report';
import { contains } from '../../text/span';
import type { Edit, Rule, RuleFinding } from '../rule';
import { withoutLines } from '../support/edits';
import { bodyText, type OfficialHeading, officialHeadings, startOf } from '../support/sections';

/**
 * # 标题重复
 *
 * 同一个规定部分的标题出现了两次或多次。
 *
 * ## 检查什么
 *
 * 比较各部分的标题，写法略有不同也算同一部分。报告前面的目录、表格里看起来像标题的行（“四、结转下年度继续办理”）不算。
 *
 * ## 依据
 *
 * 统一格式规定每个部分只有一处。重复多半是复制粘贴留下的。
 *
 * ## 示例
 *
 * “一、总体情况”下面空一行，又是“一、总体情况”。
 *
 * ## 怎样修改
 *
 * 快速修复删去没有正文的那个标题；两处正文完全相同的，删去后面一处。两处正文不同的，请自行合并。
 *
 * # Section heading repeated
 *
 * The heading of one official section stands in the report twice or more.
 *
 * ## What it finds
 *
 * Headings of the same section, also in different wordings. A list of contents at the front and table rows that look like
 * headings do not count.
 *
 * ## Why
 *
 * The unified form has each section once; a repeated heading mostly comes from copy and paste.
 *
 * ## Example
 *
 * 一、总体情况, an empty line, and 一、总体情况 again.
 *
 * ## How to fix
 *
 * The quick fix removes the heading that has no text of its own, or the later copy when both texts are the same. Different
 * texts under the same heading are yours to merge.
 */
export const rule: Rule = {
  id: 'section/duplicate',
  severity: 'warning',
  *check(report) {
    const headings = officialHeadings(report);
    const firsts = new Map<string, OfficialHeading>();
    for (const heading of headings) {
      const first = firsts.get(heading.section.id);
      if (first === undefined) firsts.set(heading.section.id, heading);
      else yield findingFor(report, headings, first, heading);
    }
  },
};

function findingFor(
  report: Report,
  headings: readonly OfficialHeading[],
  first: OfficialHeading,
  later: OfficialHeading,
): RuleFinding {
  const args = { section: later.section.title };
  const edit = removal(report, headings, first, later);
  return {
    message: { key: 'section/duplicate', args },
    span: later.span,
    related: [{ span: first.span, message: { key: 'section/duplicate.first', args } }],
    fixes: edit === null ? [] : [{ title: { key: 'fix.remove-heading', args }, safety: 'suggestion', edits: [edit] }],
  };
}

function removal(
  report: Report,
  headings: readonly OfficialHeading[],
  first: OfficialHeading,
  later: OfficialHeading,
): Edit | null {
  const body = (heading: OfficialHeading) => bodyText(report, heading, headings[headings.indexOf(heading) + 1]);
  if (body(later) === '') return headingRemoval(report, later);
  if (body(first) === '') return headingRemoval(report, first);
  if (body(later) !== body(first)) return null;
  const next = headings[headings.indexOf(later) + 1];
  return {
    span: { start: startOf(report, later), end: next === undefined ? report.span.end : startOf(report, next) },
    newText: '',
  };
}

/** Removes the whole line when the heading has it to itself. */
function headingRemoval(report: Report, heading: OfficialHeading): Edit {
  const { source } = report;
  const lines = withoutLines(source, heading.span);
  const line = source.lineSpan(source.positionAt(heading.span.start).line);
  const alone = contains(line, heading.span) && source.slice({ start: heading.span.end, end: line.end }).trim() === '';
  return alone && startOf(report, heading) === line.start ? lines : { span: heading.span, newText: '' };
}
