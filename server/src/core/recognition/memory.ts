import type { Edition, Table } from '../editions/schema';
import type { Furniture } from '../text/furniture';
import type { Span } from '../text/span';
import type { Aligned } from './align';
import type { Anchor, FormSequence } from './patterns';
import type { Places } from './places';
import type { RecognisedTable, Report } from './report';

/**
 * What was made of the last text, so that the next one, an edit later, costs what the edit changed. Each entry holds all
 * it was made of and is taken over only where that is the same again: the answer is the same with any memory.
 */
export class Memory {
  frame: Frame | null = null;
  /** The prose view. */
  prose: Report | null = null;
  places: Places | null = null;
  private alignments = new Map<FormSequence, Aligned>();
  readonly tables = new Map<Table, KnownTable>();

  /** Of the letters that `places` are of, which change less often than the text. */
  alignmentsIn(places: Places): Map<FormSequence, Aligned> {
    if (this.places !== places) {
      this.places = places;
      this.alignments = new Map();
    }
    return this.alignments;
  }
}

/** The report that a skeleton shows, and the edition that was asked for besides. */
export interface Frame {
  readonly report: Report;
  readonly forced: Edition | null;
}

/** A table that was read, and what of: the text it stands in, the page marks there, and its labels. */
export interface KnownTable {
  readonly area: string;
  readonly furniture: readonly Furniture[];
  readonly anchors: readonly Anchor[];
  readonly span: Span;
  readonly read: RecognisedTable;
}
