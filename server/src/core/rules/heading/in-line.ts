import type { Heading, Report } from '../../recognition/report';
import type { Edit, Rule } from '../rule';
import { lineBreakOf } from '../support/edits';

/** How far to both sides a heading's line is looked at; a whole report may stand in one line. */
const REACH = 60;
/** Left by conversion before a heading; the heading is alone in its line all the same. */
const DEBRIS = /\[[^[\]]{0,40}\]|<[^<>]{0,60}>|[#*\s\u00a0\u200b\u3000\ufeff]/g;

/**
 * # 部分标题没有单独成行
 *
 * 规定部分的标题与上文或下文连在同一行里。
 *
 * ## 检查什么
 *
 * 只看统一格式规定的各部分标题；“（一）主动公开情况。……”这样的小标题可以接排正文，不管。
 *
 * ## 依据
 *
 * 各部分标题单独成行，读者和汇总系统才容易找到。多半是复制时丢了换行，只作说明。
 *
 * ## 示例
 *
 * “二、主动公开政府信息情况第二十条第（一）项”。
 *
 * ## 怎样修改
 *
 * 快速修复在标题前后换行。
 *
 * # Section heading buried in a line
 *
 * The heading of an official section shares its line with other text.
 *
 * ## What it finds
 *
 * Headings of the sections of the form only; run-in headings of topics such as （一）主动公开情况。… are fine.
 *
 * ## Why
 *
 * A heading in a line of its own can be found by readers and by programs. Mostly a line break was lost in copying.
 *
 * ## Example
 *
 * 二、主动公开政府信息情况第二十条第（一）项.
 *
 * ## How to fix
 *
 * The quick fix puts line breaks around the heading.
 */
export const rule: Rule = {
  id: 'heading/in-line',
  severity: 'information',
  reads: 'skeleton',
  *check(report) {
    for (const heading of report.headings) {
      if (heading.kind !== 'section' || heading.section === null || !heading.inLine) continue;
      const edits = lineBreaks(report, heading);
      if (edits.length === 0) continue;
      const title = { key: 'fix.break-line', args: { section: heading.section.title } };
      yield {
        message: { key: 'heading/in-line', args: { section: heading.section.title } },
        span: heading.span,
        fixes: [{ title, safety: 'suggestion', edits }],
      };
    }
  },
};

/** Line breaks where other text stands before or behind the heading in its line. */
function lineBreaks({ source }: Report, { span }: Heading): Edit[] {
  const newText = lineBreakOf(source);
  const before = source.text.slice(Math.max(0, span.start - REACH), span.start);
  const behind = source.text.slice(span.end, span.end + REACH);
  const lead = /[^\r\n\f]*$/.exec(before)?.[0] ?? '';
  const rest = /^[^\r\n\f]*/.exec(behind)?.[0] ?? '';
  const edits: Edit[] = [];
  if (lead.replace(DEBRIS, '') !== '') edits.push({ span: { start: span.start, end: span.start }, newText });
  // A mark alone behind a heading is no text: a line break would only move it.
  if (/[^。:：、，；]/.test(rest.replace(DEBRIS, ''))) {
    const mark = /^[。:：\s]*/.exec(rest)?.[0].length ?? 0;
    edits.push({ span: { start: span.end, end: span.end + mark }, newText });
  }
  return edits;
}
