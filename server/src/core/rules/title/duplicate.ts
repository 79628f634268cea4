import type { Report, TitleHit } from '../../recognition/report';
import type { Rule } from '../rule';
import { hasOwnLines, withoutLines } from '../support/edits';
import { ownTextOf } from '../support/ownText';
import { firstOverlapping } from '../support/prose';

/** What pages print below their heading: 目录名称：政府信息公开年报, 青政办〔2023〕1号. */
const PRINTED =
  /^\s*(?:[\p{Script=Han} ]{2,8}[:：][^。；，\r\n]{0,40}|\p{Script=Han}{1,12}[〔[（(]20\d{2}[〕\]）)]\s?第?\d{1,4}号)\s*$/u;
const FIELD = /\p{Script=Han}\s*[:：|]\s*$/u;
/** More lines than this between two titles are a text of their own. */
const MOST_LINES = 5;

/**
 * # 题目重复
 *
 * 报告开头题目印了两遍，多半一遍是网页标题，一遍是正文标题。
 *
 * ## 检查什么
 *
 * 相隔不超过五行、字句相同的两个题目，中间没有别的正文（网页的“名称：……”和发文字号不算正文）。其中一个只是没有写单位名称的，也算。
 * 每页页眉上的题目不算，题目下面“名称：……”一栏里再写一遍的也不算。
 *
 * ## 依据
 *
 * 题目只写一次。这是从网页复制时常见的残留，只作提示。
 *
 * ## 示例
 *
 * 第一行是题目，第二行是“发布时间：……”，第三行又是同样的题目。
 *
 * ## 怎样修改
 *
 * 快速修复删去前面一个，保留紧接正文的题目；只有一个写了单位名称的，保留写了的那个。
 *
 * # Title printed twice
 *
 * The title stands twice at the top, once as the heading of the web page and once as that of the report.
 *
 * ## What it finds
 *
 * Two equal titles at most five lines apart with no text of the report between them; the labels of a web page (名称：…) and the
 * number of the document are none. One of the two may lack the office and nothing else. Page headers do not count, nor does the
 * title in a field of the page (名称：…) below it.
 *
 * ## Why
 *
 * A report has one title. Copies of web pages often have two; it is only a hint.
 *
 * ## Example
 *
 * Title, a line with the date of publication, and the same title again.
 *
 * ## How to fix
 *
 * The quick fix removes the first one and keeps the title next to the text, or the one that names the office.
 */
export const rule: Rule = {
  id: 'title/duplicate',
  severity: 'hint',
  reads: 'skeleton',
  *check(report) {
    for (const [i, title] of report.titles.entries()) {
      const next = report.titles.slice(i + 1).find((other) => !isField(report, other));
      if (next === undefined || !areAlike(title, next) || !areAdjacent(report, title, next)) continue;
      const [surplus, kept] = next.organisation === null && title.organisation !== null ? [next, title] : [title, next];
      const args = { title: surplus.text };
      yield {
        message: { key: `title/duplicate${surplus.text === kept.text ? '' : '.nameless'}`, args },
        span: surplus.span,
        related: [{ span: kept.span, message: { key: 'title/duplicate.other', args: { title: kept.text } } }],
        fixes: hasOwnLines(report.source, surplus.span)
          ? [
              {
                title: { key: 'fix.remove-title', args: {} },
                safety: 'safe',
                edits: [withoutLines(report.source, surplus.span)],
              },
            ]
          : [],
      };
    }
  },
};

/** 名称：…, which a web page prints below the title, is not the title again. */
function isField({ source }: Report, { span }: TitleHit): boolean {
  return FIELD.test(source.slice({ start: source.lineAt(span.start).start, end: span.start }));
}

/** The same letters, or all but the office, which one of them leaves out. */
function areAlike(a: TitleHit, b: TitleHit): boolean {
  if (a.text === b.text) return true;
  const [named, nameless] = b.organisation === null ? [a, b] : [b, a];
  if (named.organisation === null || nameless.organisation !== null || nameless.year === null) return false;
  return named.text.replace(named.organisation, '') === nameless.text;
}

function areAdjacent(report: Report, first: TitleHit, second: TitleHit): boolean {
  const from = report.source.positionAt(first.span.end).line;
  const to = report.source.positionAt(second.span.start).line;
  if (to <= from || to - from - 1 > MOST_LINES) return false;
  const between = ownTextOf(report).filter(({ line }) => from < line && line < to);
  return between.every(
    ({ text, span }) => text.trim() === '' || PRINTED.test(text) || firstOverlapping(report.titles, span) !== undefined,
  );
}
