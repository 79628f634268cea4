import type { Folded } from '../text/fold';
import type { Furniture } from '../text/furniture';
import type { Places } from './places';

/** What the recogniser of tables works on. */
export interface TableSource {
  readonly text: string;
  readonly folded: Folded;
  readonly places: Places;
  readonly furniture: readonly Furniture[];
  /** Offsets at which a table ends at the latest: section headings and the end of the report. */
  readonly stops: readonly number[];
}
