import { matchesOf } from '../../prose/matches';
import type { Report } from '../../recognition/report';
import type { Edit, Rule, RuleFinding } from '../rule';
import { gate, isOpen } from '../support/gates';

/** `**text**` within one line; `138****0000` is a masked number. */
const EMPHASIS = /(?<!\*)\*\*(?![*\s])([^*\r\n]{1,400})\*\*(?!\*)/g;
const ASTERISK = gate('*');
/** More pairs than this are one matter of the whole file. */
const MOST_SINGLE = 10;
/** A heading or the rule of a pipe table: the text is Markdown and its emphasis is meant. */
const MARKDOWN = /^#{1,6} \S|^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|/m;

/**
 * # 多余的 Markdown 加粗符号
 *
 * 普通文本里留有成对的“**”。
 *
 * ## 检查什么
 *
 * 一行之内成对的“**”。全文是 Markdown（有“#”标题或 Markdown 表格）的，加粗是正常写法，不提示。超过十处的合为一条。
 *
 * ## 依据
 *
 * “**”是 Markdown 的加粗符号，发布出来读者看到的是星号。
 *
 * ## 示例
 *
 * “\*\*一是加强领导。\*\*成立领导小组……”
 *
 * ## 怎样修改
 *
 * 快速修复去掉星号，保留文字。
 *
 * # Stray Markdown emphasis
 *
 * A pair of ** in plain text.
 *
 * ## What it finds
 *
 * Pairs of ** within a line. In a Markdown document (with # headings or Markdown tables) emphasis is meant and silent. More than
 * ten pairs make one finding.
 *
 * ## Why
 *
 * ** is the mark of Markdown for bold print; published as it is, readers see asterisks.
 *
 * ## Example
 *
 * \*\*一是加强领导。\*\*成立领导小组……
 *
 * ## How to fix
 *
 * The quick fix takes the asterisks away and keeps the words.
 */
export const rule: Rule = {
  id: 'layout/emphasis',
  severity: 'warning',
  reads: 'skeleton',
  *check(report) {
    if (!isOpen(report, ASTERISK)) return;
    const text = report.source.slice(report.span);
    if (!text.includes('**') || MARKDOWN.test(text)) return;
    const matches = matchesOf(text, EMPHASIS);
    if (matches.length > MOST_SINGLE) yield findingFor(report, matches);
    else for (const match of matches) yield findingFor(report, [match]);
  },
};

function findingFor({ span }: Report, matches: readonly RegExpExecArray[]): RuleFinding {
  const first = matches[0] as RegExpExecArray;
  const key = matches.length === 1 ? 'layout/emphasis' : 'layout/emphasis.file';
  const args = { text: shortened(first[1] as string), count: matches.length };
  const start = span.start + first.index;
  const edits = matches.flatMap((match) => unwrap(span.start + match.index, match[0]));
  return {
    message: { key, args },
    span: { start, end: start + first[0].length },
    fixes: [{ title: { key: 'fix.unwrap-emphasis', args }, safety: 'safe', edits }],
  };
}

/** Two small edits, so that the words between the marks are not touched. */
function unwrap(start: number, match: string): readonly Edit[] {
  const end = start + match.length;
  return [
    { span: { start, end: start + 2 }, newText: '' },
    { span: { start: end - 2, end }, newText: '' },
  ];
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
