import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { type AnalyseOptions, type Analysis, DEFAULT_OPTIONS } from '../core/analyse';
import type { CheckedReport } from '../core/config/unusedIgnores';
import { EDITIONS } from '../core/editions/index';
import type { Edition } from '../core/editions/schema';
import { ConfigFiles } from '../workspace/configFiles';
import type { LoadedConfig, WorkspaceFiles } from '../workspace/loadedConfig';
import { folderOf } from '../workspace/locations';
import type { UsedConfig } from './checking/checked';
import { UsageError } from './usageError';

export interface ConfigOptions {
  readonly edition: string | undefined;
  /** The one workspace file to use instead of those beside the reports. */
  readonly config: string | undefined;
}

/** A workspace file with what is wrong with it, as one more file that was checked. */
export interface CheckedConfig {
  readonly name: string;
  readonly analyses: readonly Analysis[];
}

const FILES: WorkspaceFiles = {
  caseRule: process.platform === 'win32' ? 'insensitive' : 'sensitive',
  // A decoder leaves out the byte order mark, which JSON does not know.
  read: (path) =>
    readFile(path).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => null,
    ),
  decode: (part) => part,
  encode: (path) => path,
};

/** The workspace files of one run: which holds for a report, and what is to be said about them. */
export class Configs {
  private readonly files = new ConfigFiles(FILES);
  private readonly checked = new Map<LoadedConfig, CheckedReport[]>();
  /** By folder: reports lie many in one. */
  private readonly nearest = new Map<string, LoadedConfig | null>();

  private constructor(
    private readonly cwd: string,
    private readonly paths: readonly string[],
    private readonly edition: string,
    private readonly only: LoadedConfig | null,
    /** The user's own edition that was asked for by name. */
    private readonly asked: readonly Edition[],
  ) {}

  /** Throws UsageError for a file that is not there and for an edition that neither is official nor named by a file. */
  static async open({ edition = 'auto', config }: ConfigOptions, paths: readonly string[], cwd: string) {
    const files = new ConfigFiles(FILES);
    const only = config === undefined ? null : await files.load(located(cwd, config));
    if (config !== undefined && only === null) throw new UsageError('cli.usage.noConfig', { path: config });
    const folders = paths.map((path) => `${located(cwd, path)}/`);
    const around = only ? [only] : await Promise.all(folders.map((folder) => files.nearest(folder, located(cwd, '.'))));
    const own = around.flatMap((loaded) => loaded?.editions ?? []);
    const isOfficial = edition === 'auto' || EDITIONS.some(({ id }) => id === edition);
    const asked = isOfficial ? undefined : own.find(({ id }) => id === edition);
    if (!isOfficial && asked === undefined) throw unknownEdition(edition, own);
    return new Configs(located(cwd, '.'), paths, edition, only, asked === undefined ? [] : [asked]);
  }

  async optionsFor(name: string): Promise<AnalyseOptions> {
    const { loaded, location } = await this.find(name);
    const { edition, asked } = this;
    if (loaded === null) return edition === 'auto' ? DEFAULT_OPTIONS : { edition, config: withEditions(null, asked) };
    const config = this.files.reportConfig(loaded, location);
    // Each report is read once: nothing is to be kept for the next time.
    this.files.forget(location);
    return {
      edition: edition === 'auto' ? loaded.config.edition : edition,
      config: asked.length === 0 ? config : withEditions(config, asked),
    };
  }

  /** What a report has to do with the workspace file that holds for it; null without one. */
  async use(name: string, analyses: readonly Analysis[]): Promise<UsedConfig | null> {
    const { loaded, location } = await this.find(name);
    if (loaded === null) return null;
    const ignored = analyses.flatMap((analysis) => analysis.ignored ?? []);
    const ignores = ignored.map(({ by }) => loaded.config.ignore.indexOf(by));
    return { location: loaded.location, path: this.files.pathIn(loaded, location), ignores: [...new Set(ignores)] };
  }

  /** Takes note of a workspace file that was used here or in another thread. */
  async note({ location, path, ignores }: UsedConfig): Promise<void> {
    const loaded = this.only ?? (await this.files.load(location));
    if (loaded === null) return;
    const checked = this.checked.get(loaded) ?? [];
    this.checked.set(loaded, checked);
    const entries = loaded.config.ignore;
    if (entries.length === 0) return;
    checked.push({ path, ignored: ignores.flatMap((i) => entries[i] ?? []).map((by) => ({ by })) });
  }

  /** The workspace files that were used and are in want of correction. */
  faulty(): CheckedConfig[] {
    return [...this.checked].flatMap(([loaded, checked]) => {
      const { source, problems, location, folder } = loaded;
      const unused = this.files.unusedIgnores(loaded, checked, this.lookedAt(folder));
      const findings = [...problems, ...unused];
      const name = relative(this.cwd, location).split(sep).join('/');
      return findings.length === 0 ? [] : [{ name, analyses: [{ source, reports: [], findings }] }];
    });
  }

  private lookedAt(folder: string): 'all' | 'some' {
    const given = this.paths.map((path) => located(this.cwd, path));
    return given.some((path) => folder === path || folder.startsWith(`${path}/`)) ? 'all' : 'some';
  }

  private async find(name: string): Promise<{ readonly loaded: LoadedConfig | null; readonly location: string }> {
    const location = located(this.cwd, name);
    if (this.only !== null) return { loaded: this.only, location };
    const folder = folderOf(location);
    let loaded = this.nearest.get(folder);
    if (loaded === undefined) {
      loaded = await this.files.nearest(location, this.cwd);
      this.nearest.set(folder, loaded);
    }
    return { loaded, location };
  }
}

function withEditions(config: AnalyseOptions['config'] | null, asked: readonly Edition[]): AnalyseOptions['config'] {
  if (config) return { ...config, editions: [...asked, ...config.editions] };
  if (asked.length === 0) return undefined;
  return { levels: new Map(), context: { words: [], organisations: [] }, ignores: [], editions: asked };
}

/** Absolute, with `/` between folders. */
function located(cwd: string, path: string): string {
  return resolve(cwd, path).split(sep).join('/');
}

function unknownEdition(value: string, own: readonly Edition[]): UsageError {
  const choices = ['auto', ...[...EDITIONS, ...own].map(({ id }) => id)].join(' | ');
  return new UsageError('cli.usage.badValue', { option: '--edition', value, choices });
}
