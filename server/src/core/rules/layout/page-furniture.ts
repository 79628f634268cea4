import type { Furniture } from '../../text/furniture';
import type { Rule } from '../rule';
import { pageBreaks, removal } from '../support/pageBreaks';
import { repeatedHeaders } from '../support/repeatedHeaders';

/**
 * # 页码、换页符、重复的表头
 *
 * 从PDF或Word转成文本时留下的页码（“- 3 -”“第3页”）、换页符和换页后重印的表头。
 *
 * ## 检查什么
 *
 * 单独成行的页码，以及换页符。同一处换页的页码和换页符合为一条。正文里的“第3页”不算。表格中间又出现的整行表头也报告。
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
 * 快速修复删去页码、表头所在的行。
 *
 * # Page number, form feed or repeated header
 *
 * A page number (- 3 -, 第3页), a form feed or a table header printed again, left over from a PDF or Word file.
 *
 * ## What it finds
 *
 * Page numbers alone in their line, and form feeds; those of one page break make one finding. A page cited in a sentence is
 * none. Also whole lines between the rows of a table that print its header once more.
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
 * The quick fix removes the lines.
 */
export const rule: Rule = {
  id: 'layout/page-furniture',
  severity: 'information',
  reads: 'skeleton',
  *check(report) {
    for (const marks of pageBreaks(report)) {
      const number = marks.find(({ kind }) => kind === 'page-number');
      const shown = number ?? (marks[0] as Furniture);
      yield {
        severity: number === undefined ? 'hint' : 'information',
        message: {
          key: `layout/page-furniture.${shown.kind}`,
          args: { found: report.source.slice(shown.span).trim() },
        },
        span: shown.span,
        fixes: [{ title: { key: 'fix.remove-page-mark', args: {} }, safety: 'safe', edits: [removal(report, marks)] }],
      };
    }
    for (const table of report.tables) {
      for (const span of repeatedHeaders(report, table)) {
        yield {
          message: { key: 'layout/page-furniture.header', args: {} },
          span,
          fixes: [{ title: { key: 'fix.remove-header', args: {} }, safety: 'safe', edits: [{ span, newText: '' }] }],
        };
      }
    }
  },
};
