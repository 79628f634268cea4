import type { Analysis } from '../analyse';
import type { RecognisedTable, Report } from '../recognition/report';
import type { CleanLayout } from '../rendering/writeTable';
import { ComposedText } from '../repair/composedText';
import type { Edit } from '../rules/rule';
import { lineBreakOf } from '../rules/support/edits';
import { breakEdits } from './breaks';
import { furnitureEdits } from './furniture';
import { joinEdits } from './joins';
import { type Difference, differences } from './kept';
import type { TableObstacle } from './printedTable';
import { tableEdits } from './tables';

export interface FormatResult {
  readonly text: string;
  /** Against the text given, in text order, none overlapping; empty when there is nothing to change. */
  readonly edits: readonly Edit[];
  /** Tables that stay as they stand, and why; of the text as given. */
  readonly left: readonly { readonly table: RecognisedTable; readonly obstacle: TableObstacle }[];
  /** What would have read differently, so that nothing was changed; null when all is well. */
  readonly refused: Difference | null;
}

export interface FormatOptions {
  readonly layout: CleanLayout;
  /** Reads a text as the caller does; its settings are the caller's. */
  analyse(text: string): Analysis;
}

interface State {
  readonly composed: ComposedText;
  readonly analysis: Analysis;
}

/** The first round tidies, the second finds nothing; a few more for texts in which one change brings up another. */
const MAX_ROUNDS = 5;
const RESTLESS: Difference = { what: 'report', table: null, name: '' };

/**
 * Tidies the layout of one report: page marks out, wrapped lines joined, headings and paragraphs in lines of
 * their own, every table that is known for certain in one clean layout. Changes no figure, word or heading: the result
 * is read again, and if anything reads differently the text stays as it is. Idempotent. Other texts are left alone.
 */
export function format(text: string, options: FormatOptions): FormatResult {
  const first: State = { composed: ComposedText.of(text), analysis: options.analyse(text) };
  const nothing: FormatResult = { text, edits: [], left: [], refused: null };
  if (!first.analysis.reports.some(isEvident)) return nothing;
  const unsafe = new Set<string>();
  for (;;) {
    const end = settle(first, options, unsafe);
    const found = differences(first.analysis, end?.analysis ?? first.analysis);
    if (end !== null && found.length === 0) {
      const { text, edits } = written(end.composed);
      return { text, edits, left: leftTables(first, options, unsafe), refused: null };
    }
    const tables = found.flatMap(({ table }) => (table === null || unsafe.has(table) ? [] : [table]));
    if (tables.length === 0) return { ...nothing, refused: found[0] ?? RESTLESS };
    for (const table of tables) unsafe.add(table);
  }
}

/** Rounds of tidying until one changes nothing; null when none does. */
function settle(first: State, options: FormatOptions, unsafe: ReadonlySet<string>): State | null {
  let state = first;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = state.composed.text;
    for (const step of stepsOf(first, options, unsafe)) {
      const edits = state.analysis.reports
        .flatMap(step)
        .filter((edit) => state.analysis.source.slice(edit.span) !== edit.newText);
      if (edits.length === 0) continue;
      const composed = state.composed.apply(edits);
      state = { composed, analysis: options.analyse(composed.text) };
    }
    if (state.composed.text === before) return state;
  }
  return null;
}

type Step = (report: Report) => readonly Edit[];

function stepsOf({ analysis }: State, { layout }: FormatOptions, unsafe: ReadonlySet<string>): readonly Step[] {
  const newLine = lineBreakOf(analysis.source);
  return [
    furnitureEdits,
    joinEdits,
    (report) => breakEdits(report, newLine),
    (report) => tableEdits(report, layout, newLine, unsafe).edits,
  ];
}

function leftTables({ analysis }: State, { layout }: FormatOptions, unsafe: ReadonlySet<string>): FormatResult['left'] {
  return analysis.reports.flatMap((report) => tableEdits(report, layout, '\n', unsafe).left);
}

function written(composed: ComposedText): Pick<FormatResult, 'text' | 'edits'> {
  return { text: composed.text, edits: composed.edits() };
}

/** Enough of a report to lay hands on: an official table, or a title with sections. */
function isEvident({ title, tables, headings }: Report): boolean {
  const sections = headings.filter(({ kind }) => kind === 'section').length;
  return tables.length > 0 || (title !== null && sections >= 2);
}
