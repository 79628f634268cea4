import type { Rule } from '../rule';
import { sumFindings } from '../support/sums';

/**
 * # “其中”项大于总数
 *
 * 统计表中“其中”项的数字大于它所属的总数。
 *
 * ## 检查什么
 *
 * 主要负责同志参加的新闻发布会、在线访谈次数不应多于总次数；主动公开的规范性文件数不应多于主动公开数和制发数（仅作提示）。
 *
 * ## 依据
 *
 * “其中”的含义。
 *
 * ## 示例
 *
 * 参加新闻发布会 2 次，其中主要负责同志 3 次。
 *
 * ## 怎样修改
 *
 * 核对后改正。
 *
 * # Part greater than its whole
 *
 * An “of which” item of the statistics table is greater than the number it is part of.
 *
 * ## What it finds
 *
 * Press conferences and interviews attended by the head must not exceed all of them; disclosed normative documents must not exceed disclosed items or documents made (information only).
 *
 * ## Why
 *
 * The meaning of 其中.
 *
 * ## Example
 *
 * 2 press conferences, 3 of them attended by the head.
 *
 * ## How to fix
 *
 * Correct the figures.
 */
export const rule: Rule = {
  id: 'table/of-which',
  severity: 'warning',
  reads: 'skeleton',
  check: (report) => sumFindings(report, 'table/of-which'),
};
