import type { Analysis } from '../analyse';
import type { Heading, Report } from '../recognition/report';

/** What formatting must not change, and the first of it that it would. */
export interface Difference {
  readonly what: 'fact' | 'heading' | 'title' | 'report';
  /** Table of the fact, when it is one. */
  readonly table: string | null;
  /** Fact id, or heading, for people. */
  readonly name: string;
}

/** Compares the figures (id, value, state, wording) and the outline of two readings; empty when they are the same. */
export function differences(before: Analysis, after: Analysis): readonly Difference[] {
  if (before.reports.length !== after.reports.length) return [{ what: 'report', table: null, name: '' }];
  return before.reports.flatMap((report, i) => differencesOf(report, after.reports[i] as Report));
}

function differencesOf(before: Report, after: Report): Difference[] {
  return [...factDifferences(before, after), ...headingDifferences(before, after), ...titleDifferences(before, after)];
}

function factDifferences(before: Report, after: Report): Difference[] {
  const ids = new Set([...before.facts.keys(), ...after.facts.keys()]);
  return [...ids].flatMap((id) => {
    const [a, b] = [before.facts.get(id), after.facts.get(id)];
    const isSame = a?.state === b?.state && a?.raw === b?.raw;
    return isSame ? [] : [{ what: 'fact' as const, table: (a ?? b)?.table ?? null, name: id }];
  });
}

/** The same sections in the same order, and no topic lost: one whose mark a line break had torn may come to light. */
function headingDifferences(before: Report, after: Report): Difference[] {
  const found = firstLost(before.headings, after.headings) ?? firstLost(sections(after), sections(before));
  return found === undefined ? [] : [{ what: 'heading', table: null, name: plain(`${found.mark}${found.title}`) }];
}

function sections({ headings }: Report): readonly Heading[] {
  return headings.filter(({ kind }) => kind === 'section');
}

/** The first of the headings that does not come in `others`, in the same order. */
function firstLost(headings: readonly Heading[], others: readonly Heading[]): Heading | undefined {
  let at = 0;
  return headings.find((heading) => {
    const next = others.findIndex((other, i) => i >= at && isSameHeading(heading, other));
    at = next + 1;
    return next < 0;
  });
}

/** The same mark and section; a title that was cut off by a line break may now go on. */
function isSameHeading(a: Heading, b: Heading): boolean {
  const [first, second] = [plain(a.title), plain(b.title)];
  const isSame = a.section === null ? first.startsWith(second) || second.startsWith(first) : first === second;
  return isSame && a.level === b.level && a.ordinal === b.ordinal && a.section?.id === b.section?.id;
}

/** The report is about the same year, in the same form, and still has its title. */
function titleDifferences(before: Report, after: Report): Difference[] {
  const isLost = before.title !== null && after.title === null;
  const isSame = !isLost && before.year === after.year && before.edition === after.edition;
  return isSame ? [] : [{ what: 'title', table: null, name: before.title?.text ?? after.title?.text ?? '' }];
}

function plain(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, '');
}
