import type { Report } from '../../recognition/report';
import type { Furniture } from '../../text/furniture';
import type { Span } from '../../text/span';
import type { Edit, Rule } from '../rule';

/**
 * # 页码、换页符
 *
 * 从PDF或Word转成文本时留下的页码（“- 3 -”“第3页”）和换页符。
 *
 * ## 检查什么
 *
 * 单独成行的页码，以及换页符。页码旁边的换页符与页码合为一条。正文里的“第3页”不算。
 *
 * ## 依据
 *
 * 页码是印刷版面的一部分，留在网页或文本里会打断段落和表格。
 *
 * ## 示例
 *
 * 表格两行之间出现一行“- 4 -”。
 *
 * ## 怎样修改
 *
 * 快速修复删去页码所在的行。
 *
 * # Page number or form feed
 *
 * A page number (- 3 -, 第3页) or a form feed left over from a PDF or Word file.
 *
 * ## What it finds
 *
 * Page numbers alone in their line, and form feeds; a form feed beside a page number belongs to its finding. A page cited in a
 * sentence is none.
 *
 * ## Why
 *
 * Page numbers belong to the printed page; in text they cut paragraphs and tables apart.
 *
 * ## Example
 *
 * A line that reads - 4 - between two rows of a table.
 *
 * ## How to fix
 *
 * The quick fix removes the line.
 */
export const rule: Rule = {
  id: 'layout/page-furniture',
  severity: 'information',
  *check(report) {
    for (const item of report.furniture) {
      if (item.kind === 'form-feed' && hasNumberBeside(report, item)) continue;
      yield {
        severity: item.kind === 'form-feed' ? 'hint' : 'information',
        message: { key: `layout/page-furniture.${item.kind}`, args: { found: report.source.slice(item.span).trim() } },
        span: item.span,
        fixes: [
          { title: { key: 'fix.remove-page-mark', args: {} }, safety: 'safe', edits: [removal(report, item.span)] },
        ],
      };
    }
  },
};

function hasNumberBeside({ source, furniture }: Report, feed: Furniture): boolean {
  const index = furniture.indexOf(feed);
  return [furniture[index - 1], furniture[index + 1]].some((other) => {
    if (other?.kind !== 'page-number') return false;
    const [first, second] = other.span.start < feed.span.start ? [other, feed] : [feed, other];
    return source.slice({ start: first.span.end, end: second.span.start }).trim() === '';
  });
}

/** Takes the blank lines and form feeds around the mark with it, so that one line break is left where lines meet. */
function removal({ source }: Report, span: Span): Edit {
  const { text } = source;
  let start = span.start;
  let end = span.end;
  while (start > 0 && /\s/.test(text[start - 1] as string)) start--;
  while (end < text.length && /\s/.test(text[end] as string)) end++;
  const inside = text.slice(start, end);
  const newText = start === 0 || end === text.length ? '' : (/\r\n|\n|\r/.exec(inside)?.[0] ?? '');
  return { span: { start, end }, newText };
}
