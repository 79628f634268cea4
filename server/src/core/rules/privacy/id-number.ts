import type { Rule } from '../rule';
import { matchesInFlow } from '../support/flowMatches';
import { isIdNumber } from '../support/idNumber';

const CANDIDATE = /[1-9](?<![\dA-Za-z].)\d{16}[\dXx](?![\dA-Za-z])/g;
/** Registration codes have eighteen places too. */
const OTHER_CODE = /(?:信用代码|机构代码|税号|识别号|统一代码|项目代码|登记号|账号|帐号|编码|编号)[：为]?$/;
/** Region and last places stay; birth date and sequence go. */
const SHOWN = { first: 6, last: 1 } as const;

/**
 * # 公民身份号码
 *
 * 公布的报告里出现了公民身份号码。
 *
 * ## 检查什么
 *
 * 正文中的18位号码，出生日期存在、校验码正确才提示。统一社会信用代码、账号、编号不算。
 *
 * ## 依据
 *
 * 《政府信息公开条例》第十五条：涉及个人隐私、公开会对第三方合法权益造成损害的信息不得公开；《个人信息保护法》。
 *
 * ## 示例
 *
 * 写到某位申请人时附上了他的身份证号。
 *
 * ## 怎样修改
 *
 * 删去号码，或用快速修复隐去出生日期和顺序码，由您确认。
 *
 * # Citizen identity number
 *
 * The report, a public document, shows a citizen's identity number.
 *
 * ## What it finds
 *
 * Numbers of eighteen places in the text whose birth date exists and whose check digit is right. Credit codes of organisations,
 * account numbers and serial numbers do not count.
 *
 * ## Why
 *
 * Article 15 of the Regulation protects personal privacy, and so does the Personal Information Protection Law.
 *
 * ## Example
 *
 * An applicant's identity number given with the case.
 *
 * ## How to fix
 *
 * Take the number out, or let the quick fix hide birth date and sequence; it waits for your confirmation.
 */
export const rule: Rule = {
  id: 'privacy/id-number',
  severity: 'error',
  reads: 'prose',
  *check(report) {
    for (const { match, span } of matchesInFlow(report, CANDIDATE)) {
      const [number] = match;
      const before = match.input.slice(Math.max(0, match.index - 12), match.index);
      if (!isIdNumber(number) || OTHER_CODE.test(before)) continue;
      const hidden = number.length - SHOWN.first - SHOWN.last;
      const newText = `${number.slice(0, SHOWN.first)}${'*'.repeat(hidden)}${number.slice(-SHOWN.last)}`;
      yield {
        message: { key: 'privacy/id-number', args: { shown: newText } },
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
