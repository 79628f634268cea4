import type { Hover } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse';
import type { Locale } from '../../core/messages/format';
import { type Place, placesAt } from '../places';
import { type Block, richText, type TextFormat } from '../richText';
import { claimBlocks } from './claimHover';
import { figureBlocks } from './figureHover';
import { headingBlocks } from './headingHover';
import { headerBlocks, labelBlocks } from './labelHover';

export interface HoverContext {
  readonly locale: Locale;
  readonly format: TextFormat;
}

/** What stands at an offset, in words; null for debris and for prose that states nothing the tables count. */
export function hover(analysis: Analysis, offset: number, { locale, format }: HoverContext): Hover | null {
  const places = placesAt(analysis, offset);
  const [best] = places;
  if (best === undefined) return null;
  // A sentence such as 未发生行政复议、行政诉讼 states several figures at once.
  const same = places.filter(({ kind, span }) => kind === best.kind && span.start === best.span.start);
  const blocks = same.flatMap((place) => blocksOf(place, locale));
  if (blocks.length === 0) return null;
  return { contents: richText(blocks, format), range: analysis.source.rangeOf(best.span) };
}

function blocksOf(place: Place, locale: Locale): readonly Block[] {
  switch (place.kind) {
    case 'figure':
      return figureBlocks(place.report, place.table, place.fact, locale);
    case 'label':
      return labelBlocks(place.table, place.row, locale);
    case 'header':
      return headerBlocks(place.table, place.hit, locale);
    case 'heading':
      return headingBlocks(place.report, place.heading, locale);
    case 'claim':
      return claimBlocks(place.report, place.claim, locale);
  }
}
