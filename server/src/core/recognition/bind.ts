import type { Cell } from './cells';
import type { RowProblem } from './report';

/** The cells of one row in column order, or why they could not be told. */
export type Binding =
  | { readonly kind: 'bound'; readonly cells: readonly Cell[]; readonly lead: number }
  | { readonly kind: 'glued'; readonly runs: readonly Cell[] }
  | { readonly kind: 'problem'; readonly problem: RowProblem; readonly cells: readonly Cell[] };

export interface RowContext {
  readonly count: number;
  /** Blank cells that stand before the first figure in complete rows nearby: padding of spanned label cells. */
  readonly lead: number | null;
  /** Cells end with a pipe and start with a line, so an empty one is a line with only a pipe. */
  readonly lineBlanks: boolean;
  /** Number mark of the label that follows, which may have been read as a figure. */
  readonly nextNumber: number;
}

/** Assigns the cells found behind a row's label to its `count` columns. Too few or too many is a problem, never a guess. */
export function bindRow(cells: readonly Cell[], context: RowContext): Binding {
  const { count } = context;
  const usable = cells.filter((cell) => cell.kind !== 'blank' || cell.before !== 'line' || context.lineBlanks);
  const runs = runsOf(usable);
  const run = runs.find((candidate) => candidate.some(isFigure)) ?? longest(runs);
  const figures = trimmed(run.filter(isFigure), context);
  if (figures.length === count) return { kind: 'bound', cells: figures, lead: leadOf(run) };
  if (figures.length > count) return excess(figures, context);
  const window = windowOf(run, figures.length, context);
  if (window !== null) return { kind: 'bound', cells: window, lead: leadOf(run) };
  const all = trimmed(usable.filter(isFigure), context);
  if (all.length === count) return { kind: 'bound', cells: all, lead: 0 };
  if (mayBeGlued(figures, count)) return { kind: 'glued', runs: figures };
  return few(figures, count);
}

function isFigure(cell: Cell): boolean {
  return cell.kind === 'value' || cell.kind === 'placeholder';
}

/** Stretches of cells without text between them. */
function runsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const runs: Cell[][] = [[]];
  for (const cell of cells) {
    if (cell.kind === 'text') runs.push([]);
    else runs.at(-1)?.push(cell);
  }
  return runs;
}

function longest(runs: readonly (readonly Cell[])[]): readonly Cell[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

function leadOf(run: readonly Cell[]): number {
  const first = run.findIndex(isFigure);
  return first < 0 ? 0 : first;
}

/** Drops the number of the next label when it was left behind as the last figure (`1 | 属于国家秘密 | 0 …`). */
function trimmed(figures: readonly Cell[], { count, nextNumber }: RowContext): readonly Cell[] {
  const last = figures.at(-1);
  const isMark = nextNumber > 0 && figures.length === count + 1 && last?.raw === String(nextNumber);
  return isMark ? figures.slice(0, -1) : figures;
}

/** More figures than columns: the surplus is passed over only when it stands in lines of its own below a complete row. */
function excess(figures: readonly Cell[], { count }: RowContext): Binding {
  const row = figures.slice(0, count);
  const oneLine = row.slice(1).every((cell) => cell.before !== 'line');
  const surplusApart = figures.slice(count).every((cell) => cell.before === 'line');
  if (count > 1 && oneLine && surplusApart) return { kind: 'bound', cells: row, lead: 0 };
  return { kind: 'problem', problem: { kind: 'many', found: figures.length, expected: count }, cells: figures };
}

/** The stretch of `count` cells, blank ones included, that holds all figures of the run, when only one is plausible. */
function windowOf(run: readonly Cell[], figures: number, { count, lead }: RowContext): readonly Cell[] | null {
  const windows: number[] = [];
  for (let start = 0; start + count <= run.length; start++) {
    if (run.slice(start, start + count).filter(isFigure).length === figures) windows.push(start);
  }
  const only = windows.length === 1 ? windows[0] : undefined;
  const start = only ?? windows.find((candidate) => candidate === (lead ?? 0));
  return start === undefined ? null : run.slice(start, start + count);
}

/** Glued rows leave a few long runs of digits, not one figure missing from a row of separate ones. */
function mayBeGlued(figures: readonly Cell[], count: number): boolean {
  const digits = figures.reduce((total, cell) => total + cell.raw.length, 0);
  return figures.length > 0 && figures.every((cell) => cell.bare) && figures.length <= count / 2 && digits >= count;
}

function few(figures: readonly Cell[], count: number): Binding {
  return { kind: 'problem', problem: { kind: 'few', found: figures.length, expected: count }, cells: figures };
}
