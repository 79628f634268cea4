import type { Rule, RuleFinding } from '../rule';
import { BLANK, HAN } from '../support/characters';
import { plainSheetOf } from '../support/plainText';
import { type Hit, search } from '../support/sheet';

/** `国办发[2014]32号`: year in any brackets behind the office's code, then the number. */
const NUMBER = new RegExp(
  `([〔[(（【［﹝])(?<=[${HAN}].)[${BLANK}]?(20\\d{2})[${BLANK}]?([〕\\])）】］﹞])([${BLANK}]?第?[${BLANK}]?)(0{0,3})([1-9]\\d{0,3})(?=[${BLANK}]?号)`,
  'g',
);

/**
 * # 发文字号写法不规范
 *
 * 发文字号的年份没有用六角括号，或者序号前加了“第”、补了“0”。
 *
 * ## 检查什么
 *
 * “机关代字＋年份＋序号＋号”的写法：年份用〔〕括起，序号前不加“第”，不编虚位。书名、年度、法条编号不管。
 *
 * ## 依据
 *
 * 《党政机关公文格式》（GB/T 9704—2012）关于发文字号的规定。只作提示。
 *
 * ## 示例
 *
 * “国办函[2020]109号”应为“国办函〔2020〕109号”。
 *
 * ## 怎样修改
 *
 * 快速修复改为规范写法。
 *
 * # Document number badly written
 *
 * The year of a document number is not in 〔〕, or 第 or zeros stand before the number.
 *
 * ## What it finds
 *
 * Numbers made of an office's code, a year and a number: the year belongs in 〔〕, and the number takes neither 第 nor leading
 * zeros.
 *
 * ## Why
 *
 * GB/T 9704—2012 on the format of official documents. Only a hint.
 *
 * ## Example
 *
 * 国办函[2020]109号 should read 国办函〔2020〕109号.
 *
 * ## How to fix
 *
 * The quick fix writes the number properly.
 */
export const rule: Rule = {
  id: 'citation/bracket',
  severity: 'hint',
  reads: 'prose',
  *check(report) {
    const sheet = plainSheetOf(report);
    for (const hit of sheet.text.includes('号') ? search(sheet, NUMBER) : []) {
      const finding = findingFor(hit);
      if (finding !== null) yield finding;
    }
  },
};

function findingFor({ match, start }: Hit): RuleFinding | null {
  const [found, open, year, close, ordinal, zeros, number] = match;
  const isProper = open === '〔' && close === '〕' && ordinal?.includes('第') === false && zeros === '';
  if (isProper) return null;
  const place = { start, end: start + found.length };
  const expected = `〔${year}〕${number}`;
  return {
    message: { key: 'citation/bracket', args: { found: `${found}号`, expected: `${expected}号` } },
    span: place,
    fixes: [
      {
        title: { key: 'fix.citation', args: { expected: `${expected}号` } },
        safety: 'safe',
        edits: [{ span: place, newText: expected }],
      },
    ],
  };
}
