import { sourceSpan } from '../../prose/flow';
import { proseModel } from '../../prose/model';
import type { Rule } from '../rule';
import { isChrome } from '../support/flowMatches';
import { repeatedSubjects } from '../support/repeatedSubject';
import { isLegitimate, repeatedRuns } from '../support/repetitions';

/**
 * # 重复的字词
 *
 * 同一个词连着写了两遍，多半是录入或修改时留下的。
 *
 * ## 检查什么
 *
 * 相邻的两个相同的词（两个汉字以上），以及“的的”“和和”“5件件”“2023年，2023年”；一句话里同一个单位两次作主语。“逐步逐步”“一个一个”之类的重叠说法，“市政府政府信息公开”“基层组织组织群众”之类
 * 前一个词属于上文、后一个词属于下文的情况不算。
 *
 * ## 依据
 *
 * 语言习惯，只作提示。
 *
 * ## 示例
 *
 * “镇党委副书记书记”“整体统一的的网站界面”。
 *
 * ## 怎样修改
 *
 * 快速修复删去重复的一个，由您确认。
 *
 * # Repeated word
 *
 * The same word stands twice in a row, mostly left over from typing or editing.
 *
 * ## What it finds
 *
 * Two equal words of two or more characters side by side, 的的, 和和, 5件件, 2023年，2023年, and a body that is the subject of one sentence twice. Reduplications such as 一个一个 do not count, nor do places
 * where the first word ends one phrase and the second begins the next (市政府政府信息公开, 基层组织组织群众).
 *
 * ## Why
 *
 * Usage; a hint only.
 *
 * ## Example
 *
 * 副书记书记, 统一的的网站.
 *
 * ## How to fix
 *
 * The quick fix takes one of the two away; it waits for your confirmation.
 */
export const rule: Rule = {
  id: 'prose/repeated-word',
  severity: 'hint',
  reads: 'prose',
  *check(report) {
    const { flow } = proseModel(report);
    for (const repeated of repeatedRuns(flow.text)) {
      const { index, end, word } = repeated;
      const span = sourceSpan(flow, index, end);
      if (isLegitimate(flow.text, repeated) || isChrome(report, span)) continue;
      const text = report.source.slice(span);
      // Broken over lines or parted by a blank: what to take away is not plain.
      const isWhole = text.length === end - index;
      if (/[ \u00a0\u3000\t]/.test(text)) continue;
      const edits = isWhole ? [{ span: { start: span.start, end: span.end - word.length }, newText: '' }] : [];
      const args = { word };
      const fix = { title: { key: 'fix.remove-repeated', args }, safety: 'suggestion', edits } as const;
      yield { message: { key: 'prose/repeated-word', args }, span, fixes: isWhole ? [fix] : [] };
    }
    for (const { name, first, span } of repeatedSubjects(report)) {
      const related = [{ span: first, message: { key: 'related.figure', args: { text: name } } }];
      yield { message: { key: 'prose/repeated-word.subject', args: { name } }, span, related };
    }
  },
};
