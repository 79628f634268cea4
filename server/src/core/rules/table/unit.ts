import type { Band, Column } from '../../editions/schema';
import type { Fact, RecognisedTable, Report } from '../../recognition/report';
import { compare, ZERO } from '../../text/decimal';
import { once } from '../../text/once';
import type { Rule } from '../rule';

/** How far behind its label a column may state its unit. */
const REACH = 24;
const MONEY = /元/;

/**
 * # 金额没有单位
 *
 * 表格里的金额看不出是元还是万元。
 *
 * ## 检查什么
 *
 * 格式没有规定单位的金额栏（2019、2020年度的“采购总金额”）：填了数字，而单元格和表头都没有写单位。填0的不管。
 *
 * ## 依据
 *
 * 2019年试行格式的“采购总金额”没有注明单位，不写单位就无法汇总比较。
 *
 * ## 示例
 *
 * 政府集中采购的采购总金额填“255.8”，没有注明是万元。
 *
 * ## 怎样修改
 *
 * 在表头或数字后面注明“元”或“万元”。没有自动修复。
 *
 * # Amount without a unit
 *
 * Nothing tells whether an amount is in 元 or 万元.
 *
 * ## What it finds
 *
 * Columns of amounts whose unit the form does not fix (采购总金额 of 2019 and 2020) with a figure, where neither the cell nor the
 * header states a unit. Zero needs none.
 *
 * ## Why
 *
 * The trial form of 2019 leaves the unit open; without it the amounts cannot be compared or added up.
 *
 * ## Example
 *
 * 采购总金额 reads 255.8.
 *
 * ## How to fix
 *
 * State 元 or 万元 in the header or behind the figure. There is no automatic fix.
 */
export const rule: Rule = {
  id: 'table/unit',
  severity: 'warning',
  reads: 'skeleton',
  *check(report) {
    for (const table of report.tables) {
      for (const { fact, column } of amountsOf(table)) {
        if (fact.span === null || fact.value === null || compare(fact.value, ZERO) === 0) continue;
        if (statesUnit(report, table, fact, column)) continue;
        const args = { label: fact.label, value: fact.raw };
        yield { message: { key: 'table/unit', args }, span: fact.span };
      }
    }
  },
};

/** Figures of columns of amounts whose unit the form leaves open. */
function amountsOf({ rows }: RecognisedTable): readonly { readonly fact: Fact; readonly column: Column }[] {
  return rows.flatMap(({ facts, band, row }) => {
    const columns = row.unit === undefined ? openColumns(band) : [];
    if (columns.length === 0) return [];
    return facts.flatMap((fact) => {
      const column = columns.find(({ id }) => id === fact.column);
      return column === undefined ? [] : [{ fact, column }];
    });
  });
}

const openColumns = once(({ columns }: Band): readonly Column[] =>
  columns.filter(({ kind, unit }) => kind === 'amount' && unit === undefined),
);

function statesUnit({ source }: Report, { headers, rows }: RecognisedTable, fact: Fact, { label }: Column): boolean {
  const places = [
    ...headers.filter((header) => header.label.text === label).map(({ span }) => span),
    ...rows.filter(({ row }) => row.id === fact.row).flatMap((row) => row.label?.span ?? []),
  ];
  const words = places.map(({ start, end }) => source.text.slice(start, end + REACH));
  const behind = fact.span === null ? '' : source.text.slice(fact.span.end, fact.span.end + 6);
  return [fact.raw, /^[^\d\r\n|]*/.exec(behind)?.[0] ?? '', ...words].some((text) => MONEY.test(text));
}
