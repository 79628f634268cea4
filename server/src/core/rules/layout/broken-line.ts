import type { RecognisedTable } from '../../recognition/report';
import { contains } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { type Break, brokenLabels, brokenSentences, wrappedWidth } from '../support/brokenLines';
import { inView } from '../support/inView';

/**
 * # 句子或名称中间断行
 *
 * 一句话、一个词或表格里的一个项目名称被换行、空行断开。
 *
 * ## 检查什么
 *
 * - 一行没有写完（没有句末标点，或者引号、括号没有配对），下一行接着往下写。隔着空行的，只看引号、括号没有配对和长得不像标题的。
 * - 表格项目名称中间换行，每张表合为一条。
 * - 全文每行都在差不多的宽度断开（PDF转成的文本），全文只报告一次。
 *
 * 标题、题目、署名、日期、条目的开头不算断行。
 *
 * ## 依据
 *
 * 断行是转换留下的，发布在网页上会出现半截的段落。
 *
 * ## 示例
 *
 * “……及时向责任单位”，空一行，“进行提醒通知……”。
 *
 * ## 怎样修改
 *
 * 快速修复把断开的两行接起来。
 *
 * # Sentence or label broken by a line break
 *
 * A sentence, a word or a table label is cut by a line break or an empty line.
 *
 * ## What it finds
 *
 * - A line that is not finished (no final mark, or an open quote or bracket), continued in the next line. Over an empty line
 *   only if a quote or bracket is open or what stands before is too long for a heading.
 * - Line breaks inside table labels, one finding for each table.
 * - A text in which every line ends at about the same width (from a PDF) has one finding for the whole file.
 *
 * Headings, titles, signatures, dates and the beginnings of list items are no continuations.
 *
 * ## Why
 *
 * Such breaks come from conversion; on a web page they show as torn paragraphs.
 *
 * ## Example
 *
 * ……及时向责任单位, an empty line, 进行提醒通知……
 *
 * ## How to fix
 *
 * The quick fix joins the lines.
 */
export const rule: Rule = {
  id: 'layout/broken-line',
  severity: 'hint',
  *check(report) {
    const sentences = inView(report, report.prose, brokenSentences);
    const labels = inView(report, report.skeleton, brokenLabels);
    if (wrappedWidth(sentences) !== null) {
      yield findingFor([...sentences, ...labels], 'layout/broken-line.wrapped', 'suggestion');
      return;
    }
    for (const sentence of sentences) yield findingFor([sentence], 'layout/broken-line', 'suggestion');
    for (const table of report.tables) yield* labelFindings(table, labels);
  },
};

function* labelFindings({ span }: RecognisedTable, labels: readonly Break[]): Iterable<RuleFinding> {
  const own = labels.filter((label) => contains(span, label.span));
  if (own.length > 0) yield findingFor(own, 'layout/broken-line.label', 'safe');
}

function findingFor(breaks: readonly Break[], key: string, safety: 'safe' | 'suggestion'): RuleFinding {
  const [first, ...others] = [...breaks].sort((a, b) => a.span.start - b.span.start) as [Break, ...Break[]];
  const isFile = key.endsWith('wrapped');
  return {
    message: { key, args: { count: breaks.length } },
    span: first.span,
    related: isFile ? [] : others.map(({ span }) => ({ span, message: { key: 'layout/broken-line.other', args: {} } })),
    fixes: [
      {
        title: { key: 'fix.join-lines', args: { count: breaks.length } },
        safety,
        edits: breaks.map(({ edit }) => edit),
      },
    ],
  };
}
