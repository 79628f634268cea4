import type { Cell } from './cells';
import type { RowProblem } from './report';

/** The cells of one row in column order, or why they could not be told. */
export type Binding =
  | { readonly kind: 'bound'; readonly cells: readonly Cell[]; readonly padding: Padding }
  | { readonly kind: 'glued'; readonly runs: readonly Cell[] }
  | { readonly kind: 'problem'; readonly problem: RowProblem; readonly cells: readonly Cell[] };

/** Blank cells before and behind the figures of a row: what spanned cells of the printed table leave in the text. */
export interface Padding {
  readonly before: number;
  readonly behind: number;
}

export interface RowContext {
  readonly count: number;
  /** Padding of the complete rows of the same kind, the nearest first. */
  readonly paddings: readonly Padding[];
  /** Cells end with a pipe and start with a line, so an empty one is a line with only a pipe. */
  readonly lineBlanks: boolean;
  /** Rows of such cells are padded behind, so that the blank cells in front are the row's own. */
  readonly paddedBehind: boolean;
  /** Number mark of the label that follows, which may have been read as a figure. */
  readonly nextNumber: number;
  /** Columns of the widest row of the table: blank or repeated cells may follow the figures of others. */
  readonly widest: number;
}

/** Assigns the cells found behind a row's label to its `count` columns. Too few or too many is a problem, never a guess. */
export function bindRow(cells: readonly Cell[], context: RowContext): Binding {
  const { count } = context;
  if (cells.length === count && cells.every(standsInRow)) return { kind: 'bound', cells, padding: NO_PADDING };
  const sure = context.lineBlanks ? cells : cells.filter((cell) => cell.kind !== 'blank' || cell.before !== 'line');
  const run = inOneLine(runOf(sure), count);
  const figures = trimmed(run.filter(isFigure), context);
  if (figures.length === count) return { kind: 'bound', cells: figures, padding: paddingOf(run) };
  if (figures.length > count) return excess(figures, context);
  const window =
    windowOf(run, context) ??
    windowOf(untilRowEnd(runOf(sure)), context) ??
    windowOf(inOneLine(runOf(cells), count), context) ??
    windowOf(untilRowEnd(runOf(cells)), context);
  if (window !== null) return { kind: 'bound', cells: window, padding: paddingOf(run) };
  const all = trimmed(sure.filter(isFigure), context);
  if (all.length === count) return { kind: 'bound', cells: all, padding: NO_PADDING };
  if (mayBeGlued(figures, count)) return { kind: 'glued', runs: figures };
  return few(sure, figures, count);
}

/** True for a figure in the same line as the first cell: where all are, there is nothing to find out. */
function standsInRow(cell: Cell, _: number, cells: readonly Cell[]): boolean {
  return isFigure(cell) && cell.line === cells[0]?.line;
}

export const NO_PADDING: Padding = { before: 0, behind: 0 };

/** The first stretch of cells with figures in it. */
function runOf(cells: readonly Cell[]): readonly Cell[] {
  const runs = runsOf(cells);
  return runs.find((candidate) => candidate.some(isFigure)) ?? longest(runs);
}

/** What stands in the line of the figures, if they share one; of a blank row what stands in the line of its label. */
function inOneLine(run: readonly Cell[], count: number): readonly Cell[] {
  const lines = new Set(run.filter(isFigure).map((cell) => cell.line));
  const [line = run[0]?.line] = lines;
  const inLine = run.filter((cell) => cell.line === line);
  const oneLine = lines.size === 1 || (lines.size === 0 && inLine.length >= count);
  return oneLine ? inLine : untilRowEnd(run);
}

/** Where every cell has its own line, an empty line ends the row; the blank cells below it belong to the next one. */
function untilRowEnd(run: readonly Cell[]): readonly Cell[] {
  const end = run.findIndex((cell, i) => cell.kind === 'blank' && i > 0 && cell.line - (run[i - 1] as Cell).line > 1);
  return end < 0 ? run : run.slice(0, end);
}

export function isFigure(cell: Cell): boolean {
  return cell.kind === 'value' || cell.kind === 'placeholder' || cell.kind === 'unreadable';
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

function paddingOf(run: readonly Cell[]): Padding {
  const before = run.findIndex(isFigure);
  const behind = run.length - 1 - run.findLastIndex(isFigure);
  return before < 0 ? NO_PADDING : { before, behind };
}

/** Drops the number of the next label when it was left behind as the last figure (`1 | 属于国家秘密 | 0 …`). */
function trimmed(figures: readonly Cell[], { count, nextNumber }: RowContext): readonly Cell[] {
  const last = figures.at(-1);
  const isMark = nextNumber > 0 && figures.length === count + 1 && last?.raw === String(nextNumber);
  return isMark ? figures.slice(0, -1) : figures;
}

/**
 * More figures than columns: the surplus is passed over only when it stands in lines of its own below a complete row, or
 * when it fills the table's width with copies of the last figure, as converters fill merged cells.
 */
function excess(figures: readonly Cell[], { count, widest }: RowContext): Binding {
  const row = figures.slice(0, count);
  const oneLine = row.slice(1).every((cell) => cell.before !== 'line');
  const surplus = figures.slice(count);
  const surplusApart = surplus.every((cell) => cell.before === 'line');
  const filled = oneLine && figures.length === widest && surplus.every((cell) => isCopy(cell, row[count - 1] as Cell));
  if ((count > 1 && oneLine && surplusApart) || filled) return { kind: 'bound', cells: row, padding: NO_PADDING };
  return { kind: 'problem', problem: { kind: 'many', found: figures.length, expected: count }, cells: figures };
}

function isCopy(cell: Cell, original: Cell): boolean {
  return cell.raw === original.raw && cell.line === original.line && cell.before !== 'line' && cell.before !== 'edge';
}

/**
 * The stretch of `count` cells, blank ones included, that holds all figures of the run: aligned as a complete row of
 * the same shape is, else as the nearest one is, else at the end of the run, since spanned label cells leave their blanks
 * in front (where each cell has a line of its own they leave none, and the row is padded behind). Null when it does not fit.
 */
function windowOf(run: readonly Cell[], { count, paddings, widest, paddedBehind }: RowContext): readonly Cell[] | null {
  const spare = run.length - count;
  if (spare < 0) return null;
  const first = run.findIndex(isFigure);
  const last = run.findLastIndex(isFigure);
  const fits = (start: number): boolean =>
    start >= 0 && start <= spare && (first < 0 || (start <= first && last < start + count));
  const sameShape = paddings.find(({ before, behind }) => before + count + behind === run.length);
  const [near] = paddings;
  const aligned = near === undefined ? [] : [near.before, spare - near.behind];
  const fallback = first < 0 && count < widest ? [0] : paddedBehind ? [0, spare] : [spare, 0];
  const start = [...(sameShape === undefined ? [] : [sameShape.before]), ...aligned, ...fallback].find(fits);
  return start === undefined ? null : run.slice(start, start + count);
}

/** Glued rows leave a few long runs of digits, not one figure missing from a row of separate ones. */
function mayBeGlued(figures: readonly Cell[], count: number): boolean {
  const digits = figures.reduce((total, cell) => total + cell.raw.length, 0);
  return figures.length > 0 && figures.every((cell) => cell.bare) && figures.length <= count / 2 && digits >= count;
}

/** Digits run together with signs, commas or decimal points: certainly figures, but not to be taken apart. */
const GLUED_WITH_SIGNS = /^\d+(?:[-+.,，]\d+)+$/;

function few(run: readonly Cell[], figures: readonly Cell[], count: number): Binding {
  const glued =
    run.some((cell) => cell.kind !== 'blank' && GLUED_WITH_SIGNS.test(cell.raw)) && figures.length <= count / 2;
  const problem: RowProblem =
    glued && count > 1 ? { kind: 'glued', expected: count } : { kind: 'few', found: figures.length, expected: count };
  return { kind: 'problem', problem, cells: figures };
}
