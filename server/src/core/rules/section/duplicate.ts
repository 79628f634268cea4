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
 * 快速修复删去没有正文的那个标题（紧挨着印了两遍的可以批量删）；两处正文完全相同的，删去后面一处。两处正文不同的，请自行合并。
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
 * The quick fix removes the heading that has no text of its own (a safe fix when the same heading stands twice in a row), or
 * the later copy when both texts are the same. Different texts under the same heading are yours to merge.
 */
export const rule: Rule = {
  id: 'section/duplicate',
  severity: 'warning',
  *check(report) {
    const headings = officialHeadings(report);
    const firsts = new Map<string, number>();
    for (const [i, { section }] of headings.entries()) {
      const first = firsts.get(section.id);
      if (first === undefined) firsts.set(section.id, i);
      else yield findingFor(report, headings, first, i);
    }
  },
};

/** `first` and `later` are the places of the two headings in the list. */
function findingFor(report: Report, headings: readonly OfficialHeading[], first: number, later: number): RuleFinding {
  const { section, span } = headings[later] as OfficialHeading;
  const args = { section: section.title };
  const edit = removal(report, headings, first, later);
  const safety = isPrintedTwice(report, headings, first, later) ? 'safe' : 'suggestion';
  return {
    message: { key: 'section/duplicate', args },
    span,
    related: [{ span: (headings[first] as OfficialHeading).span, message: { key: 'section/duplicate.first', args } }],
    fixes: edit === null ? [] : [{ title: { key: 'fix.remove-heading', args }, safety, edits: [edit] }],
  };
}

/** The same heading twice in a row with nothing in between. */
function isPrintedTwice(report: Report, headings: readonly OfficialHeading[], first: number, later: number): boolean {
  const [former, repeated] = [headings[first] as OfficialHeading, headings[later] as OfficialHeading];
  return later === first + 1 && former.ordinal === repeated.ordinal && bodyText(report, former, repeated) === '';
}

function removal(report: Report, headings: readonly OfficialHeading[], first: number, later: number): Edit | null {
  const [former, repeated] = [headings[first] as OfficialHeading, headings[later] as OfficialHeading];
  const next = headings[later + 1];
  const body = bodyText(report, repeated, next);
  const formerBody = bodyText(report, former, headings[first + 1]);
  if (body === '') return headingRemoval(report, repeated);
  if (formerBody === '') return headingRemoval(report, former);
  if (body !== formerBody) return null;
  const end = next === undefined ? report.span.end : startOf(report, next);
  return { span: { start: startOf(report, repeated), end }, newText: '' };
}

/** Removes the whole line when the heading has it to itself. */
function headingRemoval(report: Report, heading: OfficialHeading): Edit {
  const { source } = report;
  const lines = withoutLines(source, heading.span);
  const line = source.lineAt(heading.span.start);
  const alone = contains(line, heading.span) && source.slice({ start: heading.span.end, end: line.end }).trim() === '';
  return alone && startOf(report, heading) === line.start ? lines : { span: heading.span, newText: '' };
}
