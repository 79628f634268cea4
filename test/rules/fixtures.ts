import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Marked, parseMarks } from './marks';

const DIRECTORY = join(import.meta.dirname, 'fixtures');
/** Reports in which no rule may find anything. */
const CLEAN = 'clean';

export interface Fixture extends Marked {
  readonly name: string;
  readonly path: string;
  /** Null for a report that must be clean under every rule. */
  readonly rule: string | null;
  /** False for a report that must stay silent, named `ok-…`: no update puts a mark into it. */
  readonly mayHaveFindings: boolean;
}

/** All fixtures; the folder names the rule. */
export function readFixtures(): readonly Fixture[] {
  return readdirSync(DIRECTORY, { recursive: true })
    .map(String)
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .sort()
    .map((file) => {
      const path = join(DIRECTORY, file);
      const folder = file.split(sep).slice(0, -1).join('/');
      const mayHaveFindings = folder !== CLEAN && !/(?:^|[\\/])ok-/.test(file);
      return {
        ...parseMarks(readFileSync(path, 'utf8')),
        name: file,
        path,
        rule: folder === CLEAN ? null : folder,
        mayHaveFindings,
      };
    });
}
