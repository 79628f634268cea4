import { CONFIG_FILE_NAME } from '../core/config/config';
import { parseEdition } from '../core/config/editionFile';
import { parseConfig } from '../core/config/parse';
import { problem } from '../core/config/problem';
import { configFor, type ReportConfig } from '../core/config/reportConfig';
import { type CheckedReport, unusedIgnores } from '../core/config/unusedIgnores';
import { EDITIONS } from '../core/editions/index';
import type { Edition } from '../core/editions/schema';
import { inTextOrder } from '../core/rules/engine';
import type { Finding } from '../core/rules/rule';
import { SourceText } from '../core/text/sourceText';
import type { LoadedConfig, WorkspaceFiles } from './loadedConfig';
import { folderOf, foldersUpTo, resolvePath } from './locations';

/** Finds, reads and keeps workspace files and the editions that they name. Locations are URIs or absolute paths with `/`. */
export class ConfigFiles {
  private readonly loaded = new Map<string, Promise<LoadedConfig | null>>();
  private readonly reportConfigs = new Map<string, { readonly loaded: LoadedConfig; readonly config: ReportConfig }>();

  constructor(private readonly files: WorkspaceFiles) {}

  /** The workspace file nearest to a report, from its folder up to `root` (to the top where that is no folder above it). */
  async nearest(location: string, root: string | null): Promise<LoadedConfig | null> {
    for (const folder of foldersUpTo(folderOf(location), root)) {
      const loaded = await this.load(`${folder}/${CONFIG_FILE_NAME}`);
      if (loaded !== null) return loaded;
    }
    return null;
  }

  /** Null for a file that is not there. */
  load(location: string): Promise<LoadedConfig | null> {
    let loaded = this.loaded.get(location);
    if (loaded === undefined) {
      loaded = this.read(location);
      this.loaded.set(location, loaded);
    }
    return loaded;
  }

  /** What a workspace file says about one report; the same object as long as the workspace file is unchanged. */
  reportConfig(loaded: LoadedConfig, location: string): ReportConfig {
    const known = this.reportConfigs.get(location);
    if (known?.loaded === loaded) return known.config;
    const path = this.pathIn(loaded, location);
    const config = configFor(loaded.config, path, loaded.editions, this.files.caseRule);
    this.reportConfigs.set(location, { loaded, config });
    return config;
  }

  /** Path of a report relative to the workspace file's folder, as ignore entries have it. */
  pathIn({ folder }: LoadedConfig, location: string): string {
    return this.files.decode(location.slice(folder.length + 1));
  }

  /** See `unusedIgnores`. */
  unusedIgnores({ config }: LoadedConfig, checked: readonly CheckedReport[], looked: 'all' | 'some'): Finding[] {
    return unusedIgnores(config, checked, looked, this.files.caseRule);
  }

  /** Everything is read again when it is next needed. */
  changed(): void {
    this.loaded.clear();
  }

  forget(location: string): void {
    this.reportConfigs.delete(location);
  }

  private async read(location: string): Promise<LoadedConfig | null> {
    const text = await this.files.read(location);
    if (text === null) return null;
    const { config, problems } = parseConfig(text);
    const folder = folderOf(location);
    const editions: Edition[] = [];
    const found: Finding[] = [...problems];
    const editionFiles = config.editions.map(({ path }) => resolvePath(folder, this.files.encode(path)));
    for (const [i, { path, span }] of config.editions.entries()) {
      const read = await this.readEdition(editionFiles[i] as string, path, editions);
      if ('id' in read) editions.push(read);
      else found.push(problem('config/edition', span, read));
    }
    const { edition, editionSpan } = config;
    const known = edition === 'auto' || [...EDITIONS, ...editions].some(({ id }) => id === edition);
    if (!known && editionSpan !== null) found.push(problem('config/unknown-name', editionSpan, unknown(edition)));
    const source = new SourceText(text);
    return { location, folder, source, config, editions, editionFiles, problems: found.sort(inTextOrder) };
  }

  /** The edition, or what is wrong with its file. */
  private async readEdition(location: string, path: string, others: readonly Edition[]) {
    const text = await this.files.read(location);
    if (text === null) return { key: 'config.edition.absent', args: { path } };
    const { edition, problems } = parseEdition(text);
    const first = problems[0];
    if (edition === null) {
      const line = new SourceText(text).positionAt(first?.span.start ?? 0).line + 1;
      return { key: 'config.edition.invalid', args: { path, count: problems.length, line } };
    }
    const repeated = others.some(({ id }) => id === edition.id);
    return repeated ? { key: 'config.edition.taken', args: { name: edition.id } } : edition;
  }
}

function unknown(name: string) {
  return { key: 'config.edition.unknown', args: { name } };
}
