import type { Column } from '../../editions/schema';
import type { Fact } from '../../recognition/report';
import { formatDecimal } from '../../text/decimal';
import type { Span } from '../../text/span';
import type { Fix, Rule, RuleFinding } from '../rule';
import { type FigureProblem, figureProblem } from '../support/figures';

/**
 * # 数字写法不规范
 *
 * 单元格里的数字带千分位逗号、全角数字、单位、多余的符号或空格，或者件数写成了小数、负数。
 *
 * ## 检查什么
 *
 * 件数应当是不小于0的整数，用半角数字书写；金额可以有小数，不要求固定的位数；“本年增/减”可以带正负号。
 * 没有规定单位的金额（2019、2020年度的“采购总金额”）写了单位只作提示。
 *
 * ## 依据
 *
 * 统一格式的表格按数字汇总，单位已写在表头里。
 *
 * ## 示例
 *
 * “1,234”“１２”“3件”“+5”“2.5”（件数）。
 *
 * ## 怎样修改
 *
 * 快速修复改成半角数字，数值不变；去掉单位的修复要您确认。负数和小数件数、与表头单位不同的金额只能由您更正。
 *
 * # Figure not written as a plain number
 *
 * A figure has thousands commas, full-width digits, a unit, a stray sign or blanks, or a count is negative or fractional.
 *
 * ## What it finds
 *
 * Counts must be whole numbers in ASCII digits, at least 0. Amounts may have decimals, any number of them. 本年增/减 may
 * bear a sign. Amounts for which the form names no unit (采购总金额 of 2019 and 2020) get a hint only when one is written.
 *
 * ## Why
 *
 * The figures are aggregated by machine; units stand in the table's header.
 *
 * ## Example
 *
 * 1,234 or １２ or 3件 or +5, and 2.5 as a count.
 *
 * ## How to fix
 *
 * The quick fix writes plain digits with the same value; taking a unit away waits for your confirmation. Negative and
 * fractional counts, and amounts in another unit than the header's, are yours to correct.
 */
export const rule: Rule = {
  id: 'table/cell-number',
  severity: 'warning',
  *check(report) {
    for (const { rows } of report.tables) {
      for (const { band, facts } of rows) {
        for (const fact of facts) {
          const column = band.columns.find(({ id }) => id === fact.column);
          if (column !== undefined) yield* findingsFor(fact, column);
        }
      }
    }
  },
};

function* findingsFor(fact: Fact, column: Column): Iterable<RuleFinding> {
  if (fact.state !== 'exact' || fact.value === null || fact.span === null) return;
  const problem = figureProblem(fact.raw, fact.value, column);
  if (problem === null) return;
  const args = { cell: fact.label, found: fact.raw };
  const mayHaveUnit = column.kind === 'amount' && column.unit === undefined && problem.kind === 'unit';
  yield {
    severity: mayHaveUnit ? 'hint' : 'warning',
    message: { key: `table/cell-number.${problem.kind}`, args },
    span: fact.span,
    fixes: fixesFor(fact.span, problem, formatDecimal(fact.value)),
  };
}

/** Safe only where the figure reads exactly as before. */
function fixesFor(span: Span, { kind, normal }: FigureProblem, value: string): readonly Fix[] {
  if (normal === null) return [];
  return [
    {
      title: { key: 'fix.plain-number', args: { number: normal } },
      safety: kind === 'style' && normal === value ? 'safe' : 'suggestion',
      edits: [{ span, newText: normal }],
    },
  ];
}
