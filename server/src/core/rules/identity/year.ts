import type { Report, TitleHit } from '../../recognition/report';
import type { Rule, RuleFinding, Severity } from '../rule';
import { type WrongYear, wrongYears } from '../support/years';

const SEVERITIES: Readonly<Record<WrongYear['kind'], Severity>> = {
  period: 'error',
  'period-end': 'error',
  work: 'warning',
  plan: 'hint',
  name: 'warning',
};

/**
 * # 年份前后不一致
 *
 * 正文里的年份与题目的年份对不上，多半是沿用了往年的稿子。
 *
 * ## 检查什么
 *
 * - 统计期限“××××年1月1日至12月31日”与题目的年份不同：错误。
 * - 句首写着另一年，说的是收到、公开、办理多少件，或者没有发生：警告。
 * - 下一步计划写的是本年或者往年：提示。
 * - 前言把本报告叫作另一年度的年度报告：警告。
 *
 * 与往年的比较、截至某年的累计、来年的计划、文号、书名、“十四五”、发布和落款日期都不算。有两个年份不同的题目时，以统计期限和正文所支持的为准。
 *
 * ## 依据
 *
 * 《政府信息公开条例》第四十九条：报告的是上一年度的工作。
 *
 * ## 示例
 *
 * 2022年度的报告写“统计期限自2021年1月1日至2021年12月31日”。
 *
 * ## 怎样修改
 *
 * 快速修复改成题目的年份；如果错的是题目，请改题目。
 *
 * # Years that contradict each other
 *
 * A year in the text differs from that of the title, as when last year's report was reused.
 *
 * ## What it finds
 *
 * - A statistic period (1 January to 31 December) of another year: error.
 * - A sentence that starts with another year and reports what was received, published or done: warning.
 * - A plan for the future that names this year or an earlier one: hint.
 * - The preface calls this very report that of another year: warning.
 *
 * Comparisons, cumulative figures, plans for next year, document numbers, titles of documents, five-year plans and dates of
 * publication do not count. Of two titles with different years the one counts that the statistic period and the text go with.
 *
 * ## Why
 *
 * Article 49 of the Regulation: a report is about the year before its publication.
 *
 * ## Example
 *
 * A report of 2022 with the period 2021年1月1日至2021年12月31日.
 *
 * ## How to fix
 *
 * The quick fix writes the year of the title; if the title is wrong, correct that.
 */
export const rule: Rule = {
  id: 'identity/year',
  severity: 'error',
  reads: 'prose',
  *check(report) {
    const { title } = report;
    if (title === null || title.year === null) return;
    for (const wrong of wrongYears(report, title.year)) yield findingFor(title, title.year, wrong);
  },
};

function findingFor(title: TitleHit, year: Report['year'], { kind, year: found, span, along }: WrongYear): RuleFinding {
  const args = { found, year: year ?? '' };
  const isPlan = kind === 'plan';
  return {
    severity: SEVERITIES[kind],
    message: { key: `identity/year.${kind === 'period-end' ? 'period' : kind}`, args },
    span,
    related: [{ span: title.span, message: { key: 'identity/year.title', args } }],
    fixes: isPlan
      ? []
      : [
          {
            title: { key: 'fix.set-year', args },
            safety: 'suggestion',
            edits: [span, ...along].map((one) => ({ span: one, newText: String(year) })),
          },
        ],
  };
}
