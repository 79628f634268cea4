import type { Table } from '../editions/schema';
import { foldedIndex, foldLabel } from '../text/fold';
import { once } from '../text/once';
import { type Anchoring, anchor } from './anchor';
import { type FormSequence, groupsAcross } from './patterns';
import type { TableSource } from './tableSource';

/**
 * The labels of a table printed across whose narrow cells PDF text tears into letters, line by line over all of them:
 * 结 结 其 尚, 果 果 他 未, 维 纠 结 审. Only the names above these cells stay whole. The table is there when what follows the
 * first of the names is the header, letter for letter in whatever order.
 */
export function anchorTorn(source: TableSource, table: Table): Anchoring | null {
  const { sequence, letters } = headerOf(table);
  const { folded } = source;
  const anchoring = anchor(source, sequence);
  const [first] = anchoring?.anchors ?? [];
  if (first === undefined) return null;
  const start = foldedIndex(folded, first.hit.span.start);
  return sorted(folded.text.slice(start, start + letters.length)) === letters ? anchoring : null;
}

interface Header {
  /** The names above the cells. */
  readonly sequence: FormSequence;
  /** All letters of the header, sorted. */
  readonly letters: string;
}

const headerOf = once((table: Table): Header => {
  const labels = table.bands.flatMap(({ header }) => header.flat());
  return { sequence: { table, labels: groupsAcross(table) }, letters: sorted(labels.map(foldLabel).join('')) };
});

function sorted(letters: string): string {
  return [...letters].sort().join('');
}
