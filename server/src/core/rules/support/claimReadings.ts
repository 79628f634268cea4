import type { Claim } from '../../prose/claims';
import type { Subject } from '../../prose/lexicon';
import type { Fact, Report } from '../../recognition/report';
import { add, compare, type Decimal, ZERO } from '../../text/decimal';
import { once } from '../../text/once';

/** Cells whose sum a figure in the prose may state. */
export interface Reading {
  readonly facts: readonly Fact[];
  readonly sum: Decimal;
}

/** How a claim stands to the tables; null when they do not tell. */
export interface Verdict {
  readonly fits: boolean;
  /** The figure equals a sum that the wording hardly covers. */
  readonly isDoubtful: boolean;
  readonly readings: readonly Reading[];
}

const COLUMNS = ['person', 'business', 'research', 'welfare', 'legal', 'otherOrganisation'];
const ORGANISATIONS = COLUMNS.slice(1);
/** Rows of the applications table that the prose names by their group. */
const GROUPS = ['granted', 'partlyGranted', 'refused', 'unavailable', 'unprocessed', 'other'];
const RECEIVED = [['received'], ['received', 'carriedIn'], ['total']];

/**
 * Compares a claim with every reading DOMAIN § 3.6 allows. A total may be the printed one or the sum of its row: when
 * they differ, that is another rule's finding. Nothing is judged while a cell it may stand for is missing or unknown.
 */
export function judge(report: Report, { subject, value, isApproximate, isPart }: Claim): Verdict | null {
  const wanted = wantedReadings(report, subject);
  if (wanted.length === 0 || wanted.some((facts) => facts.some(isUnknown))) return null;
  const readings = wanted.map((facts) => ({ facts, sum: facts.reduce((sum, fact) => add(sum, figure(fact)), ZERO) }));
  const sums = [...readings.map(({ sum }) => sum), ...wanted.flatMap((facts) => rowSum(report, facts) ?? [])];
  const agrees = isPart ? isAtMost : isApproximate ? isNear : isSame;
  const fits = sums.some((sum) => agrees(value, sum));
  if (!fits && wanted.flat().some(({ state }) => state === 'blank')) return null;
  const doubtful = subject.doubtful.map((ids) => factsOf(report, ids)).filter((facts) => facts !== null);
  return {
    fits,
    isDoubtful: doubtful.some((facts) =>
      isSame(
        value,
        facts.reduce((sum, fact) => add(sum, figure(fact)), ZERO),
      ),
    ),
    readings,
  };
}

function wantedReadings(report: Report, subject: Subject): readonly (readonly Fact[])[] {
  const { column } = subject;
  const readings =
    column === undefined
      ? subject.readings
      : RECEIVED.map((rows) =>
          rows.flatMap((row) =>
            (column === 'organisations' ? ORGANISATIONS : [column]).map((id) => `applications.${row}.${id}`),
          ),
        );
  return readings.flatMap((ids) => {
    const facts = factsOf(report, ids);
    return facts === null ? [] : [facts];
  });
}

/** Null when the report's form lacks one of the cells. */
function factsOf(report: Report, ids: readonly string[]): readonly Fact[] | null {
  const facts = ids.flatMap((id) => (GROUPS.includes(id) ? groupFacts(report, id) : (report.facts.get(id) ?? null)));
  return facts.every((fact) => fact !== null) && facts.length > 0 ? facts : null;
}

function groupFacts(report: Report, group: string): readonly (Fact | null)[] {
  const facts = applicationTotals(report).filter(({ row }) => row === group || row.startsWith(`${group}-`));
  return facts.length === 0 ? [null] : facts;
}

const applicationTotals = once(({ facts }: Report) =>
  [...facts.values()].filter(({ table, column }) => table === 'applications' && column === 'total'),
);

/** The sum with every total of the applications table and of the disputes table worked out from its row. */
function rowSum(report: Report, facts: readonly Fact[]): Decimal | null {
  if (!facts.every(({ column, table }) => column === 'total' && table !== 'statistics')) return null;
  const cells = facts.flatMap(({ table, row }) =>
    (table === 'applications' ? COLUMNS : ['upheld', 'corrected', 'other', 'pending']).map((column) =>
      report.facts.get(`${table}.${row}.${column}`),
    ),
  );
  if (cells.some((fact) => fact === undefined || isUnknown(fact))) return null;
  return cells.reduce((sum, fact) => add(sum, figure(fact as Fact)), ZERO);
}

function isUnknown({ state }: Fact): boolean {
  return state === 'missing' || state === 'placeholder';
}

function figure({ value }: Fact): Decimal {
  return value ?? ZERO;
}

function isSame(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

/** Some of the cases are never more than all of them. */
function isAtMost(stated: Decimal, actual: Decimal): boolean {
  return compare(stated, actual) <= 0;
}

/** 约、余、多: anything from four fifths of the figure to its double. */
function isNear(stated: Decimal, actual: Decimal): boolean {
  const least = { units: stated.units * 8n, scale: stated.scale + 1 };
  const most = { units: stated.units * 2n, scale: stated.scale };
  return compare(actual, least) >= 0 && compare(actual, most) <= 0;
}
