import type { Limit } from '../../editions/schema';
import type { Fact, RecognisedTable, Report } from '../../recognition/report';
import { add, compare, type Decimal, formatDecimal, ZERO } from '../../text/decimal';
import type { Related, Rule, RuleFinding } from '../rule';
import { isCounty, isTownship } from '../support/bodies';

/**
 * # 数字不合常理
 *
 * 数字本身没有算错，但放在这样的单位身上很少见，请核对。
 *
 * ## 检查什么
 *
 * - 乡镇、县区填了规章：只有国务院部门、省级和设区的市的政府才能制定规章。几栏都填了的合为一条。
 * - 乡镇的行政许可、行政处罚上千件，或者集中采购上百项：可能抄了上级的数字。
 * - 乡镇的收费超过一千万元：可能把元当成了万元。
 * - 现行有效件数减去本年制发、加上本年废止，得到的上年末件数是负数。
 *
 * ## 依据
 *
 * 《立法法》关于规章制定权限的规定；其余是经验判断，例外是正常的，所以只作说明。
 *
 * ## 示例
 *
 * 某镇的报告“行政规范性文件”本年制发12件、现行有效3件、废止0件。
 *
 * ## 怎样修改
 *
 * 核对数字和单位；确实如此的，不用理会。没有自动修复。
 *
 * # Hard to believe
 *
 * A figure adds up, but is rare for such a body; please verify.
 *
 * ## What it finds
 *
 * - Rules (规章) of a town, county or district: only ministries, provinces and larger cities make them. One
 *   finding for the row.
 * - Thousands of licences or penalties, or a hundred procurement items, of a town: perhaps the superior's figures.
 * - Fees above ten million yuan of a town: perhaps 元 written as 万元.
 * - In force minus made plus repealed, the number at the end of last year, is negative.
 *
 * ## Why
 *
 * The Legislation Law on who makes rules; the rest is experience with normal exceptions, hence information only.
 *
 * ## Example
 *
 * A town that made 12 normative documents, repealed none and has 3 in force.
 *
 * ## How to fix
 *
 * Check figure and unit; if they are right, leave them. There is no automatic fix.
 */
export const rule: Rule = {
  id: 'table/implausible',
  severity: 'information',
  reads: 'skeleton',
  *check(report) {
    for (const table of report.tables) {
      for (const limit of table.table.limits) yield* beyond(report, table, limit);
      yield* negativeStocks(table);
    }
  },
};

function* beyond({ organisation }: Report, table: RecognisedTable, limit: Limit): Iterable<RuleFinding> {
  const { row, columns, bodies, above, reason } = limit;
  const applies = bodies.some((body) => (body === 'township' ? isTownship(organisation) : isCounty(organisation)));
  if (!applies) return;
  const limitValue = { units: BigInt(above), scale: 0 };
  const [first, ...others] = columns
    .map((column) => factOf(table, row, column))
    .filter((fact) => fact !== null && compare(fact.value, limitValue) > 0) as Figure[];
  if (first === undefined) return;
  const args = { label: first.label, value: formatDecimal(first.value) };
  yield {
    message: { key: `table/implausible.${reason}`, args },
    span: first.span,
    related: others.map(addend),
  };
}

function* negativeStocks(table: RecognisedTable): Iterable<RuleFinding> {
  for (const { row, total, added, removed } of table.table.stocks) {
    const [whole, plus, minus] = [total, added, removed].map((column) => factOf(table, row, column));
    if (!whole || !plus || !minus || compare(add(whole.value, minus.value), plus.value) >= 0) continue;
    const args = {
      label: whole.label,
      value: formatDecimal(whole.value),
      added: formatDecimal(plus.value),
      removed: formatDecimal(minus.value),
    };
    yield { message: { key: 'table/implausible.stock', args }, span: whole.span, related: [plus, minus].map(addend) };
  }
}

function addend({ span, label, value }: Figure): Related {
  return { span, message: { key: 'related.addend', args: { label, value: formatDecimal(value) } } };
}

type Figure = Fact & { readonly value: Decimal; readonly span: NonNullable<Fact['span']> };

/** Only a figure that stands alone in its cell is worth a doubt. */
function factOf({ rows }: RecognisedTable, row: string, column: string): Figure | null {
  const facts = rows.find((candidate) => candidate.row.id === row)?.facts;
  const fact = facts?.find((candidate) => candidate.column === column);
  const isSure = fact?.state === 'exact' && fact.value !== null && fact.span !== null && compare(fact.value, ZERO) >= 0;
  return isSure ? (fact as Figure) : null;
}
