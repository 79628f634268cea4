import type { Breakdown, Part, Share } from '../../prose/breakdowns';
import type { Count } from '../../prose/counts';
import { add, compare, type Decimal, sum, ZERO } from '../../text/decimal';
import type { Severity } from '../rule';

/** Parts that do not make up their whole. */
export interface WrongSum {
  readonly whole: Count;
  readonly sum: Decimal;
  readonly severity: Severity;
}

/** A stated percentage that does not follow from the two figures. */
export interface WrongShare {
  readonly part: Part;
  readonly share: Share;
  readonly actual: string;
}

/** What becomes of applications: seldom named in full, and checked against the table anyway. */
const RESULT = /予以公开|部分公开|不予|无法提供|其他处理|结转|办结|答复/;
const PERSON = /自然人|公民|个人/;
const ORGANISATION = /企业|组织|法人|单位|机构/;

/**
 * Null when the parts add up, or need not. A list counts as adding up if any beginning of it makes up any figure before, or
 * the nearest ones together: 新收317件，上年结转3件。其中….
 */
export function judgeSum({ wholes, parts, further, isOpen, mayOverlap }: Breakdown): WrongSum | null {
  const [whole] = wholes;
  if (whole === undefined || wholes.some((count) => count.isApproximate)) return null;
  const sums = beginnings([...parts.map(({ count }) => count), ...further]);
  if (
    [...wholes.map(({ value }) => value), ...beginnings(wholes)].some((value) => sums.some((part) => is(part, value)))
  ) {
    return null;
  }
  const total = sum(parts.map(({ count }) => count.value));
  if (wholes.every(({ value }) => compare(total, value) > 0)) {
    if (parts.some(({ count }) => count.isApproximate) || isWithinAll(wholes, total)) return null;
    // Of several figures the list most likely belongs to the one it exceeds least.
    const largest = wholes.reduce((a, b) => (compare(b.value, a.value) > 0 ? b : a));
    return { whole: largest, sum: total, severity: mayOverlap || (isOpen && parts.length > 1) ? 'hint' : 'warning' };
  }
  // More than the nearest figure, less than one before: which of them the list belongs to is not plain.
  if (compare(total, whole.value) > 0) return null;
  const severity = isOpen || mayOverlap ? null : severityOfRest(whole.value, total, parts);
  return severity === null ? null : { whole, sum: total, severity };
}

/** 建议86件、提案112件，其中…: the list belongs to both together. */
function isWithinAll(wholes: readonly Count[], total: Decimal): boolean {
  return wholes.length > 1 && compare(sum(wholes.map(({ value }) => value)), total) >= 0;
}

/** How sure it is that a list which falls short was meant to be complete. */
function severityOfRest(whole: Decimal, total: Decimal, parts: readonly Part[]): Severity | null {
  if (parts.length < 2) return null;
  const labels = parts.map(({ label }) => label);
  const isAllApplicants =
    labels.some((label) => PERSON.test(label)) && labels.some((label) => ORGANISATION.test(label));
  if (isAllApplicants && parts.every(({ label }) => PERSON.test(label) || ORGANISATION.test(label))) return 'warning';
  const isShared = parts.every(({ share }) => share !== null);
  if (isAtLeast(total, whole, parts.length > 2 || isShared ? 8n : 9n)) {
    return labels.some((label) => RESULT.test(label)) ? 'information' : 'warning';
  }
  return null;
}

/** True when `part` is at least so many tenths of `whole`. */
function isAtLeast(part: Decimal, whole: Decimal, tenths: bigint): boolean {
  return (
    compare({ units: part.units * 10n, scale: part.scale }, { units: whole.units * tenths, scale: whole.scale }) >= 0
  );
}

function beginnings(counts: readonly Count[]): readonly Decimal[] {
  const sums: Decimal[] = [];
  for (const { value } of counts) sums.push(add(sums.at(-1) ?? ZERO, value));
  return sums;
}

function is(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

/** Shares that do not follow, judged only where the others show that they are shares of this whole. */
export function judgeShares({ wholes: [whole], parts }: Breakdown): readonly WrongShare[] {
  if (whole === undefined || whole.isApproximate || whole.value.units <= 0n) return [];
  const shares = parts.flatMap((part) =>
    part.share === null || part.count.isApproximate ? [] : [{ part, share: part.share }],
  );
  const wrong = shares.filter(({ part, share }) => !follows(part.count.value, whole.value, share));
  if (wrong.length === 0 || (shares.length - wrong.length) * 2 < shares.length || shares.length < 2) return [];
  return wrong.map(({ part, share }) => ({
    part,
    share,
    actual: percentage(part.count.value, whole.value, share.decimals),
  }));
}

/** Rounded either way in the last decimal. */
function follows(part: Decimal, whole: Decimal, share: Share): boolean {
  const scale = 10n ** BigInt(share.decimals);
  const tolerance = share.isApproximate ? 5n * scale : 1n;
  const exact = (100n * scale * scaled(part, whole)) / scaled(whole, part);
  const difference = exact - share.value;
  return -tolerance <= difference && difference <= tolerance;
}

function percentage(part: Decimal, whole: Decimal, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const doubled = (200n * scale * scaled(part, whole)) / scaled(whole, part);
  const digits = ((doubled + 1n) / 2n).toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return `${digits.slice(0, cut)}${decimals === 0 ? '' : `.${digits.slice(cut)}`}%`;
}

function scaled({ units, scale }: Decimal, other: Decimal): bigint {
  return units * 10n ** BigInt(Math.max(0, other.scale - scale));
}
