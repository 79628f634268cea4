import type { Analysis } from '../core/analyse';
import type { DocumentAnalysis } from '../core/document';
import type { Locale } from '../core/messages/format';
import type { Heading, Report } from '../core/recognition/report';
import type { Finding } from '../core/rules/rule';
import { countBySeverity } from '../core/rules/severity';
import { bodyText, mandatorySections, type OfficialHeading, officialHeadings } from '../core/rules/support/sections';
import type { SourceText } from '../core/text/sourceText';
import { contains } from '../core/text/span';
import { sectionSpan } from './places';
import type { Preview, PreviewSection } from './previewModel';
import { previewTables } from './previewTables';

export interface PreviewContext {
  readonly version: number;
  readonly locale: Locale;
  /** Which report of a compilation. */
  readonly report: number;
}

/** A report with the analysis that knows its positions in the document. */
interface Placed {
  readonly analysis: Analysis;
  readonly report: Report;
}

/** One report of the document as the preview panel shows it: its sections and the official tables as the form prints them. */
export function preview({ parts }: DocumentAnalysis, { version, locale, report: wanted }: PreviewContext): Preview {
  const all = parts.flatMap(({ analysis }) => analysis.reports.map((report): Placed => ({ analysis, report })));
  const index = all[wanted] === undefined ? 0 : wanted;
  const reports = all.map(({ analysis: { source }, report }) => ({
    name: nameOf(report),
    range: source.rangeOf(report.span),
  }));
  const shown = all[index];
  return { version, reports, report: index, ...(shown === undefined ? NOTHING : reportOf(shown, locale)) };
}

type Content = Omit<Preview, 'version' | 'reports' | 'report'>;

/** For a text that is not read as a report. */
const NOTHING: Content = {
  title: '',
  form: '',
  findings: countBySeverity([]),
  sections: [],
  tables: [],
};

function reportOf({ analysis, report }: Placed, locale: Locale): Content {
  const { source, findings } = analysis;
  return {
    title: report.title?.text ?? '',
    form: report.edition.name[locale],
    findings: countBySeverity(findings),
    sections: sectionsOf(source, report, findings),
    tables: previewTables(source, report, findings, locale),
  };
}

function nameOf({ title, organisation, year }: Report): string {
  return title?.text ?? [organisation, year].filter((part) => part !== null).join(' ');
}

/** The sections that the form mandates, in its order, then those that the writer added. */
function sectionsOf(source: SourceText, report: Report, findings: readonly Finding[]): readonly PreviewSection[] {
  const headings = officialHeadings(report);
  const official = mandatorySections(report).map((section): PreviewSection => {
    const at = headings.findIndex((heading) => heading.section.id === section.id);
    const heading = headings[at];
    if (heading === undefined) return { title: section.title, state: 'missing', findings: 0, range: null };
    return found(source, findings, heading, isEmpty(report, heading, headings[at + 1]));
  });
  const free = report.headings.filter(({ kind, section }) => kind === 'section' && section?.mandatory !== true);
  return [...official, ...free.map((heading) => found(source, findings, heading, false))];
}

function found(source: SourceText, findings: readonly Finding[], heading: Heading, empty: boolean): PreviewSection {
  const { mark, title, span } = heading;
  const whole = sectionSpan(heading);
  const count = findings.filter((finding) => contains(whole, finding.span)).length;
  const state = empty ? 'empty' : count > 0 ? 'findings' : 'found';
  return { title: `${mark}${title}`, state, findings: count, range: source.rangeOf(span) };
}

function isEmpty(report: Report, heading: OfficialHeading, next: OfficialHeading | undefined): boolean {
  return bodyText(report, heading, next) === '';
}
