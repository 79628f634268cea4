import type { LabelHit, RecognisedTable, Report } from '../../recognition/report';
import { overlaps } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { isCitation, isRepunctuated, replacement, rowHits, unusualHits } from '../support/labels';
import { foreignHeaders } from '../support/markdownHeaders';
import { isTornLabel, shortenedLabels } from '../support/shortenedLabels';

/**
 * # 表格项目名称与格式不符
 *
 * 规定表格里的项目名称被改动、写错、漏字，或者用了不推荐的写法。
 *
 * ## 检查什么
 *
 * 逐行比较项目名称与格式规定的名称。全角半角、空格、换行、引号样式、“1、”与“1.”的差别不算。通行的不同写法不提示；
 * 认得出但不推荐的写法给出提示；字句或括号位置有出入的给出警告。每个名称只报告一次。
 *
 * ## 依据
 *
 * 表格名称由统一格式（国办公开办函〔2019〕60号、〔2021〕30号，2014—2018年度为国办发〔2014〕32号所附统计表）规定，汇总时按名称对应。
 *
 * ## 示例
 *
 * “5.属于第三类内部事务信息”应为“5.属于三类内部事务信息”；“1.信访举报类申请”应为“1.信访举报投诉类申请”。
 *
 * ## 怎样修改
 *
 * 快速修复换成规定的名称，序号的写法不变，数字不动。
 *
 * # Row label differs from the form
 *
 * A label of an official table was changed, mistyped, shortened, or has a wording that is not recommended.
 *
 * ## What it finds
 *
 * Each label is compared with the form's. Width, blanks, line breaks, quote style and 1、 for 1. make no difference. Accepted
 * wordings are silent, recognised but discouraged ones get a hint, others a warning. One finding for each label.
 *
 * ## Why
 *
 * The labels are fixed by the unified forms, and figures are aggregated by them.
 *
 * ## Example
 *
 * 5.属于第三类内部事务信息 must read 5.属于三类内部事务信息.
 *
 * ## How to fix
 *
 * The quick fix writes the official label, keeps the style of its number and touches no figure.
 */
export const rule: Rule = {
  id: 'table/label',
  severity: 'warning',
  reads: 'skeleton',
  *check(report) {
    for (const table of report.tables) {
      const hits = [...unusualHits(report, table), ...shortenedLabels(report, table)];
      const rows = new Set(hits.length === 0 ? [] : rowHits(table));
      for (const hit of hits) {
        const finding = isCitation(hit) ? null : findingFor(report, table, hit, rows);
        if (finding !== null) yield finding;
      }
      yield* foreignHeaders(report, table);
    }
  },
};

function findingFor(
  report: Report,
  table: RecognisedTable,
  hit: LabelHit,
  rows: ReadonlySet<LabelHit>,
): RuleFinding | null {
  const discouraged = hit.match === 'discouraged';
  if (!(discouraged || isAltered(report, hit, rows)) || holdsFigure(table, hit)) return null;
  const official = hit.label.text;
  return {
    severity: discouraged ? 'hint' : 'warning',
    message: {
      key: discouraged ? 'table/label.discouraged' : 'table/label',
      args: { found: report.source.slice(hit.span).replace(/[\s\u00a0]/g, ''), official },
    },
    span: hit.span,
    fixes: [
      {
        title: { key: 'fix.official-label', args: { official } },
        safety: 'safe',
        edits: [{ span: hit.span, newText: replacement(report, hit) }],
      },
    ],
  };
}

function isAltered(report: Report, hit: LabelHit, rows: ReadonlySet<LabelHit>): boolean {
  return hit.match === 'altered' ? !isTornLabel(report, hit) : rows.has(hit) && isRepunctuated(report, hit);
}

/** A label torn apart by the figures of its row reads like an altered one, and cannot be replaced as a whole. */
function holdsFigure(table: RecognisedTable, hit: LabelHit): boolean {
  return table.rows.some(({ facts }) => facts.some(({ span }) => span !== null && overlaps(span, hit.span)));
}
