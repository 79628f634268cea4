import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { type Glob, type GlobSegment, hasWildcard, parseGlob } from '../../core/text/glob';
import { notFound, type Problem, readProblem } from './problem';

/** A place to read a report from. */
export interface Source {
  /** As people and programs know it: the path as given, `/` between folders, `-` for standard input. */
  readonly name: string;
  /** Named by the user, or found in a folder where other texts lie about too. */
  readonly origin: 'named' | 'folder';
}

export interface FoundFiles {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

export const STDIN = '-';

const REPORT_FILE = /\.(?:txt|md)$/i;
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Turns the paths of the command line into files, in the order given, each once. Never rejects. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const finder = new FileFinder(cwd);
  for (const path of paths) await finder.addPath(path);
  return finder.found();
}

class FileFinder {
  private readonly sources = new Map<string, Source>();
  private readonly problems: Problem[] = [];

  constructor(private readonly cwd: string) {}

  found(): FoundFiles {
    return { sources: [...this.sources.values()], problems: this.problems };
  }

  async addPath(path: string): Promise<void> {
    const name = path.split(sep).join('/');
    if (path === STDIN) return this.add(STDIN, 'named');
    // A file that really has such a name wins over the pattern.
    const kind = await this.kindOf(name);
    if (kind === 'folder') return this.addBelow(name);
    if (kind === 'file') return this.add(name, 'named');
    if (hasWildcard(name)) return this.addMatches(name);
    this.problems.push({ name, message: notFound(name) });
  }

  private add(name: string, origin: Source['origin']): void {
    const key = name === STDIN ? STDIN : resolve(this.cwd, name);
    if (!this.sources.has(key)) this.sources.set(key, { name, origin });
  }

  /** Anything that exists and is no folder counts as a file: pipes such as `<(…)` can be read too. */
  private async kindOf(name: string): Promise<'file' | 'folder' | 'absent'> {
    const stats = await stat(resolve(this.cwd, name)).catch(() => null);
    return stats === null ? 'absent' : stats.isDirectory() ? 'folder' : 'file';
  }

  private async addBelow(folder: string): Promise<void> {
    for (const entry of await this.entriesOf(folder)) {
      const name = joined(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) await this.addBelow(name);
      } else if (REPORT_FILE.test(entry.name)) this.add(name, 'folder');
    }
  }

  private async addMatches(pattern: string): Promise<void> {
    const before = this.sources.size;
    const caseRule = process.platform === 'win32' ? 'insensitive' : 'sensitive';
    let known = false;
    for (const glob of parseGlob(pattern, caseRule)) known = (await this.addMatching(glob)) || known;
    if (this.sources.size > before || known) return;
    this.problems.push({ name: pattern, message: { key: 'cli.problem.noMatch', args: {} } });
  }

  /** Adds the files that match, folders never; true when there was one. */
  private async addMatching({ base, segments }: Glob): Promise<boolean> {
    const [segment, ...rest] = segments;
    if (segment === undefined) return false;
    let matched = false;
    for (const entry of await this.entriesOf(base)) {
      if (SKIPPED_FOLDERS.has(entry.name)) continue;
      const name = joined(base, entry.name);
      for (const left of remaining(segment, rest, entry.name)) {
        if (entry.isDirectory()) matched = (await this.addMatching({ base: name, segments: left })) || matched;
        else if (left.length === 0 && (await this.kindOf(name)) === 'file') {
          this.add(name, 'named');
          matched = true;
        }
      }
    }
    return matched;
  }

  /** Sorted by name, so that output does not depend on the file system; empty for what cannot be listed. */
  private async entriesOf(folder: string): Promise<Dirent[]> {
    try {
      const entries = await readdir(resolve(this.cwd, folder), { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    } catch (error) {
      this.problems.push({ name: folder, message: readProblem(folder, error) });
      return [];
    }
  }
}

/** What is left of the pattern below an entry of that name; several readings where `**` may stand for nothing. */
function remaining(segment: GlobSegment, rest: readonly GlobSegment[], name: string): (readonly GlobSegment[])[] {
  if (segment !== '**') return segment.test(name) ? [rest] : [];
  const hidden = name.startsWith('.');
  const deeper = hidden ? [] : [[segment, ...rest]];
  const [next, ...after] = rest;
  // A final ** takes files at any depth.
  if (next === undefined) return hidden ? [] : [[segment], []];
  return [...deeper, ...remaining(next, after, name)];
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : join(folder, name).split(sep).join('/');
}
