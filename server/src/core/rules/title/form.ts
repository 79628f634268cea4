import type { Report, TitleHit } from '../../recognition/report';
import type { Rule, RuleFinding } from '../rule';
import { mandatorySections } from '../support/sections';

/** The name of the work in a title, with what stands for 政府. */
const WORK = /(政\s{0,4}[府务]\s{0,4})?信\s{0,4}息\s{0,4}公\s{0,4}开/g;

/** Universities, schools and companies publish 信息公开年度报告 under rules of their own. */
const OTHER_BODY = /(?:大学|学院|学校|医院|公司|集团|中学|小学)$/;

/**
 * # 题目写法不规范
 *
 * 题目没有写成“××单位××××年政府信息公开工作年度报告”。
 *
 * ## 检查什么
 *
 * 2019年度以后的报告：题目把“政府信息公开”写成“政务信息公开”，或者漏了“政府”“年度”二字；题目没有写年份。年份在前在后、“年”或“年度”、
 * 有没有“工作”二字都不管。
 *
 * ## 依据
 *
 * 《政府信息公开条例》第四十九条、第五十条所称“政府信息公开工作年度报告”，统一格式沿用这一名称。
 *
 * ## 示例
 *
 * “青禾镇人民政府2022年政务信息公开工作年度报告”。
 *
 * ## 怎样修改
 *
 * 快速修复改为“政府信息公开”，或补上“年度”。缺少的年份请自行补写。
 *
 * # Malformed title
 *
 * The title does not read “[office][year]年政府信息公开工作年度报告”.
 *
 * ## What it finds
 *
 * In reports since 2019: 政务信息公开 for 政府信息公开, a title without 政府, 年度 or a year. The order of office and year, 年 or
 * 年度, and the word 工作 do not matter.
 *
 * ## Why
 *
 * Articles 49 and 50 of the Regulation and the unified forms call it 政府信息公开工作年度报告.
 *
 * ## Example
 *
 * 青禾镇人民政府2022年政务信息公开工作年度报告.
 *
 * ## How to fix
 *
 * The quick fix writes 政府信息公开 or 年度. A missing year is yours to add.
 */
export const rule: Rule = {
  id: 'title/form',
  severity: 'warning',
  reads: 'skeleton',
  *check(report) {
    if (mandatorySections(report).length === 0) return;
    const named = report.titles.filter(({ organisation, year }) => organisation !== null && year !== null);
    for (const title of named) {
      for (const finding of [wrongName(report, title), notAnnual(report, title)]) if (finding !== null) yield finding;
    }
    const [first] = report.titles;
    if (named.length === 0 && isYearless(report) && first !== undefined) {
      yield { message: { key: 'title/form.year', args: { title: first.text } }, span: first.span };
    }
  },
};

/** No title has a year, and one names an office: the name of a web column would not. */
function isYearless({ titles }: Report): boolean {
  return titles.every(({ year }) => year === null) && titles[0]?.organisation != null;
}

/** …信息公开工作报告, when the year is not written as 年度 either. */
const NOT_ANNUAL = /(?<!年\s{0,4}度.{0,24})公\s{0,4}开\s{0,4}工\s{0,4}作\s{0,4}(?=报\s{0,4}告)/;

function notAnnual(report: Report, { span }: TitleHit): RuleFinding | null {
  const match = NOT_ANNUAL.exec(report.source.slice(span));
  if (match === null) return null;
  const end = span.start + match.index + match[0].length;
  return {
    message: { key: 'title/form.annual', args: {} },
    span: { start: span.start + match.index, end },
    fixes: [
      {
        title: { key: 'fix.title-annual', args: {} },
        safety: 'suggestion',
        edits: [{ span: { start: end, end }, newText: '年度' }],
      },
    ],
  };
}

function wrongName(report: Report, { span }: TitleHit): RuleFinding | null {
  const match = [...report.source.slice(span).matchAll(WORK)].at(-1);
  if (match === undefined) return null;
  const found = match[1] ?? '';
  const start = span.start + match.index;
  if (found.includes('府') || (found === '' && OTHER_BODY.test(report.organisation ?? ''))) return null;
  const edit = { span: { start, end: start + found.trimEnd().length }, newText: '政府' };
  const isShort = found === '';
  return {
    ...(isShort ? { severity: 'hint' as const } : {}),
    message: { key: isShort ? 'title/form.government' : 'title/form', args: {} },
    span: { start, end: start + match[0].length },
    fixes: [{ title: { key: 'fix.title-form', args: {} }, safety: 'suggestion', edits: [edit] }],
  };
}
