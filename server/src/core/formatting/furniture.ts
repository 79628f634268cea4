import type { Report } from '../recognition/report';
import type { Edit } from '../rules/rule';
import { pageBreaks, removal } from '../rules/support/pageBreaks';
import { overlaps } from '../text/span';

/** Takes out page numbers and form feeds, those inside tables excepted: they go when the table is written anew. */
export function furnitureEdits(report: Report): readonly Edit[] {
  return pageBreaks(report)
    .map((marks) => removal(report, marks))
    .filter(({ span }) => !report.tables.some((table) => overlaps(table.span, span)));
}
