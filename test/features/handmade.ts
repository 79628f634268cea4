import type { Analysis } from '../../server/src/core/analyse';
import { editionForYear } from '../../server/src/core/editions/index';
import type { Heading, Report } from '../../server/src/core/recognition/report';
import type { Finding, Fix } from '../../server/src/core/rules/rule';
import { SourceText } from '../../server/src/core/text/sourceText';

/** An analysis made by hand, so that features can be tested without recognition. */
export function handmade(text: string, report: Partial<Report> = {}, findings: readonly Finding[] = []): Analysis {
  const source = new SourceText(text);
  const whole: Report = {
    source,
    span: { start: 0, end: text.length },
    title: null,
    titles: [],
    organisation: null,
    year: null,
    edition: editionForYear(2022),
    headings: [],
    tables: [],
    facts: new Map(),
    furniture: [],
    skeleton: null,
    prose: null,
    ...report,
  };
  return { source, reports: [whole], findings };
}

/** A heading that reads `title` in the text, with its body up to the text `until`, or to the end. */
export function heading(text: string, title: string, level: number, until?: string): Heading {
  const start = text.indexOf(title);
  const end = start + title.length;
  return {
    kind: level === 1 ? 'section' : 'topic',
    level,
    mark: '',
    ordinal: 0,
    title,
    span: { start, end },
    bodySpan: { start, end: until === undefined ? text.length : text.indexOf(until, end) },
    section: null,
    match: 'free',
    inLine: false,
  };
}

/** A finding on the first occurrence of `on`, with one fix for each replacement. */
export function finding(text: string, on: string, fixes: readonly Pick<Fix, 'safety' | 'edits'>[] = []): Finding {
  const start = text.indexOf(on);
  return {
    rule: 'test/rule',
    severity: 'warning',
    message: { key: 'related.addend', args: { label: 'a', value: 1 } },
    span: { start, end: start + on.length },
    related: [],
    fixes: fixes.map((fix) => ({ title: { key: 'fix', args: {} }, ...fix })),
  };
}
