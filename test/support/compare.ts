import type { Analysis } from '../../server/src/core/analyse';
import type { Fact } from '../../server/src/core/recognition/report';
import { compare, parseDecimal } from '../../server/src/core/text/decimal';
import type { ExpectedFact, Rendered } from './rendered';

export interface Mismatch {
  readonly kind: 'reports' | 'missing' | 'wrong-value' | 'state' | 'range' | 'extra' | 'section';
  /** Fact id or section title. */
  readonly id: string;
  readonly detail: string;
  /** Offset in the text to look at. */
  readonly at: number;
}

/** Everything in which the analysis differs from what was printed. */
export function mismatches(rendered: Rendered, analysis: Analysis): readonly Mismatch[] {
  const { reports } = analysis;
  const [report] = reports;
  if (report === undefined || reports.length > 1) {
    return [{ kind: 'reports', id: '', detail: `${reports.length} reports for one`, at: reports[1]?.span.start ?? 0 }];
  }
  const wrong = [...rendered.expected.values()].flatMap((expected) => {
    const found = factMismatch(rendered, expected, report.facts.get(expected.id));
    return found === null ? [] : [found];
  });
  const extra = [...report.facts.values()].flatMap((fact): readonly Mismatch[] =>
    rendered.expected.has(fact.id) || fact.state === 'missing'
      ? []
      : [{ kind: 'extra', id: fact.id, detail: `${fact.state} ${fact.raw}`, at: fact.span?.start ?? 0 }],
  );
  return [...wrong, ...extra, ...sectionMismatches(rendered, analysis)];
}

function factMismatch(rendered: Rendered, expected: ExpectedFact, fact: Fact | undefined): Mismatch | null {
  const mismatch = (kind: Mismatch['kind'], detail: string): Mismatch => ({
    kind,
    id: expected.id,
    detail,
    at: expected.start,
  });
  if (fact === undefined || fact.span === null || fact.state === 'missing') {
    return mismatch('missing', `${fact?.state ?? 'absent'} for ${expected.state} ${expected.value}`);
  }
  const state = fact.state === 'inferred' ? 'exact' : fact.state;
  if (expected.state === 'exact' && fact.value !== null && !sameValue(fact, expected.value)) {
    return mismatch('wrong-value', `${fact.raw} for ${expected.value}`);
  }
  if (state !== expected.state)
    return mismatch('state', `${fact.state} ${fact.raw} for ${expected.state} ${expected.value}`);
  const { start, end } = fact.span;
  const right =
    state === 'blank' ? blankAt(rendered, expected, start, end) : start === expected.start && end === expected.end;
  return right ? null : mismatch('range', `${start}–${end} for ${expected.start}–${expected.end}`);
}

function sameValue(fact: Fact, value: string): boolean {
  const wanted = parseDecimal(value);
  return fact.value !== null && wanted !== null && compare(fact.value, wanted) === 0;
}

/** A blank cell has the room between its delimiters; the page source of a cell may hold tags there. */
function blankAt(rendered: Rendered, expected: ExpectedFact, start: number, end: number): boolean {
  const room = rendered.text.slice(Math.min(start, expected.start), Math.max(end, expected.end));
  return /^(?:[ \u00a0\u200b]|&nbsp;|<\/?(?:p|span)>)*$/.test(room);
}

function sectionMismatches(rendered: Rendered, { reports, source }: Analysis): readonly Mismatch[] {
  // The title of an annexed table may count as a heading; whether it does is not settled by the form.
  const found = (reports[0]?.headings ?? []).filter(
    (heading) => heading.kind === 'section' && !source.slice(heading.span).endsWith('统计表'),
  );
  const shown = found.map((heading) => `${heading.span.start} ${source.slice(heading.span)}`);
  const wanted = rendered.sections.map(({ start, title }) => `${start} ${title}`);
  const lost = rendered.sections.filter((section) => !shown.includes(`${section.start} ${section.title}`));
  const invented = found.filter((_, index) => !wanted.includes(shown[index] ?? ''));
  return [
    ...lost.map((section) => sectionMismatch(section.title, 'not found as printed', section.start)),
    ...invented.map((heading) => sectionMismatch(source.slice(heading.span), 'no such heading', heading.span.start)),
    ...numbers(rendered, found),
  ];
}

function sectionMismatch(title: string, detail: string, at: number): Mismatch {
  return { kind: 'section', id: title, detail, at };
}

/** Official sections have to be known as such; the free sections of the 2014 form need not. */
function numbers(
  { sections }: Rendered,
  found: readonly { readonly span: { readonly start: number }; readonly section: { readonly number: number } | null }[],
): readonly Mismatch[] {
  return sections.flatMap((section) => {
    const heading = found.find(({ span }) => span.start === section.start);
    if (section.number === null || heading === undefined || heading.section?.number === section.number) return [];
    return [sectionMismatch(section.title, `taken for section ${heading.section?.number ?? 'none'}`, section.start)];
  });
}
