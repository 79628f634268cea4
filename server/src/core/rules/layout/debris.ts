import type { Report } from '../../recognition/report';
import type { Rule, RuleFinding } from '../rule';
import { type Chrome, chromeOf } from '../support/chromeLines';
import { type Debris, debrisOf } from '../support/debris';

/** Marks of one kind beyond this number are one matter of the whole file. */
const MOST_SINGLE = 20;

/**
 * # 转换残留
 *
 * 从网页、Word 复制或转换时带进来、不属于报告的内容。
 *
 * ## 检查什么
 *
 * - 网页上的栏目名、“发布时间……浏览次数……字体”、“大 中 小”、“分享到……”、导航路径、打印和关闭按钮、抓取程序加的文件头：说明。相邻的几行合为一条。
 * - “[bookmark: …]”之类的书签和图片标记、普通文本里残留的 HTML 标签和“\&nbsp;”：警告。
 * - 汉字后面带括号的防复制拼音，如“政(zheng)府”：警告。
 * - 部首符号代替了汉字（“⽂”不是“文”），看上去一样，却搜索不到：说明，全文一条。
 *
 * 全文本来就是网页代码的，不提示标签。
 *
 * ## 依据
 *
 * 这些内容不是报告的组成部分，会被读者看到，也会妨碍识别。
 *
 * ## 示例
 *
 * “[bookmark: \_GoBack]二、主动公开政府信息情况”。
 *
 * ## 怎样修改
 *
 * 快速修复删去残留内容；报告题目在抓取的文件头里，或者只出现在网页路径末尾的，题目保留。
 *
 * # Conversion debris
 *
 * Text that came along from a web page or a Word file and does not belong to the report.
 *
 * ## What it finds
 *
 * - Web-page chrome: column names, publication time, view counter and font size, breadcrumbs, buttons to share, print and
 *   close, the header block of a crawler: information. Neighbouring lines make one finding.
 * - Marks such as [bookmark: …], HTML tags and \&nbsp; in plain text: a warning.
 * - Pinyin in brackets against copying, such as 政(zheng)府: a warning.
 * - Radical symbols in place of characters (⽂ for 文), which look the same but are not found by search: information, once.
 *
 * In a file that is HTML throughout tags are meant.
 *
 * ## Why
 *
 * None of this is part of the report; readers see it, and it gets in the way of recognition.
 *
 * ## Example
 *
 * [bookmark: \_GoBack]二、主动公开政府信息情况
 *
 * ## How to fix
 *
 * The quick fix removes it. A title that stands in a crawler's header block, or only at the end of a path, is kept.
 */
export const rule: Rule = {
  id: 'layout/debris',
  severity: 'warning',
  reads: 'skeleton',
  *check(report) {
    const marks = debrisOf(report);
    for (const kind of ['bookmark', 'markup', 'pinyin', 'glyph'] as const) {
      const same = marks.filter((mark) => mark.kind === kind);
      const isConverter = kind === 'glyph' && same.length > 0;
      if (isConverter || same.length > MOST_SINGLE) yield markFinding(report, same);
      else for (const mark of same) yield markFinding(report, [mark]);
    }
    for (const chrome of chromeOf(report)) yield chromeFinding(report, chrome);
  },
};

function markFinding(report: Report, marks: readonly Debris[]): RuleFinding {
  const first = marks[0] as Debris;
  const one = marks.length === 1;
  const severity = first.kind === 'glyph' ? 'information' : 'warning';
  const args = { found: shortened(report.source.slice(first.span)), count: marks.length };
  return {
    severity,
    message: { key: `layout/debris.${first.kind}${one ? '' : '-file'}`, args },
    span: first.span,
    fixes: [
      {
        title: { key: one ? 'fix.remove-debris' : 'fix.remove-all-debris', args },
        safety: 'safe',
        edits: marks.map(({ span, newText }) => ({ span, newText })),
      },
    ],
  };
}

function chromeFinding(report: Report, { span, edits }: Chrome): RuleFinding {
  const args = { found: shortened(report.source.slice(span)) };
  return {
    severity: 'information',
    message: { key: 'layout/debris.chrome', args },
    span,
    fixes: [{ title: { key: 'fix.remove-debris', args }, safety: 'safe', edits }],
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}
