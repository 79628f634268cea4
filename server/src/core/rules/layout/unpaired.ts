import type { Rule } from '../rule';
import { lonelyFixes } from '../support/lonelyFixes';
import { lonelyMarks } from '../support/pairs';

/** A text with more of them is no prose. */
const MOST_FINDINGS = 100;

/**
 * # 括号、引号、书名号不成对
 *
 * 有前半个没有后半个，或者有后半个没有前半个。
 *
 * ## 检查什么
 *
 * 正文里的（）《》〈〉【】〔〕“”等。全角与半角的括号可以配对，跨行的算成对；“1）”“一）”这样的条目序号和表格里的不管。
 *
 * ## 依据
 *
 * 《标点符号用法》（GB/T 15834—2011）：括号、引号、书名号成对使用。
 *
 * ## 示例
 *
 * “根据《政府信息公开条例规定，编制本报告”。
 *
 * ## 怎样修改
 *
 * 补上缺的一半；多余的，可用快速修复删去。发文字号里漏掉的“〕”、并列词语里漏掉或写反的引号，快速修复补上或掉转；另一半写成了直引号（"）的，改成弯引号。
 *
 * # Bracket, quote or book-title mark without its partner
 *
 * One half of a pair is missing.
 *
 * ## What it finds
 *
 * （）《》〈〉【】〔〕“” and the like in the prose. Full-width and half-width brackets pair, also over line breaks; item numbers such
 * as 1） and marks in tables are left alone.
 *
 * ## Why
 *
 * GB/T 15834—2011: these marks come in pairs.
 *
 * ## Example
 *
 * 根据《政府信息公开条例规定，编制本报告.
 *
 * ## How to fix
 *
 * Add the missing half; the quick fix removes a superfluous one. A 〕 that a document number lacks and quotes that a list
 * lacks or has turned round are added and turned; where the other half is a straight quote, it is made a curly one.
 */
export const rule: Rule = {
  id: 'layout/unpaired',
  severity: 'warning',
  reads: 'skeleton',
  *check(report) {
    for (const lonely of lonelyMarks(report, MOST_FINDINGS)) {
      yield {
        message: { key: 'layout/unpaired', args: { mark: lonely.mark } },
        span: lonely.span,
        fixes: lonelyFixes(report, lonely),
      };
    }
  },
};
