import { rule as citationArticle } from './citation/article';
import { rule as formEdition } from './form/edition';
import { rule as layoutBrokenLine } from './layout/broken-line';
import { rule as layoutDebris } from './layout/debris';
import { rule as layoutEmphasis } from './layout/emphasis';
import { rule as layoutPageFurniture } from './layout/page-furniture';
import { rule as layoutPunctuation } from './layout/punctuation';
import { rule as layoutSpace } from './layout/space';
import type { Rule } from './rule';
import { rule as sectionDuplicate } from './section/duplicate';
import { rule as sectionEmpty } from './section/empty';
import { rule as sectionMissing } from './section/missing';
import { rule as sectionOrder } from './section/order';
import { rule as tableBalance } from './table/balance';
import { rule as tableCellBlank } from './table/cell-blank';
import { rule as tableCellExtra } from './table/cell-extra';
import { rule as tableCellMissing } from './table/cell-missing';
import { rule as tableCellNumber } from './table/cell-number';
import { rule as tableCellPlaceholder } from './table/cell-placeholder';
import { rule as tableColumnTotal } from './table/column-total';
import { rule as tableLabel } from './table/label';
import { rule as tableMissing } from './table/missing';
import { rule as tableNotUnderstood } from './table/not-understood';
import { rule as tableOfWhich } from './table/of-which';
import { rule as tableRowMissing } from './table/row-missing';
import { rule as tableRowTotal } from './table/row-total';
import { rule as tableSubtotal } from './table/subtotal';
import { rule as titleMissing } from './title/missing';

/** All rules; the one list that the engine, the documentation and the command line read. */
export const RULES: readonly Rule[] = [
  citationArticle,
  formEdition,
  layoutBrokenLine,
  layoutDebris,
  layoutEmphasis,
  layoutPageFurniture,
  layoutPunctuation,
  layoutSpace,
  sectionDuplicate,
  sectionEmpty,
  sectionMissing,
  sectionOrder,
  tableBalance,
  tableCellBlank,
  tableCellExtra,
  tableCellMissing,
  tableCellNumber,
  tableCellPlaceholder,
  tableColumnTotal,
  tableLabel,
  tableMissing,
  tableNotUnderstood,
  tableOfWhich,
  tableRowMissing,
  tableRowTotal,
  tableSubtotal,
  titleMissing,
];
