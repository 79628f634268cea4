import type { Rule } from '../rule';
import { absentTables } from '../support/absentTables';
import { insertTable } from '../support/insertSection';
import { titleOf } from '../support/tableName';
import { firstLine } from '../support/visible';

/**
 * # 缺少规定的表格
 *
 * 应当有表格的部分没有找到表格。
 *
 * ## 检查什么
 *
 * 第二、三、四部分标题都在，但其中没有规定的表格。部分本身缺失时由相应规则报告。正文里是图片、附件，或者只认得出个别项目时，不作判断，改由“表格无法识别”提示。
 *
 * ## 依据
 *
 * 统一格式规定第二、三、四部分各有一张表。
 *
 * ## 示例
 *
 * “三、收到和处理政府信息公开申请情况”下面只有一段文字。
 *
 * ## 怎样修改
 *
 * 快速修复插入空白的规定表格，由填报人填数。
 *
 * # Mandatory table missing
 *
 * A section that must hold an official table holds none.
 *
 * ## What it finds
 *
 * The heading of section two, three or four is there, its table is not. Silent when the section itself is missing (another rule says so) and when the table may be an image, an attachment or unreadable.
 *
 * ## Why
 *
 * The unified form puts one table into each of these sections.
 *
 * ## Example
 *
 * Only a paragraph under 三、收到和处理政府信息公开申请情况.
 *
 * ## How to fix
 *
 * The quick fix inserts the blank official table.
 */
export const rule: Rule = {
  id: 'table/missing',
  severity: 'error',
  *check(report) {
    for (const { table, heading, doubtful } of absentTables(report)) {
      if (doubtful) continue;
      yield {
        ...(heading === null ? { severity: 'information' as const } : {}),
        message: {
          key: heading === null ? 'table/missing.annex' : 'table/missing',
          args: { table: titleOf(report, table) },
        },
        span: heading?.span ?? report.title?.span ?? firstLine(report),
        fixes:
          heading === null
            ? []
            : [
                {
                  title: { key: 'fix.insert-table', args: {} },
                  safety: 'suggestion',
                  edits: [insertTable(report, table, heading)],
                },
              ],
      };
    }
  },
};
