import type { Preview, PreviewCell, PreviewRange } from '../../../server/src/features/previewModel';
import type { Target } from './protocol';

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Where something that the page shows stands in the text; null when it is gone or was never there. */
export function rangeOf(preview: Preview, target: Target): PreviewRange | null {
  switch (target.kind) {
    case 'cell':
      return cellsOf(preview).find(({ key }) => key === target.key)?.range ?? null;
    case 'section':
      return preview.sections[target.index]?.range ?? null;
    case 'table':
      return preview.tables.find(({ id }) => id === target.id)?.range ?? null;
  }
}

/** Key of the cell in which a place of the text stands, a figure before a label; null when it stands in none. */
export function keyAt(preview: Preview, place: Place): string | null {
  const here = cellsOf(preview).filter(({ range }) => range !== undefined && covers(range, place));
  return (here.find(({ figure }) => figure !== undefined) ?? here[0])?.key ?? null;
}

/** Index of the report in which a place stands. */
export function reportAt(preview: Preview, place: Place): number {
  const index = preview.reports.findIndex(({ range }) => covers(range, place));
  return index < 0 ? preview.report : index;
}

function cellsOf({ tables }: Preview): readonly PreviewCell[] {
  return tables.flatMap(({ rows }) => rows.flat());
}

function covers({ start, end }: PreviewRange, place: Place): boolean {
  return !isBefore(place, start) && !isBefore(end, place);
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
