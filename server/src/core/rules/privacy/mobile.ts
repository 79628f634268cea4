import type { Rule } from '../rule';
import { matchesInFlow } from '../support/flowMatches';

const NUMBER = /(1(?<![\dA-Za-z_./=@+-]1)[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\dA-Za-z_@.-]|万|亿|元|件|条|人|次|号文)/g;
/** Numbers of groups, accounts and cases have eleven places at times. */
const OTHER_NUMBER = /(?:QQ群?|群号|账号|帐号|编号|编码|代码|文号|案号|号段)[：为是]?$/i;

/**
 * # 手机号码
 *
 * 公布的报告里出现了手机号码。
 *
 * ## 检查什么
 *
 * 正文中1开头的11位手机号码，中间有空格或短横的也算。办公电话、带区号的号码、网址和编号里的数字不算，表格里的数字不看。
 *
 * ## 依据
 *
 * 《个人信息保护法》；《政府信息公开条例》第十五条。报告中的联系方式应当是办公电话。
 *
 * ## 示例
 *
 * “联系电话：138××××××××”写出了全部数字。
 *
 * ## 怎样修改
 *
 * 换成办公电话，或用快速修复隐去中间四位，由您确认。
 *
 * # Mobile telephone number
 *
 * The report, a public document, shows a mobile telephone number.
 *
 * ## What it finds
 *
 * Numbers of eleven digits that begin like mobile numbers, also with blanks or hyphens in between. Office telephones, numbers
 * with an area code, digits of addresses and serial numbers do not count, and tables are not looked at.
 *
 * ## Why
 *
 * The Personal Information Protection Law and article 15 of the Regulation. The contact of a report is an office telephone.
 *
 * ## Example
 *
 * A contact line with somebody's mobile number in full.
 *
 * ## How to fix
 *
 * Give the office telephone instead, or let the quick fix hide the middle digits; it waits for your confirmation.
 */
export const rule: Rule = {
  id: 'privacy/mobile',
  severity: 'warning',
  reads: 'prose',
  *check(report) {
    for (const { match, span } of matchesInFlow(report, NUMBER)) {
      if (OTHER_NUMBER.test(match.input.slice(Math.max(0, match.index - 8), match.index))) continue;
      const digits = match[0].replace(/\D/g, '');
      const newText = `${digits.slice(0, 3)}****${digits.slice(-4)}`;
      yield {
        message: { key: 'privacy/mobile', args: { shown: newText } },
        span,
        fixes: [
          {
            title: { key: 'fix.mask-number', args: { shown: newText } },
            safety: 'suggestion',
            edits: [{ span, newText }],
          },
        ],
      };
    }
  },
};
