import type { Config } from '../core/config/config';
import type { Edition } from '../core/editions/schema';
import type { Finding } from '../core/rules/rule';
import type { CaseRule } from '../core/text/glob';
import type { SourceText } from '../core/text/sourceText';

/** A workspace file with everything that it names. */
export interface LoadedConfig {
  readonly location: string;
  readonly folder: string;
  readonly source: SourceText;
  readonly config: Config;
  /** The user's own editions that are sound. */
  readonly editions: readonly Edition[];
  /** Locations of all edition files that are named, sound or not, in the order of `config.editions`. */
  readonly editionFiles: readonly string[];
  /** Mistakes in the file itself and in what it names, in text order. */
  readonly problems: readonly Finding[];
}

/** The files around a report, wherever they are. */
export interface WorkspaceFiles {
  readonly caseRule: CaseRule;
  /** Null for a file that is not there or cannot be read; never rejects. */
  read(location: string): Promise<string | null>;
  /** From the end of a location to the path that people write, and back. */
  decode(part: string): string;
  encode(path: string): string;
}
