import type { Edition, Table } from '../../editions/schema';
import type { RecognisedTable, Report } from '../../recognition/report';

/** What people call a table: its printed title, else the section that holds it. */
export function tableName({ table, edition }: RecognisedTable): string {
  return nameIn(edition, table);
}

/** The same for a table that the report lacks. */
export function titleOf(report: Report, table: Table): string {
  return nameIn(report.edition, table);
}

function nameIn(edition: Edition, table: Table): string {
  const section = edition.sections.find(({ id }) => id === table.section);
  return table.title?.text ?? section?.title ?? table.id;
}
