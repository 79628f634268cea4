import { EDITIONS, editionForYear, INSTITUTION, UNIVERSITY } from '../editions/index';
import type { Edition } from '../editions/schema';
import { fold } from '../text/fold';
import { findFurniture } from '../text/furniture';
import { withPlainGlyphs } from '../text/glyphs';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { findFreeSections, findTopics, withBodies } from './headings';
import { findOrganisation, findYear, isInstitutionReport, isUniversityReport } from './identity';
import { Places } from './places';
import type { Fact, RecognisedTable, Report, TitleHit } from './report';
import { findSections } from './sections';
import { findTables } from './tables';
import { findTitles } from './title';

/** Recovers one report from the stretch `span` of a text. Any text gives a report, if need be one with nothing in it. */
export function recognise(source: SourceText, span: Span, asked: Edition | null): Report {
  const text = withPlainGlyphs(source.text);
  const furniture = findFurniture(text, span);
  const pages = furniture.map((item) => item.span);
  const folded = fold(text, span, pages);
  const titles = findTitles(text, span);
  const forced = asked ?? unofficialEdition(text, span, titles[0]);
  const year = titles[0]?.year ?? findYear(text, span);
  const byYear = forced ?? editionForYear(year);
  const places = new Places(folded.text);
  const sections = findSections(text, folded, places, byYear);
  const stops = [...sections.map((section) => section.span.start), span.end];
  const tables = findTables({ text, folded, places, furniture, stops }, byYear, forced === null ? EDITIONS : [forced]);
  const edition = forced ?? (year === null ? editionOfTables(tables, byYear) : byYear);
  const outside = sections.filter(
    ({ span: { start } }) => !tables.some((table) => table.span.start < start && start < table.span.end),
  );
  const free = findFreeSections(text, span, edition, outside, tables);
  const known = edition.sections.some((section) => section.mandatory) ? [...outside, ...free] : free;
  const headings = withBodies([...known, ...findTopics(text, span, tables, known)], span.end);
  return {
    source,
    span,
    title: titles[0] ?? null,
    titles,
    organisation: findOrganisation(text, span, titles),
    year,
    edition,
    headings,
    tables,
    facts: new Map(tables.flatMap(factsOf).map((fact) => [fact.id, fact])),
    furniture,
  };
}

/** The edition of a body that no government form fits; null for all others. */
function unofficialEdition(text: string, span: Span, title: TitleHit | undefined): Edition | null {
  if (isUniversityReport(text, span)) return UNIVERSITY;
  return title !== undefined && isInstitutionReport(text, span, title) ? INSTITUTION : null;
}

function factsOf(table: RecognisedTable): readonly Fact[] {
  return table.rows.flatMap((row) => row.facts);
}

/** Without a year the tables tell the edition: most of them, the newest on a tie. */
function editionOfTables(tables: readonly RecognisedTable[], fallback: Edition): Edition {
  const counts = new Map<Edition, number>();
  for (const { edition } of tables) counts.set(edition, (counts.get(edition) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].years.from - a[0].years.from)[0]?.[0] ?? fallback;
}
