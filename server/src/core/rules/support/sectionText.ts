import type { Matter, Section } from '../../editions/schema';
import type { Report } from '../../recognition/report';
import { withPlainGlyphs } from '../../text/glyphs';
import { once } from '../../text/once';
import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import { bodySpan, type OfficialHeading, officialHeadings } from './sections';

/** A section of the form as it stands in a report: its headings (one, unless it is repeated) and what is below them. */
export class WrittenSection {
  readonly headings: OfficialHeading[] = [];
  readonly bodies: Span[] = [];
  private joined: string | undefined;

  constructor(
    readonly section: Section,
    private readonly source: SourceText,
  ) {}

  /** All bodies in plain characters, a line break between them. */
  get text(): string {
    this.joined ??= this.bodies
      .map((body) => withPlainGlyphs(this.source.slice(body)).replace(INVISIBLE, ''))
      .join('\n');
    return this.joined;
  }
}

/** The sections of the form that are there, in the form's order. */
export const writtenSections = once((report: Report): readonly WrittenSection[] => {
  const all = officialHeadings(report);
  const written = new Map<Section, WrittenSection>();
  for (const [i, heading] of all.entries()) {
    const entry = written.get(heading.section) ?? new WrittenSection(heading.section, report.source);
    entry.headings.push(heading);
    entry.bodies.push(bodySpan(report, heading, all[i + 1]));
    written.set(heading.section, entry);
  }
  return [...written.values()].sort((a, b) => a.section.number - b.section.number);
});

/** Zero-width blanks and soft hyphens inside words. */
const INVISIBLE = /[\u200b\u00ad\ufeff]/g;

/** Without blanks, so that a word broken by a line is still one. */
export function compact(text: string): string {
  return text.replace(/[\s\u00a0\u200b\u3000\ufeff]+/g, '');
}

export function speaksOf(text: string, { words }: Matter): boolean {
  return words.some((word) => text.includes(word));
}

/** The same where a word broken by blanks or a line is still one. */
export function speaksLooselyOf(text: string, matter: Matter): boolean {
  return speaksOf(text, matter) || speaksOf(compact(text), matter);
}

/** 、 between the names of matters, as people list them. */
export function titlesOf(matters: readonly Matter[]): string {
  return matters.map(({ title }) => title).join('、');
}
