import { rule as citationArticle } from './citation/article';
import { rule as citationBracket } from './citation/bracket';
import { rule as citationFormNumber } from './citation/form-number';
import { rule as citationLawName } from './citation/law-name';
import { rule as duplicateBlock } from './duplicate/block';
import { rule as formEdition } from './form/edition';
import { rule as headingInLine } from './heading/in-line';
import { rule as headingLevel } from './heading/level';
import { rule as headingMarkerStyle } from './heading/marker-style';
import { rule as headingNumbering } from './heading/numbering';
import { rule as identityOrganisation } from './identity/organisation';
import { rule as identityYear } from './identity/year';
import { rule as layoutBrokenLine } from './layout/broken-line';
import { rule as layoutDebris } from './layout/debris';
import { rule as layoutEmphasis } from './layout/emphasis';
import { rule as layoutPageFurniture } from './layout/page-furniture';
import { rule as layoutPunctuation } from './layout/punctuation';
import { rule as layoutPunctuationRun } from './layout/punctuation-run';
import { rule as layoutSpace } from './layout/space';
import { rule as layoutUnpaired } from './layout/unpaired';
import { rule as privacyIdNumber } from './privacy/id-number';
import { rule as privacyMobile } from './privacy/mobile';
import { rule as proseBreakdown } from './prose/breakdown';
import { rule as proseDate } from './prose/date';
import { rule as proseEnumeration } from './prose/enumeration';
import { rule as proseInconsistency } from './prose/inconsistency';
import { rule as prosePlaceholder } from './prose/placeholder';
import { rule as proseRepeatedWord } from './prose/repeated-word';
import { rule as proseTableMismatch } from './prose/table-mismatch';
import { rule as proseTypo } from './prose/typo';
import type { Rule } from './rule';
import { rule as sectionAssessmentMissing } from './section/assessment-missing';
import { rule as sectionContentsList } from './section/contents-list';
import { rule as sectionDuplicate } from './section/duplicate';
import { rule as sectionEmpty } from './section/empty';
import { rule as sectionFeeStatement } from './section/fee-statement';
import { rule as sectionMisplaced } from './section/misplaced';
import { rule as sectionMissing } from './section/missing';
import { rule as sectionOrder } from './section/order';
import { rule as sectionTopicMissing } from './section/topic-missing';
import { rule as tableBalance } from './table/balance';
import { rule as tableCellBlank } from './table/cell-blank';
import { rule as tableCellExtra } from './table/cell-extra';
import { rule as tableCellMissing } from './table/cell-missing';
import { rule as tableCellNumber } from './table/cell-number';
import { rule as tableCellPlaceholder } from './table/cell-placeholder';
import { rule as tableColumnTotal } from './table/column-total';
import { rule as tableImplausible } from './table/implausible';
import { rule as tableLabel } from './table/label';
import { rule as tableMissing } from './table/missing';
import { rule as tableNotUnderstood } from './table/not-understood';
import { rule as tableOfWhich } from './table/of-which';
import { rule as tableRowDuplicate } from './table/row-duplicate';
import { rule as tableRowMissing } from './table/row-missing';
import { rule as tableRowOrder } from './table/row-order';
import { rule as tableRowTotal } from './table/row-total';
import { rule as tableSplitRow } from './table/split-row';
import { rule as tableSubtotal } from './table/subtotal';
import { rule as tableUnit } from './table/unit';
import { rule as titleDuplicate } from './title/duplicate';
import { rule as titleForm } from './title/form';
import { rule as titleMissing } from './title/missing';

/** All rules; the one list that the engine, the documentation and the command line read. */
export const RULES: readonly Rule[] = [
  citationArticle,
  citationBracket,
  citationFormNumber,
  citationLawName,
  duplicateBlock,
  formEdition,
  headingInLine,
  headingLevel,
  headingMarkerStyle,
  headingNumbering,
  identityOrganisation,
  identityYear,
  layoutBrokenLine,
  layoutDebris,
  layoutEmphasis,
  layoutPageFurniture,
  layoutPunctuation,
  layoutPunctuationRun,
  layoutSpace,
  layoutUnpaired,
  privacyIdNumber,
  privacyMobile,
  proseBreakdown,
  proseDate,
  proseEnumeration,
  proseInconsistency,
  prosePlaceholder,
  proseRepeatedWord,
  proseTableMismatch,
  proseTypo,
  sectionAssessmentMissing,
  sectionContentsList,
  sectionDuplicate,
  sectionEmpty,
  sectionFeeStatement,
  sectionMisplaced,
  sectionMissing,
  sectionOrder,
  sectionTopicMissing,
  tableBalance,
  tableCellBlank,
  tableCellExtra,
  tableCellMissing,
  tableCellNumber,
  tableCellPlaceholder,
  tableColumnTotal,
  tableImplausible,
  tableLabel,
  tableMissing,
  tableNotUnderstood,
  tableOfWhich,
  tableRowDuplicate,
  tableRowMissing,
  tableRowOrder,
  tableRowTotal,
  tableSplitRow,
  tableSubtotal,
  tableUnit,
  titleDuplicate,
  titleForm,
  titleMissing,
];
