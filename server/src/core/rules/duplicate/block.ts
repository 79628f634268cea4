import type { Report } from '../../recognition/report';
import type { Span } from '../../text/span';
import type { Edit, Rule } from '../rule';
import { hasOwnLines, withoutLines } from '../support/edits';
import { type RepeatedBlock, repeatedBlocks } from '../support/repeatedBlocks';

/** A squeezed paragraph may be long: no more than this many characters are marked. */
const LONGEST_MARK = 60;
/** First characters of what goes, for the title of the fix. */
const SHOWN = 16;
/** A single paragraph of fewer letters may be meant to stand twice. */
const LONG = 200;

/**
 * # 整段内容重复
 *
 * 同一段或同几段文字在报告里出现两遍，多半是粘贴了两次。
 *
 * ## 检查什么
 *
 * 连续两段以上，或者八十字以上的一段，与前面的文字相同。括号全角半角、空格、标点不同也算相同。表格和短句不检查；单独的标题重复由
 * “标题重复”报告。只重复一个较短的段落时降为警告。
 *
 * ## 依据
 *
 * 重复的内容说明报告没有校对。
 *
 * ## 示例
 *
 * “（一）……”到“（四）……”四段之后，又是同样的四段。
 *
 * ## 怎样修改
 *
 * 快速修复删去后面一份；标题写明删去多少字，请先核对。
 *
 * # Passage repeated
 *
 * The same paragraph or paragraphs stand in the report twice, as after pasting twice.
 *
 * ## What it finds
 *
 * Two or more paragraphs in a row, or one of eighty letters or more, that stood there before. The width of brackets, blanks and
 * punctuation make no difference. Tables and short sentences are left out; a repeated heading alone is another rule's matter.
 * One short paragraph alone gets a warning.
 *
 * ## Why
 *
 * Repeated passages show that nobody proof-read the report.
 *
 * ## Example
 *
 * After the topics （一） to （四） the same four come again.
 *
 * ## How to fix
 *
 * The quick fix removes the later copy; its title says how much goes.
 */
export const rule: Rule = {
  id: 'duplicate/block',
  severity: 'error',
  reads: 'prose',
  *check(report) {
    for (const block of repeatedBlocks(report)) {
      const head = inOneLine(report.source.slice(mark(block.laterHead)))
        .slice(0, SHOWN)
        .trim();
      const args = { letters: block.letters, head };
      const isPlain = block.paragraphs > 1 || block.letters >= LONG;
      yield {
        severity: isPlain ? 'error' : 'warning',
        message: { key: 'duplicate/block', args },
        span: mark(block.laterHead),
        related: [
          { span: mark(block.firstHead), message: { key: 'duplicate/block.first', args } },
          { span: block.laterTail, message: { key: 'duplicate/block.last', args } },
        ],
        fixes: [{ title: { key: 'fix.remove-block', args }, safety: 'suggestion', edits: [removal(report, block)] }],
      };
    }
  },
};

function mark({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + LONGEST_MARK) };
}

function inOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, '');
}

/** Whole lines where the copy has them to itself. */
function removal({ source }: Report, { later }: RepeatedBlock): Edit {
  return hasOwnLines(source, later) ? withoutLines(source, later) : { span: later, newText: '' };
}
