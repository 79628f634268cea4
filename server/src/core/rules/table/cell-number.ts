import type { RecognisedTable } from '../../recognition/report';
import type { Fix, Rule, RuleFinding } from '../rule';
import { type Misprint, misprintsOf } from '../support/figures';
import { tableName } from '../support/tableName';

/** More figures of one table with the same fault than this make one finding. */
const MOST_SINGLE = 3;

/**
 * # 数字写法不规范
 *
 * 单元格里的数字带千分位逗号、全角数字、单位、多余的符号或空格，或者件数写成了小数、负数。
 *
 * ## 检查什么
 *
 * 件数应当是不小于0的整数，用半角数字书写；金额可以有小数，不要求固定的位数；“本年增/减”可以带正负号。
 * 没有规定单位的金额（2019、2020年度的“采购总金额”）应当写明单位，不算毛病。
 * 同一张表里同样的毛病超过三处的合并成一条。夹着字母O、l之类的（多是扫描识别的错误）认不出是多少，不参加计算。
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
 * 快速修复改成半角数字，数值不变。负数和小数件数、与表头单位不同的金额只能由您更正。
 *
 * # Figure not written as a plain number
 *
 * A figure has thousands commas, full-width digits, a unit, a stray sign or blanks, or a count is negative or fractional.
 *
 * ## What it finds
 *
 * Counts must be whole numbers in ASCII digits, at least 0. Amounts may have decimals, any number of them. 本年增/减 may
 * bear a sign. Amounts for which the form names no unit (采购总金额 of 2019 and 2020) have to state one, which is no fault.
 * The same fault in more than three cells of a table makes one finding. A figure with letters such as O or l in it, as
 * scanners misread digits, is no known figure and takes part in no sum.
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
 * The quick fix writes plain digits with the same value. Negative and
 * fractional counts, and amounts in another unit than the header's, are yours to correct.
 */
export const rule: Rule = {
  id: 'table/cell-number',
  severity: 'warning',
  reads: 'skeleton',
  *check(report) {
    for (const table of report.tables) {
      for (const same of groupsOf(misprintsOf(table))) yield findingFor(table, same);
      for (const { problem } of table.rows) {
        if (problem?.kind !== 'unreadable') continue;
        for (const { label, raw, span } of problem.cells) {
          yield { message: { key: 'table/cell-number.unreadable', args: { cell: label, found: raw } }, span };
        }
      }
    }
  },
};

/** Misprints that an office made throughout are one matter of the table; those that need a look stay single. */
function groupsOf(misprints: readonly Misprint[]): readonly (readonly Misprint[])[] {
  const groups = new Map<Misprint['kind'], Misprint[]>();
  for (const misprint of misprints) {
    const known = groups.get(misprint.kind);
    if (known === undefined) groups.set(misprint.kind, [misprint]);
    else known.push(misprint);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > MOST_SINGLE && group.every(({ normal }) => normal !== null) ? [group] : group.map((one) => [one]),
  );
}

function findingFor(table: RecognisedTable, misprints: readonly Misprint[]): RuleFinding {
  const [first, ...others] = misprints as [Misprint, ...Misprint[]];
  const several = others.length > 0;
  const args = { cell: first.fact.label, found: first.fact.raw, table: tableName(table), count: misprints.length };
  return {
    message: { key: `table/cell-number.${first.kind}${several ? '-several' : ''}`, args },
    span: first.span,
    related: others.map(({ fact, span }) => ({
      span,
      message: { key: 'table/cell-number.other', args: { cell: fact.label, found: fact.raw } },
    })),
    fixes: fixesFor(misprints),
  };
}

function fixesFor(misprints: readonly Misprint[]): readonly Fix[] {
  const edits = misprints.flatMap(({ span, normal }) => (normal === null ? [] : [{ span, newText: normal }]));
  const [first] = edits;
  if (first === undefined) return [];
  const title = {
    key: edits.length === 1 ? 'fix.plain-number' : 'fix.plain-numbers',
    args: { number: first.newText, count: edits.length },
  };
  return [{ title, safety: misprints.every(({ sameValue }) => sameValue) ? 'safe' : 'suggestion', edits }];
}
