import type { Rule } from '../rule';
import { sumFindings } from '../support/sums';

/**
 * # 统计表的小计不等于分项之和
 *
 * 2014—2018 年度统计表中，一个指标与它的分项之和不一致，或者小于其中一个分项。
 *
 * ## 检查什么
 *
 * 收到申请数、申请办结数、申请答复数、不同意公开答复数、行政复议、行政诉讼、工作人员数与各自的分项相比较；主动公开数同一信息只计一次，不应少于任何一个渠道的公开数（仅作提示）。复议诉讼可能含未结案件。
 *
 * ## 依据
 *
 * 统计表（国办发〔2014〕32号）的编号层次；官方指标说明未能核对，因此不作为错误。
 *
 * ## 示例
 *
 * 收到申请数 5，当面 1、网络 3：1＋3＝4。
 *
 * ## 怎样修改
 *
 * 核对后改正，或补填空白的分项。
 *
 * # Statistics subtotal differs from its items
 *
 * In the statistics table of 2014–2018 an indicator differs from the sum of its items, or is smaller than one of them.
 *
 * ## What it finds
 *
 * Applications received, settled and answered, refusals, reviews, lawsuits and staff are compared with their items; the number of disclosed items counts each once and should not be below any single channel (information only). Pending cases may explain differences of reviews and lawsuits.
 *
 * ## Why
 *
 * The numbering of the statistics table; its official explanation could not be read, hence a warning.
 *
 * ## Example
 *
 * 5 applications received, but 1 in person and 3 online.
 *
 * ## How to fix
 *
 * Correct the figures or fill in the blank items.
 */
export const rule: Rule = {
  id: 'table/subtotal',
  severity: 'warning',
  reads: 'skeleton',
  check: (report) => sumFindings(report, 'table/subtotal'),
};
