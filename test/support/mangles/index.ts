import { chrome, headingMissing, sectionMissing, titleMissing, titleTwice } from './around';
import { crlf, emphasis, noBreakSpaces, zeroWidth } from './characters';
import { contents, headingTwice, labelsInProse, tableMissing, tableNotes, titleSplit } from './distractions';
import { blanks, decimals, fullWidthDigits, placeholders, signs, thousands, units } from './figures';
import { asciiPunctuation, brokenLabels, radicals, spacedLabels } from './glyphs';
import type { Mangle } from './mangle';
import { headerTwice, splitGroup } from './tables';
import { headingVariants, labelVariants } from './wording';

/** In the order in which they are applied: structure, wording, glyphs, figures, characters. */
export const MANGLES: readonly Mangle[] = [
  titleTwice,
  chrome,
  titleMissing,
  sectionMissing,
  headingMissing,
  tableMissing,
  splitGroup,
  headerTwice,
  headingVariants,
  labelVariants,
  contents,
  headingTwice,
  labelsInProse,
  tableNotes,
  titleSplit,
  asciiPunctuation,
  radicals,
  spacedLabels,
  brokenLabels,
  blanks,
  placeholders,
  thousands,
  units,
  decimals,
  signs,
  fullWidthDigits,
  emphasis,
  noBreakSpaces,
  zeroWidth,
  crlf,
];

export type { Mangle } from './mangle';
export { MANGLE_NAMES, type MangleName } from './names';
