import type { Claim } from '../../prose/claims';
import type { Subject } from '../../prose/schema';
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
  /** It does not fit, but equals a sum that the wording hardly covers. */
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
export function judge(whole: Report, { subject, value, isApproximate, isPart }: Claim): Verdict | null {
  // The figures are those of the skeleton, which stays the same while somebody writes prose.
  const report = whole.skeleton?.report ?? whole;
  const wanted = wantedReadings(report, subject);
  if (wanted.length === 0 || wanted.some((facts) => facts.some(isUnknown))) return null;
  const readings = wanted.map((facts) => ({ facts, sum: sumOf(facts) }));
  const sums = [...readings.map(({ sum }) => sum), ...wanted.flatMap((facts) => rowSum(report, facts) ?? [])];
  const agrees = isPart ? isAtMost : isApproximate ? isNear : isSame;
  const fits = sums.some((sum) => agrees(value, sum));
  if (!fits && wanted.flat().some(({ state }) => state === 'blank')) return null;
  return new Judgement(fits, !fits && isDoubtful(report, subject, value), whole, readings);
}

class Judgement implements Verdict {
  constructor(
    readonly fits: boolean,
    readonly isDoubtful: boolean,
    private readonly whole: Report,
    private readonly compared: readonly Reading[],
  ) {}

  /** Wanted for few claims: the places of the whole report's cells have to be worked out. */
  get readings(): readonly Reading[] {
    const inWhole = ({ id }: Fact) => this.whole.facts.get(id) as Fact;
    return this.compared.map(({ facts, sum }) => ({ facts: facts.map(inWhole), sum }));
  }
}

function isDoubtful(report: Report, { doubtful = [] }: Subject, value: Decimal): boolean {
  return doubtful.some((ids) => {
    const facts = factsOf(report, ids);
    return facts !== null && isSame(value, sumOf(facts));
  });
}

function sumOf(facts: readonly Fact[]): Decimal {
  return facts.reduce((sum, fact) => add(sum, figure(fact)), ZERO);
}

function wantedReadings(report: Report, subject: Subject): readonly (readonly Fact[])[] {
  return readingsOf(subject).flatMap((ids) => {
    const facts = factsOf(report, ids);
    return facts === null ? [] : [facts];
  });
}

/** Of a subject, sums of fact ids or of groups. */
const readingsOf = once(({ column, readings = [] }: Subject): readonly (readonly string[])[] => {
  if (column === undefined) return readings;
  const columns = column === 'organisations' ? ORGANISATIONS : [column];
  return RECEIVED.map((rows) => rows.flatMap((row) => columns.map((id) => `applications.${row}.${id}`)));
});

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
  const cells = facts.flatMap((total) => addendsOf(total).map((id) => report.facts.get(id)));
  if (cells.some((fact) => fact === undefined || isUnknown(fact))) return null;
  return cells.reduce((sum, fact) => add(sum, figure(fact as Fact)), ZERO);
}

/** By the id of a total, the cells of its row: found for every claim, and the same in every report of a form. */
const addends = new Map<string, readonly string[]>();

function addendsOf({ id, table, row }: Fact): readonly string[] {
  let ids = addends.get(id);
  if (ids === undefined) {
    const columns = table === 'applications' ? COLUMNS : ['upheld', 'corrected', 'other', 'pending'];
    ids = columns.map((column) => `${table}.${row}.${column}`);
    addends.set(id, ids);
  }
  return ids;
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
