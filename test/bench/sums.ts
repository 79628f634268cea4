import type { Analysis } from '../../server/src/core/analyse';
import type { Finding } from '../../server/src/core/rules/rule';

/** Rules that check the form's arithmetic. */
const SUM_RULES = ['table/row-total', 'table/column-total', 'table/balance', 'table/subtotal', 'table/of-which'];

export function sumFindings({ findings }: Analysis): readonly Finding[] {
  return findings.filter(({ rule }) => SUM_RULES.includes(rule));
}
