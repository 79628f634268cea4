import { cellMeanings } from '../../core/guide/meanings';
import { formatMessage, type Locale } from '../../core/messages/format';
import type { Fact, RecognisedTable, Report } from '../../core/recognition/report';
import { explain } from '../../core/repair/explain';
import { tableName } from '../../core/rules/support/tableName';
import { formatDecimal } from '../../core/text/decimal';
import { claimsOnCell } from '../claimCells';
import type { Block } from '../richText';
import { equation, type Sum, sumsAround } from '../sums';
import { meaningBlocks } from './meaningBlocks';

/** A cell: where it stands, what it counts, its sums as they are now, and the sentences that state it. */
export function figureBlocks(report: Report, table: RecognisedTable, fact: Fact, locale: Locale): readonly Block[] {
  const value = fact.value === null ? '' : formatDecimal(fact.value);
  const key = value === '' ? 'hover.cell' : 'hover.figure';
  return [
    { kind: 'title', text: formatMessage({ key, args: { label: fact.label, value } }, locale) },
    { kind: 'note', text: [tableName(table), ...groupsAbove(table, fact)].join(' › ') },
    ...stateBlocks(table, fact, locale),
    ...meaningBlocks(cellMeanings(fact), table.edition, locale),
    { kind: 'list', items: sumsAround(table, fact).map((sum) => sumLine(sum, locale)) },
    { kind: 'list', items: claimsOnCell(report, fact).map(({ span }) => claimLine(report.source.slice(span), locale)) },
  ];
}

/** The labels that the row stands below, such as （三）不予公开, outermost first. */
function groupsAbove({ rows }: RecognisedTable, fact: Fact): readonly string[] {
  const own = rows.findIndex(({ facts }) => facts.includes(fact));
  let level = rows[own]?.row.level ?? 0;
  const groups: string[] = [];
  for (const { row } of rows.slice(0, Math.max(0, own)).reverse()) {
    if (row.level >= level) continue;
    level = row.level;
    if (row.id === undefined) groups.unshift(row.label.text);
  }
  return groups;
}

function stateBlocks(table: RecognisedTable, fact: Fact, locale: Locale): readonly Block[] {
  const { culprits } = explain(table);
  const culprit = culprits.find((other) => other.fact === fact);
  const texts = [];
  if (fact.state !== 'exact') texts.push(formatMessage({ key: `hover.state.${fact.state}`, args: {} }, locale));
  if (culprit !== undefined) {
    const args = { expected: formatDecimal(culprit.expected), count: culprit.checks.length };
    texts.push(formatMessage({ key: 'hover.expected', args }, locale));
  }
  return texts.map((text) => ({ kind: 'text', text }));
}

function sumLine({ relation, check }: Sum, locale: Locale): string {
  const name = formatMessage({ key: `hover.sum.${relation.rule}`, args: {} }, locale);
  if (check === null) return formatMessage({ key: 'hover.sum.unknown', args: { name } }, locale);
  return `${check.holds ? '✓' : '✗'} ${formatMessage({ key: 'hover.sum', args: { name, equation: equation(check) } }, locale)}`;
}

function claimLine(text: string, locale: Locale): string {
  return formatMessage({ key: 'hover.stated', args: { text: text.replace(/\s+/g, '') } }, locale);
}
