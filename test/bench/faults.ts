// Puts one wrong figure into each of many consistent reports and prints how many are found, and found at the very cell.
// Figures of the applications table stand in two or three sums and can be told; those of other tables stand in one sum.
// Usage: node --import tsx test/bench/faults.ts [--faults=1000] [--others=300] [--misses=10]
import { analyse } from '../../server/src/core/analyse';
import type { Finding } from '../../server/src/core/rules/rule';
import { SEPARATED_LAYOUTS } from '../support/layouts';
import type { MangleName } from '../support/mangles';
import type { ReportModel } from '../support/model';
import { Random } from '../support/random';
import { relationsOf } from '../support/relations';
import { type Case, mangledCase, plainCase } from '../support/render';
import type { ExpectedFact, Rendered } from '../support/rendered';
import { numberArgument, percent } from './arguments';
import { sumFindings } from './sums';

const faults = numberArgument('faults', 1000);
const others = numberArgument('others', 300);
const shown = numberArgument('misses', 10);

/** Without a whole table there is nothing to add up. */
const EXCEPT: readonly MangleName[] = ['sectionMissing', 'tableMissing', 'blanks', 'placeholders'];

interface Outcome {
  readonly found: boolean;
  readonly located: boolean;
  /** One finding, at a figure that is added up together with the wrong one: all that a single sum can tell. */
  readonly related: boolean;
  readonly miss: string | null;
}

/** Null when the seed's report has no such table. */
function attempt(seed: number, isWanted: (id: string) => boolean): Outcome | null {
  const random = new Random(seed + 31337);
  const layout = random.pick(SEPARATED_LAYOUTS);
  const spoilt = random.chance(0.5);
  const subject = spoilt ? mangledCase(layout, seed, EXCEPT) : plainCase(layout, seed);
  const related = relationsOf(subject.model.edition, subject.model.applicationsForm);
  const ids = [...new Set(related.flatMap(({ left, right }) => [...left, ...right]))].filter(isWanted);
  if (ids.length === 0) return null;
  const fact = subject.rendered.expected.get(random.pick(ids));
  if (fact === undefined) throw new Error(`seed ${seed}: no such figure`);
  return judge(subject, fact, otherValue(fact.value, random));
}

function judge({ rendered, layout, seed, mangles, model }: Case, fact: ExpectedFact, value: string): Outcome {
  const text = rendered.text.slice(0, fact.start) + value + rendered.text.slice(fact.end);
  const findings = sumFindings(analyse(text));
  const [only] = findings;
  const found = only !== undefined;
  const located = findings.length === 1 && found && isAt(only, fact.start, fact.start + value.length);
  const where = findings.map(
    (finding) =>
      `${finding.rule} ${JSON.stringify(text.slice(finding.span.start, finding.span.end))}@${finding.span.start}`,
  );
  const what = `${layout.name} seed ${seed} [${mangles.join(' ')}] ${fact.id}@${fact.start} ${fact.value} → ${value}: ${where.join(', ')}`;
  const related =
    findings.length === 1 && found && partners(model, fact.id).some((id) => isFigure(rendered, id, only, fact, value));
  return { found, located, related, miss: located ? null : what };
}

/** Ids that share a relation with `id`, itself included. */
function partners({ edition, applicationsForm }: ReportModel, id: string): readonly string[] {
  return relationsOf(edition, applicationsForm)
    .map(({ left, right }) => [...left, ...right])
    .filter((ids) => ids.includes(id))
    .flat();
}

/** Whether the finding stands at the figure `id`, allowing for the changed length of the wrong figure before it. */
function isFigure(rendered: Rendered, id: string, finding: Finding, wrong: ExpectedFact, value: string): boolean {
  const figure = rendered.expected.get(id);
  if (figure === undefined) return false;
  const shift = figure.start > wrong.start ? value.length - (wrong.end - wrong.start) : 0;
  const end = id === wrong.id ? figure.start + value.length : figure.end + shift;
  return isAt(finding, figure.start + shift, end);
}

function isAt({ span }: Finding, start: number, end: number): boolean {
  return span.start === start && span.end === end;
}

/** What a slip of the hand makes of a figure. */
function otherValue(value: string, random: Random): string {
  const count = Number(value);
  const slips = [count + random.int(1, 3), count - 1, count * 10, Math.floor(count / 10), count + 10, swapped(value)];
  const wrong = slips.filter((slip) => slip >= 0 && slip !== count && Number.isInteger(slip));
  return String(random.pick(wrong));
}

const swapped = (value: string): number => Number(value.slice(0, -2) + Array.from(value.slice(-2)).reverse().join(''));

function series(name: string, count: number, isWanted: (id: string) => boolean): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (let seed = 0; outcomes.length < count; seed++) {
    const outcome = attempt(seed, isWanted);
    if (outcome !== null) outcomes.push(outcome);
  }
  const share = (test: (outcome: Outcome) => boolean): string => percent(outcomes.filter(test).length, count);
  console.log(
    `${name}: ${count} faults, found ${share(({ found }) => found)}, one finding at the very cell ${share(({ located }) => located)}, one finding within the failing sum ${share(({ related }) => related)}`,
  );
  return outcomes;
}

const isApplication = (id: string): boolean => id.startsWith('applications.');
const misses = [
  ...series('applications', faults, isApplication).filter(({ located }) => !located),
  ...series('other tables', others, (id) => !isApplication(id)).filter(({ related }) => !related),
];
for (const { found, miss } of misses.slice(0, shown)) console.log(`${found ? 'elsewhere' : 'NOT FOUND'} ${miss}`);
