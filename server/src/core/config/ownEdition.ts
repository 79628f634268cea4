import { editionForYear } from '../editions/index';
import type { Edition } from '../editions/schema';
import { findYear } from '../recognition/identity';
import { Places } from '../recognition/places';
import { findSections, type HeadingStart } from '../recognition/sections';
import { findTitles } from '../recognition/title';
import { fold } from '../text/fold';
import { withPlainGlyphs } from '../text/glyphs';
import type { SourceText } from '../text/sourceText';

/** A form is told by at least so many of its sections. */
const FEWEST_SECTIONS = 2;

/**
 * The user's own edition that a text evidently follows: one for its year, of whose sections a greater share is there than
 * of the official form's; null when the official form fits as well.
 */
export function ownEdition(source: SourceText, own: readonly Edition[]): Edition | null {
  const span = { start: 0, end: source.length };
  const text = withPlainGlyphs(source.text);
  const folded = fold(text, span, []);
  const year = findYear(text, span, findTitles(text, span));
  const places = new Places(folded.text);
  const shareOf = (edition: Edition) => shareOfSections(findSections(text, folded, places, edition), edition);
  const official = shareOf(editionForYear(year));
  const fitting = own
    .filter(({ years: { from, to } }) => year === null || (from <= year && year <= (to ?? year)))
    .map((edition) => ({ edition, share: shareOf(edition) }))
    .filter(({ share }) => share > official)
    .sort((a, b) => b.share - a.share);
  return fitting[0]?.edition ?? null;
}

function shareOfSections(headings: readonly HeadingStart[], edition: Edition): number {
  // A heading that merely looks alike does not tell a form.
  const found = headings.filter(({ match }) => match === 'official' || match === 'variant');
  const ids = new Set(found.map(({ section }) => section?.id));
  return ids.size < FEWEST_SECTIONS ? 0 : ids.size / Math.max(1, edition.sections.length);
}
