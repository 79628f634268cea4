import type { Band, Edition, Label, Row, Section, Table } from '../editions/schema';
import type { Decimal } from '../text/decimal';
import type { Furniture } from '../text/furniture';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';

/**
 * How a figure was read. `exact`: it stands alone in its cell; `inferred`: taken out of glued digits by the form's
 * arithmetic; `blank`: delimiters prove an empty cell; `placeholder`: `/`, `—`, `无` and the like; `missing`: not there,
 * or the evidence is too weak to say where.
 */
export type FactState = 'exact' | 'inferred' | 'blank' | 'placeholder' | 'missing';

/** One figure of an official table. `span` is null only for `missing`; a blank cell has the span between its delimiters. */
export interface Fact {
  /** `<table>.<row>.<column>`, the ids that the edition gives them. */
  readonly id: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Row and column label for people, in Chinese as printed on the form. */
  readonly label: string;
  readonly state: FactState;
  /** As written in the file, trimmed. */
  readonly raw: string;
  /** Null unless `exact` or `inferred`. */
  readonly value: Decimal | null;
  readonly span: Span | null;
}

/** Where a label of the form was found. */
export interface LabelHit {
  readonly label: Label;
  /** Official wording, accepted variant, discouraged wording, or altered wording found by similarity. */
  readonly match: 'official' | 'variant' | 'discouraged' | 'altered';
  /** From the first to the last character of the label, its number or bracket mark included. */
  readonly span: Span;
}

/** What kept figures of a row from being bound to its cells or read. */
export type RowProblem =
  | { readonly kind: 'few'; readonly found: number; readonly expected: number }
  | { readonly kind: 'many'; readonly found: number; readonly expected: number }
  | { readonly kind: 'glued'; readonly expected: number }
  /** All cells were told, but these hold no figure that can be read. */
  | { readonly kind: 'unreadable'; readonly cells: readonly UnreadableCell[] };

/** A cell with letters among or for its digits; `label` is that of its fact. */
export interface UnreadableCell {
  readonly label: string;
  readonly raw: string;
  readonly span: Span;
}

export interface RecognisedRow {
  readonly row: Row;
  readonly band: Band;
  /** Null when the row's label is nowhere in the table. */
  readonly label: LabelHit | null;
  /** One for each column of the band, in order; empty for groups. */
  readonly facts: readonly Fact[];
  /** Where the row's figures stand, or would have to be inserted, then empty; the table's beginning for a row without a label. */
  readonly valueSpan: Span;
  readonly problem: RowProblem | null;
}

/** How the cells of a table are set apart in the text. */
export type CellLayout = 'pipes' | 'tabs' | 'lines' | 'spaces' | 'commas' | 'html' | 'glued';

export interface RecognisedTable {
  readonly table: Table;
  /** The edition whose form fits the text best; it need not be the edition of the report's year. */
  readonly edition: Edition;
  readonly span: Span;
  readonly rows: readonly RecognisedRow[];
  /** Header and heading labels that were found, in text order. */
  readonly headers: readonly LabelHit[];
  readonly layout: CellLayout;
}

export interface Heading {
  readonly kind: 'section' | 'topic';
  /** 1 for sections (一、), 2 for （一）, 3 for 1. */
  readonly level: number;
  /** Numeral as printed: 一、 or （二）; empty when the heading has none. */
  readonly mark: string;
  /** Ordinal of the mark, 0 when there is none. */
  readonly ordinal: number;
  /** Title without its mark, as printed. */
  readonly title: string;
  /** Mark and title. */
  readonly span: Span;
  /** Heading to the start of the next heading of the same or a higher level. */
  readonly bodySpan: Span;
  /** The official section this is, if it is one. */
  readonly section: Section | null;
  readonly match: 'official' | 'variant' | 'altered' | 'free';
  /** True when text other than Markdown marks or blanks stands before the heading in its line, or its body follows in it. */
  readonly inLine: boolean;
}

export interface TitleHit {
  readonly span: Span;
  /** Title with blanks and line breaks removed. */
  readonly text: string;
  readonly organisation: string | null;
  readonly year: number | null;
}

export interface Report {
  readonly source: SourceText;
  readonly span: Span;
  /** The first title of the report's year, else the first. */
  readonly title: TitleHit | null;
  /** Every line that is a title. */
  readonly titles: readonly TitleHit[];
  readonly organisation: string | null;
  readonly year: number | null;
  readonly edition: Edition;
  /** Sections and topics in text order. */
  readonly headings: readonly Heading[];
  readonly tables: readonly RecognisedTable[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly furniture: readonly Furniture[];
  /** The report without its plain sentences; null where it has none. */
  readonly skeleton: ReportView | null;
  /** The report without what is in its tables; null for one that is a view itself. */
  readonly prose: ReportView | null;
}

/** A part of a report, as a report of its own. */
export interface ReportView {
  /** The same object as long as nothing in it changes. */
  readonly report: Report;
  /** The place in the whole report of a place in this one. */
  readonly place: (span: Span) => Span;
}
