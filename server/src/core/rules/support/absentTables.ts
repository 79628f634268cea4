import type { Table } from '../../editions/schema';
import type { Heading, Report } from '../../recognition/report';
import { once } from '../../text/once';

/** An official table that was not recognised. */
export interface AbsentTable {
  readonly table: Table;
  /** The section it belongs to; null for an annex. */
  readonly heading: Heading | null;
  /** It may be there all the same: as an image, an attachment, or as text too damaged to read. */
  readonly doubtful: boolean;
}

const ELSEWHERE = /!\[|<img\b|\[image|\[图|图片|附件|附表|见下图|\.(?:png|jpe?g|gif|xlsx?|docx?|pdf)\b/i;
/** Labels of the table in its section from which on it counts as damaged rather than missing. */
const TRACES = 2;

/** The tables of the report's edition that were not recognised, although the section they belong to is there. */
export const absentTables = once((report: Report): readonly AbsentTable[] => {
  const found = new Set(report.tables.map(({ table }) => table.id));
  return report.edition.tables.flatMap((table): readonly AbsentTable[] => {
    if (found.has(table.id)) return [];
    if (table.section === undefined) {
      return report.title === null
        ? []
        : [{ table, heading: null, doubtful: ELSEWHERE.test(report.source.slice(report.span)) }];
    }
    const headings = report.headings.filter(({ section }) => section?.id === table.section);
    const heading = headings.at(-1);
    if (heading === undefined) return [];
    const bodies = headings.map(({ bodySpan }) => report.source.slice(bodySpan)).join('\n');
    return [{ table, heading, doubtful: ELSEWHERE.test(bodies) || traces(table, bodies) >= TRACES }];
  });
});

function traces(table: Table, body: string): number {
  const text = body.replace(/[\s|]+/g, '');
  const labels = table.bands.flatMap((band) => [band.heading?.text, ...band.rows.map(({ label }) => label.text)]);
  const figures = /\d/.test(text);
  return figures ? labels.filter((label) => label !== undefined && text.includes(label)).length : 0;
}
