import type { Rule } from '../rule';
import { matchesInFlow } from '../support/flowMatches';
import { gate, isOpen } from '../support/gates';

const SIGNS = gate('×✕╳xXＸｘ_＿【〔');
const WORD = '[A-Za-z0-9._/@:=?&×-]';
/**
 * What templates leave to be filled in. Every part begins with a character that it takes, so that the search skips all
 * other places, and has bounded length.
 */
const PLACEHOLDER = [
  // ××, XX年, 20XX年: never a part of a Latin word, an address or a product of numbers.
  `2(?<!${WORD}.)0(?:[×✕╳]{2,12}|[xX]{2,12}|[Ｘｘ]{2,12})(?!${WORD})`,
  `(?:[×✕╳](?<!${WORD}.)[×✕╳]{1,11}|[xX](?<!${WORD}.)[xX]{1,11}|[Ｘｘ](?<!${WORD}.)[Ｘｘ]{1,11})(?!${WORD})`,
  '[_＿](?<=[\\u4e00-\\u9fff，：；（].)(?<!(?:人|签字|签名|盖章|日期)：.)[_＿]{1,39}',
  '【(?:单位名称|机关名称|填写|请填写|待填|此处|年份|日期|数字|数量|名称)[^】\\n]{0,20}】',
  '〔(?:XXXX|xxxx|年份|　| )〕',
];
/** The same in plain words. */
const WORDS = [
  '（(?:单位名称|填写单位|填报单位名称|机关名称|此处|请填写|待填写?|年份)[^）\\n]{0,20}）',
  '待(?<![有亟尚仍还需].)(?:补充|填写|填报|核实后填)(?![完和、])',
];
const WITH_SIGNS = new RegExp([...PLACEHOLDER, ...WORDS].join('|'), 'g');
const WITHOUT_SIGNS = new RegExp(WORDS.join('|'), 'g');
/** 5×8 and the like have one sign only; 李×× and 某×× hide a name on purpose. */
const HIDDEN_NAME = /(?:[李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗某]|申请人|当事人|原告)$/;

/**
 * # 没有填写的占位符
 *
 * 模板里的“××”“XX”“____”“（单位名称）”“【年份】”“待补充”没有换成实际内容。
 *
 * ## 检查什么
 *
 * 题目和正文中连续两个以上的 ×、X、下划线，写着“单位名称”“请填写”之类的括号，以及“待补充”“待填写”。
 * 网址、邮箱、英文单词里的 x，表格里的符号（由表格规则检查），隐去人名的“李××”不算。
 *
 * ## 依据
 *
 * 年度报告是定稿后公布的文件，不应留有未填写的内容。
 *
 * ## 示例
 *
 * “20XX年，××镇主动公开政府信息__条”。
 *
 * ## 怎样修改
 *
 * 填上实际内容。没有自动修复。
 *
 * # Placeholder left in the text
 *
 * ××, XX, ____, （单位名称）, 【年份】 or 待补充 from a template was never filled in.
 *
 * ## What it finds
 *
 * Two or more ×, X or underscores in the title or the text, brackets that ask for a name or a number, and 待补充, 待填写. An x in an
 * address or a Latin word, signs in tables (the table rules look at those) and names hidden on purpose (李××) do not count.
 *
 * ## Why
 *
 * The report is published in its final form.
 *
 * ## Example
 *
 * 20XX年，××镇主动公开政府信息__条.
 *
 * ## How to fix
 *
 * Fill in what belongs there. There is no automatic fix.
 */
export const rule: Rule = {
  id: 'prose/placeholder',
  severity: 'error',
  reads: 'prose',
  *check(report) {
    for (const { match, span } of matchesInFlow(report, isOpen(report, SIGNS) ? WITH_SIGNS : WITHOUT_SIGNS)) {
      const before = match.input.slice(Math.max(0, match.index - 3), match.index);
      const isHiddenName =
        HIDDEN_NAME.test(before) && !/^[年月镇乡县市区局]/.test(match.input.slice(match.index + match[0].length));
      if (!isHiddenName && !isHiddenPlace(match))
        yield { message: { key: 'prose/placeholder', args: { found: match[0] } }, span };
    }
  },
};

/** 对“××村公开不及时”的问题: a village that a quoted complaint does not name; a document's name is filled in. */
function isHiddenPlace({ input, index, 0: mark }: RegExpExecArray): boolean {
  const after = input.slice(index + mark.length, index + mark.length + QUOTED);
  return input[index - 1] === '“' && /^(?:[村社小]|居委)/.test(after) && after.includes('”');
}

const QUOTED = 30;
