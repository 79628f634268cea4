import type { Rule, RuleFinding } from '../rule';
import { wrongLawName } from '../support/lawNames';
import { plainSheetOf } from '../support/plainText';
import { type Hit, search } from '../support/sheet';

const NAME = /《([^《》\n]{2,40})》/g;
/** The name without book-title marks, misspelt. */
const BARE = /政府信息公开条[列理]/g;

/**
 * # 法规名称写错
 *
 * 《政府信息公开条例》的名称多字、漏字或者写错。
 *
 * ## 检查什么
 *
 * 书名号里以“条例”结尾、说的是信息公开的名称，与法规名称不一致的（如《政府信息公开工作条例》）；“条例”误作“条列”“条理”。
 * 省、市自己的条例不检查；《信息公开条例》这样的简称只作提示。
 *
 * ## 依据
 *
 * 《中华人民共和国政府信息公开条例》（国务院令第711号），简称《政府信息公开条例》。
 *
 * ## 示例
 *
 * “组织学习新修订的《信息公开工作条例》”。
 *
 * ## 怎样修改
 *
 * 快速修复改为正式名称。
 *
 * # Name of the Regulation wrong
 *
 * The name of the Regulation on Open Government Information has a word too many, too few or mistyped.
 *
 * ## What it finds
 *
 * Names between 《 and 》 that end in 条例 and speak of 信息公开 but are not the Regulation's, such as 《政府信息公开工作条例》; 条列 or 条理
 * for 条例. Regulations of provinces and cities are left alone; the short name 《信息公开条例》 gets a hint.
 *
 * ## Why
 *
 * The name is 《中华人民共和国政府信息公开条例》 (State Council Order No. 711), in short 《政府信息公开条例》.
 *
 * ## Example
 *
 * 组织学习新修订的《信息公开工作条例》.
 *
 * ## How to fix
 *
 * The quick fix writes the proper name.
 */
export const rule: Rule = {
  id: 'citation/law-name',
  severity: 'warning',
  reads: 'prose',
  *check(report) {
    const sheet = plainSheetOf(report);
    for (const hit of search(sheet, NAME)) {
      const wrong = wrongLawName(hit.match[1] as string);
      if (wrong !== null) yield finding(hit, `《${wrong.expected}》`, wrong.kind);
    }
    for (const hit of search(sheet, BARE)) {
      const [found] = hit.match;
      const isQuoted = sheet.text[hit.match.index + found.length] === '》';
      if (!isQuoted) yield finding(hit, `${found.slice(0, -1)}例`, 'misspelt');
    }
  },
};

function finding({ match: [found], start }: Hit, expected: string, kind: string): RuleFinding {
  const place = { start, end: start + found.length };
  const isShort = kind === 'abbreviated';
  return {
    ...(isShort ? { severity: 'hint' as const } : {}),
    message: { key: isShort ? 'citation/law-name.short' : 'citation/law-name', args: { found, expected } },
    span: place,
    fixes: [
      {
        title: { key: 'fix.citation', args: { expected } },
        safety: 'safe',
        edits: [{ span: place, newText: expected }],
      },
    ],
  };
}
