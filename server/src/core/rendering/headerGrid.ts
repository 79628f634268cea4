import type { FormCell } from './formGrid';

/** A column of figures under the header: its label, the label of the group it belongs to, and its grid columns. */
export interface Leaf {
  readonly label: string;
  readonly group: string | null;
  readonly across: number;
}

/** A label over the leaves from `from` up to `to`. */
interface Placed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Merged header cells from the labels of each header line in reading order: the label of a column covers it down to the
 * figures, any other label covers the columns that its neighbours leave. A header that cannot be laid out so gives way
 * to the labels of the groups and columns themselves.
 */
export function headerRows(
  header: readonly (readonly string[])[],
  leaves: readonly Leaf[],
): readonly (readonly FormCell[])[] {
  return laidOut(header, leaves) ?? plainHeader(leaves);
}

function plainHeader(leaves: readonly Leaf[]): readonly (readonly FormCell[])[] {
  const columns = leaves.map(({ label, across }) => cell(label, across, 1));
  const groups: FormCell[] = [];
  for (const [i, { group, across }] of leaves.entries()) {
    if (group === null) continue;
    const before = group === leaves[i - 1]?.group ? groups.pop() : undefined;
    groups.push(cell(group, across + (before?.across ?? 0), 1));
  }
  return groups.length === 0 ? [columns] : [groups, columns];
}

function laidOut(
  header: readonly (readonly string[])[],
  leaves: readonly Leaf[],
): readonly (readonly FormCell[])[] | null {
  const rows: (readonly FormCell[])[] = [];
  let open = leaves.map((_, i) => i);
  for (const [r, labels] of header.entries()) {
    const placed = place(labels, open, leaves);
    if (placed === null) return null;
    const isLast = r === header.length - 1;
    const closes = ({ from, to, text }: Placed) =>
      to - from === 1 && (isLast || leaves[open[from] as number]?.label === text);
    const width = ({ from, to }: Placed) =>
      open.slice(from, to).reduce((sum, leaf) => sum + (leaves[leaf]?.across ?? 1), 0);
    rows.push(placed.map((one) => cell(one.text, width(one), closes(one) ? header.length - r : 1)));
    const closed = new Set(placed.filter(closes).map(({ from }) => open[from]));
    open = open.filter((leaf) => !closed.has(leaf));
  }
  return open.length === 0 ? rows : null;
}

/** Where the labels of one line stand among the columns that are still open; null when they do not fill them. */
function place(labels: readonly string[], open: readonly number[], leaves: readonly Leaf[]): readonly Placed[] | null {
  const known = locate(labels, open, leaves);
  const placed: Placed[] = [];
  let from = 0;
  for (let i = 0; i < labels.length; ) {
    const fixed = known[i];
    if (fixed !== null && fixed !== undefined) {
      if (fixed.from !== from) return null;
      placed.push(fixed);
      from = fixed.to;
      i++;
      continue;
    }
    let next = i;
    while (next < labels.length && known[next] === null) next++;
    const to = known[next]?.from ?? open.length;
    const share = Math.floor((to - from) / (next - i));
    if (share < 1) return null;
    for (; i < next; i++) {
      const end = i === next - 1 ? to : from + share;
      placed.push({ text: labels[i] as string, from, to: end });
      from = end;
    }
  }
  const contiguous = placed.every(({ from: a, to: b }) => (open[b - 1] as number) - (open[a] as number) === b - a - 1);
  return from === open.length && contiguous ? placed : null;
}

/** The labels of columns and of groups of columns at their places; null for the others. */
function locate(
  labels: readonly string[],
  open: readonly number[],
  leaves: readonly Leaf[],
): readonly (Placed | null)[] {
  let cursor = 0;
  return labels.map((text) => {
    const leafAt = (i: number) => leaves[open[i] as number] as Leaf;
    const at = open.findIndex((_, i) => i >= cursor && (leafAt(i).label === text || leafAt(i).group === text));
    if (at < 0) {
      cursor++;
      return null;
    }
    let to = at + 1;
    if (leafAt(at).label !== text) while (to < open.length && leafAt(to).group === text) to++;
    cursor = to;
    return { text, from: at, to };
  });
}

function cell(text: string, across: number, down: number): FormCell {
  return { kind: 'header', text, across, down };
}
