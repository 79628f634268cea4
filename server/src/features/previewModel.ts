/** What `nianbao/preview` answers, and what the extension shows: plain data, imported by both sides as types only. */

export interface PreviewParams {
  readonly uri: string;
  /** Which report of a compilation, counted from 0; the first where there is no such report. */
  readonly report?: number;
}

export type PreviewSeverity = 'error' | 'warning' | 'information' | 'hint';

/** Zero-based lines and UTF-16 characters, as in the Language Server Protocol. */
export interface PreviewPosition {
  readonly line: number;
  readonly character: number;
}

export interface PreviewRange {
  readonly start: PreviewPosition;
  readonly end: PreviewPosition;
}

export interface Preview {
  /** Version of the document that the ranges belong to. */
  readonly version: number;
  /** All reports of the document, in text order; none when the text is not read as a report. */
  readonly reports: readonly { readonly name: string; readonly range: PreviewRange }[];
  /** Index of the report that the rest is about. */
  readonly report: number;
  readonly title: string;
  /** Name of the form in the reader's language. */
  readonly form: string;
  readonly findings: Readonly<Record<PreviewSeverity, number>>;
  readonly sections: readonly PreviewSection[];
  readonly tables: readonly PreviewTable[];
}

/** `findings` wins over `found`: there is something to look at in a section that is otherwise there. */
export type SectionState = 'found' | 'findings' | 'empty' | 'missing';

export interface PreviewSection {
  readonly title: string;
  readonly state: SectionState;
  readonly findings: number;
  /** Null unless the section is there. */
  readonly range: PreviewRange | null;
}

export interface PreviewTable {
  readonly id: string;
  readonly title: string;
  /** Null when the table is not in the text; then it has no rows. */
  readonly range: PreviewRange | null;
  /** Rows at the top that head all others. */
  readonly headerRows: number;
  /** Every row of the form with its cells in printed order; a cell covers what `across` and `down` say. */
  readonly rows: readonly (readonly PreviewCell[])[];
  /** Messages about the table as a whole. */
  readonly notes: readonly PreviewNote[];
}

export type PreviewCellKind = 'corner' | 'header' | 'band' | 'group' | 'label' | 'unit' | 'figure' | 'empty';

export interface PreviewCell {
  readonly kind: PreviewCellKind;
  readonly text: string;
  readonly across: number;
  readonly down: number;
  /** Depth in the form's hierarchy where it is not shown by merged cells; 1 = outermost. */
  readonly level?: number;
  /** Unlike any other of the table, and the same whatever is written in the text; absent where there is nothing to jump to. */
  readonly key?: string;
  /** Where the cell, or its row when it is missing, stands in the text. */
  readonly range?: PreviewRange;
  readonly figure?: PreviewFigure;
  /** Findings about this cell; absent when there are none. */
  readonly notes?: readonly PreviewNote[];
}

export interface PreviewFigure {
  readonly state: 'exact' | 'inferred' | 'blank' | 'placeholder' | 'missing';
  /** Row, column, figure and state in one sentence. */
  readonly description: string;
}

/** A finding in the reader's language. */
export interface PreviewNote {
  readonly severity: PreviewSeverity;
  readonly message: string;
  /** The sums that fail, in words. */
  readonly sums: readonly string[];
  /** Keys of the cells that take part. */
  readonly cells: readonly string[];
}
