import type { Report } from '../../recognition/report';
import { withPlainGlyphs } from '../../text/glyphs';
import { once } from '../../text/once';
import { ownSheetOf } from './ownText';
import type { Sheet } from './sheet';

/** The report's own prose with look-alikes (radicals that PDF text brings) as plain characters; offsets stay. */
export const plainSheetOf = once((report: Report): Sheet => {
  const sheet = ownSheetOf(report);
  const text = withPlainGlyphs(sheet.text);
  if (text === sheet.text) return sheet;
  const segments = sheet.segments.map((segment) => ({ ...segment, text: withPlainGlyphs(segment.text) }));
  return { ...sheet, text, segments };
});
