import { formatMessage, type Locale } from '../../core/messages/format';
import type { Claim } from '../../core/prose/claims';
import type { Fact, Report } from '../../core/recognition/report';
import type { Reading } from '../../core/rules/support/claimReadings';
import { compare, formatDecimal } from '../../core/text/decimal';
import { cellsOfClaim } from '../claimCells';
import type { Block } from '../richText';

/** Sums of more cells than this are shown by those that are not zero. */
const MOST_TERMS = 3;

/** A figure of the prose: every reading it is compared with, and whether one agrees. */
export function claimBlocks(report: Report, claim: Claim, locale: Locale): readonly Block[] {
  const verdict = cellsOfClaim(report, claim)?.verdict ?? null;
  if (verdict === null || verdict.readings.length === 0) return [];
  const key = verdict.fits ? 'hover.claim.fits' : 'hover.claim.differs';
  const value = formatDecimal(claim.value);
  return [
    { kind: 'title', text: formatMessage({ key, args: { value } }, locale) },
    { kind: 'text', text: formatMessage({ key: 'hover.claim.compared', args: {} }, locale) },
    { kind: 'list', items: verdict.readings.map((reading) => readingLine(reading, claim)) },
  ];
}

function readingLine({ facts, sum }: Reading, { value }: Claim): string {
  const counting = facts.length <= MOST_TERMS ? facts : facts.filter((fact) => fact.value?.units !== 0n);
  const [only] = facts;
  const terms = facts.length === 1 && only !== undefined ? only.label : counting.map(term).join(' + ');
  return `${compare(sum, value) === 0 ? '✓' : '✗'} ${terms} = ${formatDecimal(sum)}`;
}

function term({ label, value }: Fact): string {
  return `${label} ${value === null ? '—' : formatDecimal(value)}`;
}
