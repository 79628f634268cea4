import type { Folded } from '../text/fold';
import type { Furniture } from '../text/furniture';
import type { Memory } from './memory';
import type { Places } from './places';

/** What the recogniser of tables works on. */
export interface TableSource {
  /** The skeleton of the report. */
  readonly text: string;
  /** The whole of it, whose prose may state figures. */
  readonly prose: string;
  /** Offsets in the skeleton at which plain sentences begin. */
  readonly sentences: readonly number[];
  readonly folded: Folded;
  readonly places: Places;
  readonly memory: Memory | null;
  readonly furniture: readonly Furniture[];
  /** Offsets at which a table ends at the latest: section headings and the end of the report. */
  readonly stops: readonly number[];
}
