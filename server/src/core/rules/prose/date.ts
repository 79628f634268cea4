import { type WrongDate, wrongDates } from '../../prose/dates';
import { sourceSpan } from '../../prose/flow';
import { proseModel } from '../../prose/model';
import type { Fix, Rule, Severity } from '../rule';
import { isChrome } from '../support/flowMatches';

const SEVERITIES: Readonly<Record<WrongDate['kind'], Severity>> = {
  lost: 'warning',
  impossible: 'warning',
  since: 'hint',
  period: 'warning',
  year: 'warning',
  short: 'hint',
  digits: 'hint',
};

/**
 * # 日期有误
 *
 * 日期丢了“年”“月”“日”，日历上没有这一天，或者起止时间不对。
 *
 * ## 检查什么
 *
 * - 转换时丢字：331日（3月31日）、2018年1231日、20231月1日、12月31止；
 * - 不存在的日期：2月30日、13月、2022年2月29日；年份多一位或少一位；
 * - 起止颠倒；统计期限不是本年度1月1日至12月31日；
 * - “至12月31日以来”：“至”与“以来”不能连用（提示）；
 * - 年份简写：22年度、22年3月；汉字年份里的零写成0或“零”：二0二二年（提示）。
 *
 * “120日内”之类的期限、办事时限不算。年度写错由另外的规则检查。
 *
 * ## 依据
 *
 * 年度报告的数据统计期限是一个日历年度。
 *
 * ## 示例
 *
 * “依法于331日前公开了上年度报告”应为“3月31日前”。
 *
 * ## 怎样修改
 *
 * 能确定原来日期的，快速修复补上丢掉的字，由您确认。
 *
 * # Wrong date
 *
 * A date lost its 年, 月 or 日, is not in the calendar, or a period is the wrong way round.
 *
 * ## What it finds
 *
 * - characters lost in conversion: 331日, 2018年1231日, 20231月1日, 12月31止;
 * - dates that do not exist: 2月30日, 13月, 2022年2月29日; years with a digit too many or too few;
 * - an end before its beginning; a statistic period other than 1 January to 31 December of the year;
 * - 至…以来, which contradicts itself (a hint);
 * - shortened years (22年度, 22年3月), and 0 or 零 among Chinese numerals (二0二二年), both hints.
 *
 * Time limits such as 120日内 do not count. A wrong year is another rule's business.
 *
 * ## Why
 *
 * The figures of an annual report are those of one calendar year.
 *
 * ## Example
 *
 * 331日前 should read 3月31日前.
 *
 * ## How to fix
 *
 * Where the date is certain, the quick fix puts the lost character back; it waits for your confirmation.
 */
export const rule: Rule = {
  id: 'prose/date',
  severity: 'warning',
  reads: 'prose',
  *check(report) {
    const { flow } = proseModel(report);
    for (const wrong of wrongDates(report, flow)) {
      const span = sourceSpan(flow, wrong.start, wrong.end);
      if (isChrome(report, span)) continue;
      const found = flow.text.slice(wrong.start, wrong.end);
      const fixes: readonly Fix[] = wrong.right === null ? [] : [fixOf(span, found, wrong.right)];
      const message = { key: messageOf(wrong.kind), args: { found } };
      yield { severity: SEVERITIES[wrong.kind], message, span, fixes };
    }
  },
};

function fixOf(span: Fix['edits'][number]['span'], found: string, right: string): Fix {
  const year = /^20\d\d年/.exec(found)?.[0] ?? '';
  const newText = right.startsWith('20') ? right : `${year}${right}`;
  return {
    title: { key: 'fix.replace-word', args: { found, right: newText } },
    safety: 'suggestion',
    edits: [{ span, newText }],
  };
}

function messageOf(kind: WrongDate['kind']): string {
  const keys: Readonly<Record<WrongDate['kind'], string>> = {
    lost: 'prose/date.lost',
    impossible: 'prose/date.impossible',
    since: 'prose/date.since',
    period: 'prose/date.period',
    year: 'prose/date.year',
    short: 'prose/date.short',
    digits: 'prose/date.digits',
  };
  return keys[kind];
}
