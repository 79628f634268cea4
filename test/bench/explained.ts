import type { Finding } from '../../server/src/core/rules/rule';
import type { MangleName } from '../support/mangles';
import type { Case } from '../support/render';

/** Defects that a mangle really puts into the report; findings of these rules are right then. */
const EXPLAINED: Readonly<Record<string, readonly MangleName[]>> = {
  'title/missing': ['titleMissing'],
  'title/duplicate': ['titleTwice', 'chrome'],
  'section/missing': ['sectionMissing', 'headingMissing'],
  'section/duplicate': ['headingTwice'],
  'section/empty': ['tableMissing', 'headingMissing', 'headingTwice'],
  'section/topic-missing': ['sectionMissing'],
  'section/assessment-missing': ['sectionMissing'],
  'table/missing': ['tableMissing', 'sectionMissing'],
  'table/label': ['labelVariants', 'splitGroup'],
  'table/cell-blank': ['blanks'],
  'table/cell-placeholder': ['placeholders'],
  'table/cell-number': ['units', 'thousands', 'fullWidthDigits', 'decimals', 'signs', 'emphasis'],
  'layout/emphasis': ['emphasis'],
  'prose/table-mismatch': ['labelsInProse'],
  'prose/typo': ['headingVariants'],
  'citation/article': ['labelVariants'],
};

const OLDER_FORM = ['form/edition', 'table/row-missing'];

/** Whether the finding names a defect that was put into the case on purpose. */
export function isExplained({ mangles, model }: Case, { rule, span }: Finding): boolean {
  if (OLDER_FORM.includes(rule)) return model.edition === '2021' && model.applicationsForm === '2019';
  // The 2019 form prints no unit for 采购总金额; a bare amount is a defect that many real reports have.
  if (rule === 'table/unit') return model.edition === '2019' && span.end > span.start;
  return (EXPLAINED[rule] ?? []).some((name) => mangles.includes(name));
}
