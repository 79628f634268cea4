/** The ways in which a report is spoilt on top of its layout; any of them may be combined. */
export const MANGLE_NAMES = [
  'chrome',
  'titleTwice',
  'titleMissing',
  'sectionMissing',
  'headingMissing',
  'headingVariants',
  'labelVariants',
  'asciiPunctuation',
  'spacedLabels',
  'brokenLabels',
  'radicals',
  'emphasis',
  'headerTwice',
  'splitGroup',
  'blanks',
  'placeholders',
  'thousands',
  'units',
  'signs',
  'fullWidthDigits',
  'noBreakSpaces',
  'zeroWidth',
  'crlf',
] as const;

export type MangleName = (typeof MANGLE_NAMES)[number];
