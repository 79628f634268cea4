import { EDITIONS } from '../../editions/index';
import { matchesOf } from '../../prose/matches';
import type { Report } from '../../recognition/report';
import type { Rule, RuleFinding } from '../rule';

/** Also without the second 办, which writers drop; group 1. */
const NUMBER =
  /国\s{0,3}办\s{0,3}公\s{0,3}开\s{0,3}(办\s{0,3})?函\s{0,3}[〔[(（【［]\s{0,3}(20\d{2})\s{0,3}[〕\])）】］]\s{0,3}第?\s{0,3}0{0,2}(\d{1,3})\s{0,3}号/g;
/** The name of the notice stands before its number. */
const REACH = 120;
const ABOUT_FORM = /年度报告|年报/;
/** Notices about the reports that are no forms, such as the explanation of how to fill them in. */
const OTHER_NOTICE = /解释|解读|问题/;
const NAME = /^《([^《]*)》[\s（(]{0,3}$/;

/**
 * # 格式通知的文号不对
 *
 * 报告引用的格式通知不是该年度适用的文件。
 *
 * ## 检查什么
 *
 * 2019、2020年度的报告依据国办公开办函〔2019〕60号，2021年度以后依据国办公开办函〔2021〕30号。引用了另一版的文号，或者把年度报告格式的
 * 通知写成别的文号、漏了“办”字（国办公开函）时指出。同时引用了正确文号的，以及引用公开平台等其他通知的，不算。
 *
 * ## 依据
 *
 * 《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）。
 *
 * ## 示例
 *
 * 2022年度的报告写“依据国办公开办函〔2019〕60号编制”。
 *
 * ## 怎样修改
 *
 * 快速修复改为该年度的文号；文件名称请一并核对。
 *
 * # Wrong number of the form's notice
 *
 * The report cites a notice that does not apply to its year.
 *
 * ## What it finds
 *
 * Reports of 2019 and 2020 follow notice No. 60 of 2019, later ones No. 30 of 2021. The number of the other edition, or any
 * other number given to the notice about the form, also one without its second 办 (国办公开函), is reported. When the right number is cited as well, and for other notices
 * such as that on platforms, nothing is said.
 *
 * ## Why
 *
 * Notice 国办公开办函〔2021〕30号 replaced the trial form of 2019.
 *
 * ## Example
 *
 * A report of 2022 that is 依据国办公开办函〔2019〕60号编制.
 *
 * ## How to fix
 *
 * The quick fix writes the number of the year; check the name of the notice, too.
 */
export const rule: Rule = {
  id: 'citation/form-number',
  severity: 'warning',
  reads: 'prose',
  *check(report) {
    const { notice } = report.edition;
    if (notice === undefined || report.year === null) return;
    const text = report.source.slice(report.span);
    if (!text.includes('函')) return;
    const cited = matchesOf(text, NUMBER);
    if (cited.some((match) => written(match) === notice)) return;
    const forms = new Set(EDITIONS.map((edition) => edition.notice));
    for (const match of cited) {
      const name = nameBefore(report, match);
      const isForm = forms.has(numberOf(match, '办')) || (ABOUT_FORM.test(name) && !OTHER_NOTICE.test(name));
      if (isForm) yield finding(report, match, notice);
    }
  },
};

function numberOf([, , year, number]: RegExpExecArray, office: string): string {
  return `国办公开${office}函〔${year}〕${number}号`;
}

function written(match: RegExpExecArray): string {
  return numberOf(match, match[1] === undefined ? '' : '办');
}

/** The document name in 《》 that the number belongs to; empty when it stands alone. */
function nameBefore({ source, span }: Report, { index }: RegExpExecArray): string {
  const end = span.start + index;
  const before = source.text.slice(Math.max(span.start, end - REACH), end);
  return NAME.exec(before.slice(before.lastIndexOf('《')))?.[1] ?? '';
}

function finding(report: Report, match: RegExpExecArray, expected: string): RuleFinding {
  const start = report.span.start + match.index;
  const span = { start, end: start + match[0].length };
  const args = { found: written(match), expected, year: report.year ?? '' };
  return {
    message: { key: 'citation/form-number', args },
    span,
    fixes: [
      {
        title: { key: 'fix.citation', args: { expected } },
        safety: 'suggestion',
        edits: [{ span, newText: expected }],
      },
    ],
  };
}
