import { places } from './grid';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The cell that a key leads to from another one, merged cells counting once; null when the key leads nowhere. */
export function neighbour(cell: HTMLTableCellElement, key: string): HTMLTableCellElement | null {
  const table = cell.closest('table');
  if (table === null) return null;
  const grid = places(table);
  const y = grid.findIndex((row) => row.includes(cell));
  const row = grid[y] ?? [];
  if (key === 'Home' || key === 'End') {
    const cells = row.filter(canHaveFocus);
    return (key === 'Home' ? cells[0] : cells.at(-1)) ?? null;
  }
  const step = STEPS[key];
  if (step === undefined) return null;
  const [dx, dy] = step;
  for (let at = [row.indexOf(cell), y] as const; ; at = [at[0] + dx, at[1] + dy]) {
    const next = grid[at[1]]?.[at[0]];
    if (next === undefined) return null;
    if (next !== cell && canHaveFocus(next)) return next;
  }
}

export function canHaveFocus(cell: Element): boolean {
  return cell.hasAttribute('data-key');
}
