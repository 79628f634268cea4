import { EDITIONS, editionForYear, INSTITUTION, UNIVERSITY } from '../editions/index';
import type { Edition } from '../editions/schema';
import { type Abridged, wholeSpan } from '../text/abridged';
import { fold } from '../text/fold';
import { findFurniture } from '../text/furniture';
import { withPlainGlyphs } from '../text/glyphs';
import { skeletonOf } from '../text/skeleton';
import { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { mostFrequent, tally } from '../text/tally';
import { findFreeSections, findTopics, withBodies } from './headings';
import { findOrganisation, findYear, isInstitutionReport, isUniversityReport } from './identity';
import type { Memory } from './memory';
import { placed } from './placed';
import { placesIn } from './places';
import { proseView } from './proseView';
import { RecognisedReport } from './recognised';
import type { RecognisedTable, Report, TitleHit } from './report';
import { findSections } from './sections';
import { findTables } from './tables';
import { findTitles } from './title';

/**
 * Recovers the report that a text is. Any text gives a report, if need be one with nothing in it. Headings and tables are
 * looked for in the skeleton of the text alone, and not again in one that was searched a moment ago: an edit in plain
 * prose leaves it as it was.
 */
export function recognise(source: SourceText, asked: Edition | null, memory: Memory | null): Report {
  const skeleton = skeletonOf(source.text);
  const frame = frameOf(source.text, skeleton, asked, memory);
  const place = (span: Span) => wholeSpan(skeleton, span);
  const isWhole = skeleton.replaced.length === 0;
  const report = isWhole ? frame : placed(frame, source, place);
  const view = isWhole ? null : { report: frame, place };
  return new RecognisedReport(source, report, report.tables, view, proseView(report, memory));
}

function frameOf(whole: string, skeleton: Abridged, asked: Edition | null, memory: Memory | null): Report {
  const text = withPlainGlyphs(whole);
  const span = { start: 0, end: text.length };
  const frame = memory?.frame ?? null;
  const alike = frame?.report.source.text === skeleton.text ? frame : null;
  const titles =
    alike?.report.titles ?? findTitles(withPlainGlyphs(skeleton.text), { start: 0, end: skeleton.text.length });
  const forced = asked ?? unofficialEdition(text, span, titles[0]);
  const year = findYear(text, span, titles);
  const organisation = findOrganisation(text, span, titles);
  if (alike !== null && alike.forced === forced) {
    const { report } = alike;
    if (report.year === year && report.organisation === organisation) return report;
  }
  const report = framed(skeleton, { titles, forced, year, organisation, prose: text }, memory);
  // What was settled by figures in the prose may change with them.
  if (memory !== null && report.tables.every(({ layout }) => layout !== 'glued')) memory.frame = { report, forced };
  return report;
}

/** What the whole text says about its report. */
interface Identity {
  readonly titles: readonly TitleHit[];
  readonly forced: Edition | null;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly prose: string;
}

function framed(
  skeleton: Abridged,
  { titles, forced, year, organisation, prose }: Identity,
  memory: Memory | null,
): Report {
  const source = new SourceText(skeleton.text);
  const text = withPlainGlyphs(source.text);
  const span = { start: 0, end: text.length };
  const furniture = findFurniture(text, span);
  const pages = furniture.map((item) => item.span);
  const folded = fold(text, span, pages);
  const byYear = forced ?? editionForYear(year);
  const places = placesIn(folded.text, memory?.places ?? null);
  const expected = findSections(text, folded, places, byYear);
  const stops = [...expected.map((section) => section.span.start), span.end];
  const sentences = skeleton.replaced.map(({ short }) => short.start);
  const editions = forced === null ? EDITIONS : [forced];
  const tables = findTables({ text, prose, sentences, folded, places, memory, furniture, stops }, byYear, editions);
  const edition = forced ?? (year === null ? editionOfTables(tables, byYear) : byYear);
  const sections = edition === byYear ? expected : findSections(text, folded, places, edition);
  const outside = sections.filter(
    ({ span: { start } }) => !tables.some((table) => table.span.start < start && start < table.span.end),
  );
  const free = findFreeSections(text, span, edition, outside, tables);
  const known = edition.sections.some((section) => section.mandatory) ? [...outside, ...free] : free;
  const headings = withBodies([...known, ...findTopics(text, span, tables, known)], span.end);
  const found = { span, titles, organisation, year, edition, headings, furniture };
  return new RecognisedReport(source, found, tables, null, null);
}

/** The edition of a body that no government form fits; null for all others. */
function unofficialEdition(text: string, span: Span, title: TitleHit | undefined): Edition | null {
  if (isUniversityReport(text, span, title)) return UNIVERSITY;
  return title !== undefined && isInstitutionReport(text, span, title) ? INSTITUTION : null;
}

/** Without a year the tables tell the edition: most of them, the newest on a tie. */
function editionOfTables(tables: readonly RecognisedTable[], fallback: Edition): Edition {
  const newestFirst = tables.map(({ edition }) => edition).sort((a, b) => b.years.from - a.years.from);
  return mostFrequent(tally(newestFirst)) ?? fallback;
}
